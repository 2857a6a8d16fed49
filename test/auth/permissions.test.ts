// The published table of rights, written out again as people read it, against what the service grants.
import t from 'tap';
import {
  isRole,
  isScope,
  may,
  mayWriteUnit,
  type Principal,
  ROLE_SCOPES,
  ROLES,
  SCOPES,
} from '../../src/auth/permissions.js';

const COLUMNS =
  'viewer assessor product_manager lead_product_manager head_of_product service_assessor spend_controller integration';
const TABLE = `
portfolio:read     x x x x x x x x
scores:write       . x x x x . . .
portfolio:write    . . x x x . . .
agreements:write   . . . x x . . .
cases:write        x x x x x x x x
triage:write       . . . x x . . .
models:write       . . . . x . . .
policies:write     . . . . x . . .
selections:write   . . . . x . . .
assessments:write  . . . . x x . .
spend:write        . . x x x . x x
spend:decide       . . . . . . x .
changes:read       . . . . x . x x
webhooks:write     . . . . x . . .
audit:read         . . . . x . . .
`;

const roles = COLUMNS.split(' ');
const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [string, ...string[]]);

function principal(overrides: Partial<Principal> = {}): Principal {
  return {
    subject: 'someone',
    issuer: 'https://login.example.test/',
    clientId: 'test',
    roles: [],
    scopes: new Set(),
    businessUnits: null,
    expiresAt: 0,
    ...overrides,
  };
}

t.test('the service knows exactly the roles and the rights of the published table', async (t) => {
  t.same([...ROLES], roles);
  t.same(
    [...SCOPES],
    rows.map(([scope]) => scope),
  );
});

t.test('every role may do exactly what the published table says', async (t) => {
  for (const [scope, ...marks] of rows) {
    for (const [column, role] of roles.entries()) {
      if (!isRole(role) || !isScope(scope)) return t.fail(`${role} or ${scope} is unknown`);
      const someone = principal({ roles: [role], scopes: new Set(ROLE_SCOPES[role]) });
      t.equal(may(someone, scope), marks[column] === 'x', `${role}, ${scope}`);
    }
  }
});

t.test('no role holds the same right twice', async (t) => {
  for (const role of ROLES) t.equal(new Set(ROLE_SCOPES[role]).size, ROLE_SCOPES[role].length, role);
});

t.test('names that every object carries are neither roles nor rights', async (t) => {
  for (const word of ['constructor', '__proto__', 'toString', '', 'Viewer', 'viewer ']) {
    t.notOk(isRole(word), word);
    t.notOk(isScope(word), word);
  }
});

t.test('whoever is not narrowed may write to every business unit', async (t) => {
  t.ok(mayWriteUnit(principal(), 'HMRC-01'));
  t.ok(mayWriteUnit(principal(), null), 'also to one without a reference');
});

t.test('whoever is narrowed may write to the listed business units alone', async (t) => {
  const narrowed = principal({ businessUnits: new Set(['BU-1', 'BU-2']) });
  t.ok(mayWriteUnit(narrowed, 'BU-1'));
  t.ok(mayWriteUnit(narrowed, 'BU-2'));
  t.notOk(mayWriteUnit(narrowed, 'BU-3'));
  t.notOk(mayWriteUnit(narrowed, 'bu-1'), 'references are exact');
  t.notOk(mayWriteUnit(narrowed, ''));
  t.notOk(mayWriteUnit(narrowed, null), 'a unit without a reference cannot be listed');
});

t.test('whoever is narrowed to nothing may write nowhere', async (t) => {
  const narrowed = principal({ businessUnits: new Set() });
  t.notOk(mayWriteUnit(narrowed, 'BU-1'));
  t.notOk(mayWriteUnit(narrowed, null));
});
