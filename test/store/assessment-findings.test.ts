// What assessments leave to do, as the triage queue asks for it: actions that are overdue, and red assessments unresolved.

import t from 'tap';
import {
  listOverdueActions,
  listPendingActions,
  listRedAssessments,
} from '../../src/store/assessment-findings.js';
import { startTestApp } from '../support/app.js';
import {
  assessmentBody,
  edit,
  moveReport,
  points,
  recordAssessment,
  sentAssessment,
} from '../support/assessments.js';
import { makeProduct } from '../support/make.js';

const app = await startTestApp(t, { now: () => new Date('2026-06-01T12:00:00Z') });
const idOf = (url: string) => url.split('/').at(-1);

t.test('actions are overdue from the day after they were due, while they wait', async (t) => {
  const productId = await makeProduct(app);
  const url = await sentAssessment(app, productId, {
    rating: 'amber',
    points: points({ 2: 'amber', 3: 'amber', 4: 'amber' }),
  });
  const { actions } = (await app.call(`GET ${url}`)).json();
  const overdue = async (day: string) => (await listOverdueActions(app.db, day)).map(({ point }) => point);
  t.equal((await listPendingActions(app.db, productId)).length, 3);
  t.same(await listPendingActions(app.db, await makeProduct(app)), []);
  t.same(await overdue('2026-09-01'), []);
  t.same(await overdue('2026-09-02'), [2, 3, 4]);
  const at = (index: number) => `${url}/actions/${actions[index].id}`;
  await edit(app, at(0), { state: 'carried_to_roadmap' });
  await edit(app, at(1), { state: 'evidence_submitted', evidence: 'Tested.', dueOn: '2026-08-01' });
  t.match(await listOverdueActions(app.db, '2026-09-02'), [
    { assessmentId: idOf(url), productId, stage: 'alpha', point: 3, dueOn: '2026-08-01', owner: null },
    { point: 4, dueOn: '2026-09-01' },
  ]);
  t.same(await overdue('2026-08-02'), [3]);
  await edit(app, at(1), { state: 'closed' });
  t.same(await overdue('2026-09-02'), [4]);
  await app.call(`DELETE /v1/products/${productId}`, { headers: { 'if-match': '*' } });
  t.same(await overdue('2026-09-02'), [], 'nothing of an archived product');
});

t.test('a red assessment is there until a later one of its stage is not', async (t) => {
  const productId = await makeProduct(app);
  const reds = async () =>
    (await listRedAssessments(app.db, ['service_assessment'])).map(({ assessmentId }) => assessmentId);
  const first = await sentAssessment(app, productId, { rating: 'red' });
  const beta = await sentAssessment(app, productId, {
    rating: 'red',
    stage: 'beta',
    assessedOn: '2026-05-02',
  });
  await recordAssessment(
    app,
    assessmentBody(productId, { overallRating: 'green', assessedOn: '2026-05-30' }),
  );
  t.same(await reds(), [first, beta].map(idOf), 'a draft resolves nothing');
  await moveReport(app, first, 'accepted');
  await sentAssessment(app, productId, {
    rating: 'green',
    points: [{ number: 2, result: 'green' }],
    isReassessment: true,
    previousAssessmentId: idOf(first),
    assessedOn: '2026-05-20',
  });
  t.same(await reds(), [idOf(beta)]);
  await sentAssessment(app, productId, { rating: 'red', stage: 'live', kind: 'mock_assessment' });
  t.same(await reds(), [idOf(beta)], 'a mock assessment is none');
});
