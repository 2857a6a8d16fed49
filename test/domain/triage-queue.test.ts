// What needs a decision, and in which order.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { compareKeys, type QueueSignal, triageQueue } from '../../src/domain/triage-queue.js';
import {
  lastResponsibleDay,
  QUEUE_REASONS,
  type TriageQueuePolicy,
  triageQueueFaults,
} from '../../src/domain/triage-queue-policy.js';
import { holds } from '../support/property.js';

const LEVELS = [10, 5, 10, 5, 20, 30, 30, 20, 10, 10, 20, 10];
const POLICY: TriageQueuePolicy = {
  reasons: QUEUE_REASONS.map((reason, index) => ({ reason, serviceLevelDays: LEVELS[index] as number })),
  leadTimeDays: {
    pre_discovery: 450,
    discovery: 390,
    alpha: 300,
    private_beta: 180,
    public_beta: 90,
    live: 60,
  },
  scoreDrop: { points: 1, days: 30 },
  approvalExpiringDays: 90,
};
const TODAY = 20_000;
const signal = (id: string, reason: QueueSignal['reason'], age: number): QueueSignal => {
  return { kind: 'product', id, reason, since: TODAY - age };
};
const queue = (signals: QueueSignal[], scores: Record<string, number> = {}) =>
  triageQueue(signals, { policy: POLICY, today: TODAY, score: ({ id }) => scores[id] ?? null });
const order = (signals: QueueSignal[], scores: Record<string, number> = {}) =>
  queue(signals, scores)
    .map(({ id }) => id)
    .join(' ');

t.test(
  'a subject comes once, with all its reasons, its age and what is left of its service levels',
  async (t) => {
    const [item, ...others] = queue([
      signal('a', 'stale', 12),
      signal('a', 'deadline_due', 7),
      signal('a', 'stale', 4),
    ]);
    t.same(others, []);
    t.same(item, {
      kind: 'product',
      id: 'a',
      reasons: [
        { reason: 'deadline_due', since: TODAY - 7, ageDays: 7, serviceLevelDays: 5, overdueDays: 2 },
        { reason: 'stale', since: TODAY - 12, ageDays: 12, serviceLevelDays: 30, overdueDays: -18 },
      ],
      since: TODAY - 12,
      ageDays: 12,
      serviceLevelDays: 5,
      overdueDays: 2,
      score: null,
      key: { numbers: [3, -2, Number.MAX_VALUE], id: 'a', kind: 'product' },
    });
  },
);

t.test(
  'the most pressing reason comes first, then what is most overdue, then the score, then the id',
  async (t) => {
    t.equal(order([signal('a', 'stale', 99), signal('b', 'deadline_due', 0)]), 'b a');
    t.equal(order([signal('a', 'stale', 3), signal('b', 'stale', 40)]), 'b a');
    const level = ['a', 'b', 'c', 'd'].map((id) => signal(id, 'stale', 3));
    t.equal(order(level, { b: 7, c: 8, d: 7 }), 'c b d a', 'one without a score comes last');
    t.equal(order([signal('a', 'stale', 3), signal('b', 'stale', 1), signal('b', 'never_scored', 1)]), 'b a');
  },
);

t.test('a product and a case of one id are two subjects', async (t) => {
  const product = signal('a', 'stale', 3);
  t.equal(queue([product, { ...product, kind: 'case' }]).length, 2);
});

const anySignal = fc.record({
  kind: fc.constantFrom('product' as const, 'case' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  reason: fc.constantFrom(...QUEUE_REASONS),
  since: fc.integer({ min: TODAY - 40, max: TODAY }),
});

t.test('signals in another order make the same queue', async (t) => {
  const anyScores = fc.record({ a: fc.nat({ max: 2 }), b: fc.nat({ max: 2 }), c: fc.nat({ max: 2 }) });
  const shuffled = fc
    .array(anySignal, { maxLength: 20 })
    .chain((signals) =>
      fc.tuple(
        fc.constant(signals),
        fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
      ),
    );
  const property = fc.property(shuffled, anyScores, ([signals, others], scores) => {
    assert.deepEqual(queue(others, scores), queue(signals, scores));
  });
  holds(t, property);
});

t.test('the queue is in the order of its keys, and a key can travel in a cursor', async (t) => {
  const property = fc.property(fc.array(anySignal, { maxLength: 20 }), (signals) => {
    const keys = queue(signals).map(({ key }) => JSON.parse(JSON.stringify(key)));
    for (const [index, key] of keys.slice(1).entries()) assert.ok(compareKeys(keys[index], key) < 0);
  });
  holds(t, property);
});

t.test('the last responsible moment is the deadline less the work before it', async (t) => {
  t.equal(lastResponsibleDay(TODAY, 'alpha', POLICY.leadTimeDays), TODAY - 300);
  t.equal(lastResponsibleDay(TODAY, null, POLICY.leadTimeDays), TODAY - 450, 'nothing may be done yet');
});

t.test('every reason has one place', async (t) => {
  t.same(triageQueueFaults(POLICY), []);
  const [first] = POLICY.reasons;
  const reasons = [...POLICY.reasons.slice(0, -1), first as (typeof POLICY.reasons)[number]];
  t.match(triageQueueFaults({ ...POLICY, reasons }), [
    { code: 'repeated', pointer: '/reasons/11/reason' },
    { code: 'left_out', detail: /condition_overdue/ },
  ]);
});
