// One page of truth: may this product proceed, may it spend, what is missing, who must act, by when.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { ASSESSOR, assessmentBody, recordAssessment, sentAssessment } from '../support/assessments.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { momentNow } from '../support/moment.js';
import { decide, setLimit, triaged } from '../support/spend.js';

let time = new Date('2026-11-24T12:00:00Z');
const app = await startTestApp(t, { now: () => time });
const unit = await makeUnit(app);
await setLimit(app, '900000.00', '2026-11-24');
const group = await makeGroup(app, { businessUnitId: unit });
const page = async (id: string, query = '') =>
  (await app.call(`GET /v1/products/${id}/assurance${query}`)).json();

async function bound(): Promise<string> {
  const id = await makeProduct(app, { productGroupId: group, phase: 'alpha', isTransactional: true });
  const json = { isNewOrRebuilt: true, plannedPhaseEndOn: '2027-02-01' };
  await app.call(`PUT /v1/products/${id}/assessment-profile`, { ...ASSESSOR, json });
  return id;
}

t.test(
  'a product without its assessment and without a case: it needs one, may not proceed, and has no case',
  async (t) => {
    const id = await bound();
    t.match(await page(id), {
      productId: id,
      phase: 'alpha',
      day: '2026-11-24',
      proceeding: {
        next: 'private_beta',
        mayProceed: false,
        lacking: [{ stage: 'alpha', lack: 'no_assessment' }],
      },
      assessment: { need: 'needed', stage: 'alpha', by: '2027-02-01', held: null, isSettled: false },
      assessmentActions: [],
      spend: { maySpend: 'no_case', cases: [], actions: [] },
    });
  },
);

t.test('amber lets it proceed, with its actions and their owners and days', async (t) => {
  const id = await bound();
  await recordAssessment(app, assessmentBody(id));
  t.equal((await page(id)).proceeding.mayProceed, false, 'a draft opens nothing');
  await sentAssessment(app, id, { rating: 'amber', assessedOn: '2026-11-20' });
  t.match(await page(id), {
    proceeding: { mayProceed: true, lacking: [] },
    assessment: { heldRating: 'amber', isSettled: true },
    assessmentActions: [{ stage: 'alpha', point: 2, dueOn: '2027-02-24', isOverdue: false }],
  });
});

t.test('the day after an action was due it is overdue, and the page of before is as it was', async (t) => {
  const id = await bound();
  const before = await momentNow();
  await sentAssessment(app, id, { rating: 'amber', assessedOn: '2026-11-20' });
  time = new Date('2027-02-25T12:00:00Z');
  t.match((await page(id)).assessmentActions, [{ isOverdue: true }]);
  const past = await page(id, `?asOf=${before}`);
  t.match(past, { assessmentActions: [], assessment: { held: null }, proceeding: { mayProceed: false } });
  time = new Date('2026-11-24T12:00:00Z');
});

t.test(
  'spend and assessment stand on one page, and the pipeline shows the assessment beside the case',
  async (t) => {
    const id = await bound();
    await sentAssessment(app, id, { rating: 'red', assessedOn: '2026-11-20' });
    const given = await triaged(app, unit, { productId: id });
    t.match(await page(id), {
      proceeding: { mayProceed: false, lacking: [{ lack: 'not_passed' }] },
      spend: { maySpend: 'none', cases: [{ id: given.id, maySpend: false }] },
    });
    const { items } = (await app.call('GET /v1/spend-cases/pipeline')).json();
    const line = items.find((item: { id: string }) => item.id === given.id);
    t.match(line.latestAssessment, { stage: 'alpha', overallRating: 'red', assessedOn: '2026-11-20' });
    const feed = (await app.call('GET /v1/feeds/ranked-backlog')).json().items;
    const row = feed.find((item: { productId: string }) => item.productId === id);
    t.match(row, { assessmentRating: 'red', spendRoute: 'self_assured' });
  },
);

t.test(
  'an approval that runs out and a condition that is overdue come into the queue of triage',
  async (t) => {
    const id = await bound();
    const given = await triaged(app, unit, { productId: id });
    const conditions = [{ text: 'Publish the code.', dueOn: '2026-12-01' }];
    const word = { outcome: 'approved_with_conditions', validUntil: '2027-03-01', conditions };
    t.equal((await decide(app, given, word)).statusCode, 201);
    const reasons = async () => {
      const { items } = (await app.call('GET /v1/triage/queue?limit=200')).json();
      const own = items.find(({ subject }: { subject: { id: string } }) => subject.id === id);
      return own.reasons.map(({ reason }: { reason: string }) => reason);
    };
    t.notOk((await reasons()).some((reason: string) => /approval|condition/.test(reason)));
    time = new Date('2027-02-20T12:00:00Z');
    const later = await reasons();
    t.ok(later.includes('approval_expiring') && later.includes('condition_overdue'), later.join());
  },
);
