// Policies: every version of each kind, and the next one, from a day on. No version is ever changed or withdrawn.

import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { checkEffectiveFrom, type Policy, type PolicyDefinitions } from '../../domain/policy.js';
import { findPolicyVersion, insertPolicy, listPolicies } from '../../store/policies.js';
import { askedMoment } from '../as-of.js';
import { authorOf, requireAllUnits } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { negotiateList, requireJsonAccepted } from '../negotiation.js';
import { startOf } from '../page.js';
import { POLICY_ROUTES, type PolicyRoutes } from '../policy-kinds.js';
import { found, Problem } from '../problems.js';
import {
  BODY_PROBLEMS,
  createdResponse,
  keyHeader,
  listResponse,
  oneResponse,
  problemResponses,
} from '../schemas/common.js';
import { PoliciesQuery, PolicyParams, policyCreate } from '../schemas/policies.js';
import { sendIdPage } from '../send-pages.js';
import { answerOnce } from '../write.js';

const COLUMNS = [
  'id',
  'kind',
  'version',
  'effectiveFrom',
  'reason',
  'source',
  'decidedBy',
  'decidedAt',
] as const;
const tags = ['Policies'];
const WRITE_PROBLEMS = ['invalid_policy', 'policy_in_past', 'not_in_your_units', 'key_reused'] as const;

type NewPolicy = {
  effectiveFrom: string;
  definition: PolicyDefinitions[keyof PolicyDefinitions];
  reason: string;
  source?: string | null;
};

export function policyRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  for (const kind of POLICY_ROUTES) registerFor(kind);

  function registerFor({ kind, noun, of, definition, faults }: PolicyRoutes): void {
    app.get(
      `/policies/${kind}`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `list${of}Policies`,
          summary: `Every version of the policy on ${noun}, the newest first`,
          tags,
          querystring: PoliciesQuery,
          response: {
            200: listResponse(`${of}PolicyList`, 'The versions.'),
            ...problemResponses('invalid_cursor', 'as_of_in_future'),
          },
        },
      },
      async (request, reply) => {
        const format = negotiateList(request, reply);
        const { limit } = request.query as { limit: number };
        const start = startOf<string>(request, cursors);
        const asOf = askedMoment(request, now());
        const list = await listPolicies(db, kind, { start, limit, asOf });
        const toCells = (policy: Policy) => COLUMNS.map((column) => policy[column]);
        return sendIdPage(request, reply, cursors, { ...list, format, columns: COLUMNS, toCells });
      },
    );

    app.get(
      `/policies/${kind}/:version`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `get${of}Policy`,
          summary: `One version of the policy on ${noun}`,
          tags,
          params: PolicyParams,
          response: { 200: oneResponse(`${of}Policy`, 'policy'), ...problemResponses('not_found') },
        },
      },
      async (request) => {
        requireJsonAccepted(request);
        const { version } = request.params as { version: string };
        return found(await findPolicyVersion(db, kind, Number(version)), `policy on ${noun}`);
      },
    );

    app.post(
      `/policies/${kind}`,
      {
        config: { scope: 'policies:write' },
        schema: {
          operationId: `create${of}Policy`,
          summary: `The next version of the policy on ${noun}`,
          tags,
          headers: keyHeader,
          body: policyCreate(definition),
          response: {
            201: createdResponse(`${of}Policy`),
            ...problemResponses(...WRITE_PROBLEMS, ...BODY_PROBLEMS),
          },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        requireAllUnits(request.principal);
        const { effectiveFrom, definition: given, reason, source = null } = request.body as NewPolicy;
        checkEffectiveFrom(effectiveFrom, dayOf(now()));
        const errors = faults(given).map((fault) => ({ ...fault, pointer: `#/definition${fault.pointer}` }));
        if (errors.length > 0) throw new Problem('invalid_policy', undefined, { errors });
        return answerOnce(db, request, reply, async (trx) => {
          const policy = { id: uuid(), kind, effectiveFrom, definition: given };
          const body = await insertPolicy(trx, policy, { reason, source }, authorOf(request));
          return { status: 201, headers: { location: `/v1/policies/${kind}/${body.version}` }, body };
        });
      },
    );
  }
}
