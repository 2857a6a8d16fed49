// Any series of moves and decisions on a case, held to a model of it that knows nothing of the code's own table.

import fc from 'fast-check';
import t from 'tap';
import type { CaseState } from '../../src/domain/triage-case.js';
import { startTestApp } from '../support/app.js';
import { makeCase, makeUnit } from '../support/make.js';
import { holdsAsync } from '../support/property.js';

const app = await startTestApp(t);
const unit = await makeUnit(app);

type Model = { state: CaseState; standing: string | null; made: string[]; reviewOn: string | null };
type Step =
  | { do: 'move'; to: CaseState; explained: boolean }
  | { do: 'decide'; outcome: 'stop' | 'park' | 'needs_more_information' | 'split'; stale: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    to: fc.constantFrom<CaseState>('submitted', 'needs_information', 'ready', 'reopened', 'withdrawn'),
    explained: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('decide' as const),
    outcome: fc.constantFrom(
      'stop' as const,
      'park' as const,
      'needs_more_information' as const,
      'split' as const,
    ),
    stale: fc.boolean(),
  }),
);

/** Where somebody may bring a case by hand, as the rules are told to people. */
function mayMove(from: CaseState, to: CaseState): boolean {
  if (from === to) return true;
  if (to === 'reopened') return from === 'decided' || from === 'withdrawn';
  if (from === 'decided' || from === 'withdrawn') return false;
  if (to === 'submitted') return from === 'needs_information';
  return true;
}

async function move(id: string, model: Model, { to, explained }: Step & { do: 'move' }): Promise<void> {
  const json = { state: to, ...(explained ? { stateReason: 'Because.' } : {}) };
  const { statusCode, body } = await app.call(`PATCH /v1/triage/cases/${id}`, {
    json,
    headers: { 'if-match': '*' },
  });
  const needsReason = ['needs_information', 'reopened', 'withdrawn'].includes(to) && to !== model.state;
  const expected = !mayMove(model.state, to) ? 409 : needsReason && !explained ? 422 : 200;
  if (statusCode !== expected)
    throw new Error(`${model.state} to ${to}: ${statusCode}, not ${expected}: ${body}`);
  if (expected !== 200 || to === model.state) return;
  model.state = to;
  model.reviewOn = null;
}

async function decide(id: string, model: Model, { outcome, stale }: Step & { do: 'decide' }): Promise<void> {
  const isStale = stale && model.made.length > 0;
  const earlier = model.standing === null ? model.made[0] : null;
  const part = { title: 'A part', problem: 'Of it.' };
  const json = {
    ...{ outcome, reason: 'So.', authority: 'Board', overrideReason: 'We know better.' },
    supersedes: isStale ? earlier : model.standing,
    ...(outcome === 'park' ? { reviewOn: '2999-01-01' } : {}),
    ...(outcome === 'split' ? { parts: [part, part] } : {}),
  };
  const response = await app.call(`POST /v1/triage/cases/${id}/decisions`, { json });
  const expected = model.state === 'withdrawn' || isStale ? 409 : 201;
  if (response.statusCode !== expected)
    throw new Error(
      `${outcome} when ${model.state}: ${response.statusCode}, not ${expected}: ${response.body}`,
    );
  if (expected !== 201) return;
  model.standing = response.json().id as string;
  model.made.unshift(model.standing);
  model.state = outcome === 'needs_more_information' ? 'needs_information' : 'decided';
  model.reviewOn = outcome === 'park' ? '2999-01-01' : null;
}

t.test('a case is always where its moves and decisions have brought it', async (t) => {
  await holdsAsync(
    t,
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const id = await makeCase(app, { businessUnitId: unit });
      const model: Model = { state: 'submitted', standing: null, made: [], reviewOn: null };
      for (const each of steps) await (each.do === 'move' ? move(id, model, each) : decide(id, model, each));
      const { state, decisionId, reviewOn } = (await app.call(`GET /v1/triage/cases/${id}`)).json();
      const { items } = (await app.call(`GET /v1/triage/cases/${id}/decisions`)).json();
      const found = {
        state,
        standing: decisionId,
        reviewOn,
        made: items.map((item: { id: string }) => item.id),
      };
      const differs = Object.entries(found).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(model[key as keyof Model]),
      );
      if (differs.length > 0) throw new Error(`${JSON.stringify(found)} is not ${JSON.stringify(model)}`);
    }),
    { numRuns: 40 },
  );
});
