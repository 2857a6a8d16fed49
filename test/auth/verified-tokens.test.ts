// The memory of good tokens: exact, bounded, and never past its time.
import t from 'tap';
import type { Principal } from '../../src/auth/permissions.js';
import { createVerifiedTokens } from '../../src/auth/verified-tokens.js';

function principal(subject: string): Principal {
  return {
    subject,
    issuer: '',
    clientId: '',
    roles: [],
    scopes: new Set(),
    businessUnits: null,
    expiresAt: 0,
  };
}

t.test('a token is known by its whole text, until its time is over', async (t) => {
  const tokens = createVerifiedTokens(10);
  tokens.keep('abc', principal('ana'), 1_000);
  t.equal(tokens.find('abc', 999)?.subject, 'ana');
  t.equal(tokens.find('abc', 1_000), undefined);
  t.equal(tokens.find('ab', 0), undefined);
  t.equal(tokens.find('abcd', 0), undefined);
});

t.test('when the memory is full, the oldest token is forgotten', async (t) => {
  const tokens = createVerifiedTokens(2);
  for (const token of ['a', 'b', 'c']) tokens.keep(token, principal(token), 1_000);
  t.equal(tokens.find('a', 0), undefined);
  t.equal(tokens.find('b', 0)?.subject, 'b');
  t.equal(tokens.find('c', 0)?.subject, 'c');
});

t.test('a token that is kept again is the newest, and takes no second place', async (t) => {
  const tokens = createVerifiedTokens(2);
  for (const token of ['a', 'b', 'a', 'c']) tokens.keep(token, principal(token), 1_000);
  t.equal(tokens.find('b', 0), undefined);
  t.equal(tokens.find('a', 0)?.subject, 'a');
  t.equal(tokens.find('c', 0)?.subject, 'c');
});
