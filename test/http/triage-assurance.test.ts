// Where triage meets assurance: a decision passes the same gates as anybody, and what was found comes into the queue.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { ASSESSOR, sentAssessment } from '../support/assessments.js';
import { makeCase, makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

let time = new Date('2026-06-01T12:00:00Z');
const app = await startTestApp(t, { now: () => time });
const unit = await makeUnit(app);
const group = await makeGroup(app, { businessUnitId: unit });

/** A product in alpha that must be assessed. */
async function bound(): Promise<string> {
  const id = await makeProduct(app, { productGroupId: group, phase: 'alpha', isTransactional: true });
  await app.call(`PUT /v1/products/${id}/assessment-profile`, {
    ...ASSESSOR,
    json: { isNewOrRebuilt: true },
  });
  return id;
}

const reasonsOf = async (id: string): Promise<Record<string, string>> => {
  const { items } = (await app.call('GET /v1/triage/queue?kind=product')).json();
  const item = items.find(({ subject }: { subject: { id: string } }) => subject.id === id);
  const reasons = (item?.reasons ?? []) as { reason: string; since: string }[];
  return Object.fromEntries(reasons.map(({ reason, since }) => [reason, since]));
};

t.test('a decision to proceed is refused without the assessment, and does nothing by half', async (t) => {
  const product = await bound();
  const id = await makeCase(app, { productId: product });
  const proceed = () =>
    app.call(`POST /v1/triage/cases/${id}/decisions`, {
      json: {
        ...{ outcome: 'proceed_to_next_phase', reason: 'Ready.', authority: 'Board' },
        overrideReason: 'The minister asks for it.',
      },
    });
  refused(t, await proceed(), 409, 'assessment_needed');
  t.match((await app.call(`GET /v1/triage/cases/${id}`)).json(), { state: 'submitted', decisionId: null });
  await sentAssessment(app, product, { rating: 'amber' });
  t.equal((await proceed()).statusCode, 201);
  t.equal((await app.call(`GET /v1/products/${product}`)).json().phase, 'private_beta');
});

t.test('a red assessment is in the queue from its day on, until a later one is passed', async (t) => {
  const product = await bound();
  t.notOk('assessment_red' in (await reasonsOf(product)));
  await sentAssessment(app, product, { rating: 'red', assessedOn: '2026-05-20' });
  t.equal((await reasonsOf(product)).assessment_red, '2026-05-20');
  await sentAssessment(app, product, { rating: 'green', assessedOn: '2026-05-28' });
  t.notOk('assessment_red' in (await reasonsOf(product)));
});

t.test('an action that is not done in three months is in the queue from the day it was due', async (t) => {
  const product = await bound();
  await sentAssessment(app, product, { rating: 'amber' });
  t.notOk('action_overdue' in (await reasonsOf(product)));
  time = new Date('2026-09-02T12:00:00Z');
  t.equal((await reasonsOf(product)).action_overdue, '2026-09-01', 'three months after 1 June');
});
