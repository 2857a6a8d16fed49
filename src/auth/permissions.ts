// Who may do what: the roles, the scopes that each carries, and the units that a principal may write to.
// Pure, and the only place where a role turns into a right.

/** Everything that a route can demand. */
export const SCOPES = [
  'portfolio:read',
  'scores:write',
  'portfolio:write',
  'agreements:write',
  'cases:write',
  'triage:write',
  'models:write',
  'policies:write',
  'selections:write',
  'assessments:write',
  'spend:write',
  'spend:decide',
  'changes:read',
  'webhooks:write',
  'audit:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** The roles that a token's `roles` claim may name. */
export const ROLES = [
  'viewer',
  'assessor',
  'product_manager',
  'lead_product_manager',
  'head_of_product',
  'service_assessor',
  'spend_controller',
  'integration',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * The scopes that each role carries. Anyone may open a triage case; deciding spend is kept apart from leading the
 * portfolio on purpose.
 */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['portfolio:read', 'cases:write'],
  assessor: ['portfolio:read', 'cases:write', 'scores:write'],
  product_manager: ['portfolio:read', 'cases:write', 'scores:write', 'portfolio:write', 'spend:write'],
  lead_product_manager: [
    'portfolio:read',
    'cases:write',
    'scores:write',
    'portfolio:write',
    'agreements:write',
    'triage:write',
    'spend:write',
  ],
  head_of_product: [
    'portfolio:read',
    'cases:write',
    'scores:write',
    'portfolio:write',
    'agreements:write',
    'triage:write',
    'models:write',
    'policies:write',
    'selections:write',
    'assessments:write',
    'spend:write',
    'changes:read',
    'webhooks:write',
    'audit:read',
  ],
  service_assessor: ['portfolio:read', 'cases:write', 'assessments:write'],
  spend_controller: ['portfolio:read', 'cases:write', 'spend:write', 'spend:decide', 'changes:read'],
  integration: ['portfolio:read', 'cases:write', 'spend:write', 'changes:read'],
};

/** Who is asking. One object serves every request that brings the same token, so nothing may change it. */
export type Principal = Readonly<{
  subject: string;
  issuer: string;
  clientId: string;
  roles: readonly Role[];
  /** The scopes of the roles together with those that the token itself carries. */
  scopes: ReadonlySet<Scope>;
  /** References of the business units that writes are narrowed to; null is every unit, an empty set none. */
  businessUnits: ReadonlySet<string> | null;
  /** Of a feed token: ids of the business units whose rows it sees; null or left out: all. */
  feedUnits?: ReadonlySet<string> | null;
  /** When the token ends (ms); what goes on for long ends with it. Never for a feed token: every request asks anew. */
  expiresAt: number;
}>;

/** Whether the principal holds the scope. */
export function may(principal: Principal, scope: Scope): boolean {
  return principal.scopes.has(scope);
}

/**
 * Whether the principal's writes reach the business unit of this reference. A unit without a reference (null) cannot
 * be listed in a token, so only a principal that is not narrowed reaches it.
 */
export function mayWriteUnit(principal: Principal, unitReference: string | null): boolean {
  if (principal.businessUnits === null) return true;
  return unitReference !== null && principal.businessUnits.has(unitReference);
}

/** Whether the text names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Whether the text names a scope. */
export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
