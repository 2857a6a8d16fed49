// The report of a service assessment from its sending to its publication, its actions, and reassessments.

import t, { type Test } from 'tap';
import { startTestApp } from '../support/app.js';
import {
  ASSESSOR,
  assessmentBody,
  edit,
  moveReport,
  points,
  recordAssessment,
  sentAssessment,
} from '../support/assessments.js';
import { makeGroup, makeProduct, makeUnit } from '../support/make.js';
import { refused } from '../support/problems.js';

let time = new Date('2026-06-01T12:00:00Z');
const app = await startTestApp(t, { now: () => time });
const unit = await makeUnit(app, { reference: 'ASSESSED' });
const group = await makeGroup(app, { businessUnitId: unit });
const newProduct = (fields: object = {}) => makeProduct(app, { productGroupId: group, ...fields });
const read = async (url: string) => (await app.call(`GET ${url}`)).json();
const NOBODY = '01900000-0000-7000-8000-00000000dead';

/** Lets it be a day until the test ends. */
function on(t: Test, day: string): void {
  const before = time;
  time = new Date(`${day}T12:00:00Z`);
  t.teardown(() => {
    time = before;
  });
}

t.test('sending the report opens ten working days and makes an action of each amber point', async (t) => {
  on(t, '2026-12-17');
  const json = assessmentBody(await newProduct(), { points: points({ 2: 'amber', 9: 'amber', 10: 'red' }) });
  const url = await recordAssessment(app, json);
  refused(t, await moveReport(app, url, 'sent'), 409, 'report_move', ['#/reportState']);
  await edit(app, url, { overallRating: 'red' });
  const sent = (await moveReport(app, url, 'sent')).json();
  t.match(sent, {
    ...{ reportState: 'sent', reportSentOn: '2026-12-17', respondBy: '2027-01-05' },
    policyVersions: { 'assessment-rules': 1, 'bank-holidays': 1, 'service-standards': 1 },
    actions: [
      { point: 2, state: 'open', owner: null, dueOn: '2027-03-17' },
      { point: 9, state: 'open', owner: null, dueOn: '2027-03-17' },
    ],
    nextActionDueOn: '2027-03-17',
  });
  t.equal(sent.actions.length, 2, 'neither green nor red has one');
  t.same((await read(`${url}/actions`)).items, sent.actions);
});

t.test(
  'a report is challenged, mended and sent anew, accepted and published; then nothing changes',
  async (t) => {
    const url = await sentAssessment(app, await newProduct(), { rating: 'amber' });
    t.equal((await moveReport(app, url, 'challenged', 'Point 2 was shown.')).statusCode, 200);
    await edit(app, url, { overallRating: null });
    await app.call(`PUT ${url}/points/2`, { ...ASSESSOR, json: { result: 'green' } });
    t.match(await read(url), { actions: [{ point: 2, state: 'closed', closedOn: '2026-06-01' }] });
    await edit(app, url, { overallRating: 'green' });
    t.equal((await moveReport(app, url, 'sent')).statusCode, 200);
    refused(t, await moveReport(app, url, 'published'), 409, 'report_window');
    t.equal((await moveReport(app, url, 'accepted')).statusCode, 200);
    const published = (await moveReport(app, url, 'published')).json();
    t.match(published, { reportState: 'published', reportPublishedOn: '2026-06-01' });
    const point = await app.call(`PUT ${url}/points/2`, { ...ASSESSOR, json: { result: 'red' } });
    refused(t, point, 409, 'report_published');
    refused(t, await edit(app, url, { overallRating: null }), 409, 'report_published');
    refused(t, await moveReport(app, url, 'challenged'), 409, 'report_move');
    t.same(await read(url), published);
    const { rows } = await app.pool.query(
      "select type, reason from change where subject_id = $1 and type like '%report_moved' order by sequence",
      [published.id],
    );
    t.equal(rows.length, 5);
    t.equal(rows[1].reason, 'Point 2 was shown.');
  },
);

t.test(
  'after the window the team may still accept, but not challenge; unanswered, it is published',
  async (t) => {
    const late = await sentAssessment(app, await newProduct(), { rating: 'green' });
    const silent = await sentAssessment(app, await newProduct(), { rating: 'green' });
    t.equal((await read(late)).respondBy, '2026-06-15');
    on(t, '2026-06-16');
    refused(t, await moveReport(app, late, 'challenged'), 409, 'report_window');
    t.equal((await moveReport(app, late, 'accepted')).statusCode, 200);
    t.equal((await moveReport(app, silent, 'published')).statusCode, 200);
  },
);

t.test(
  'an action gets an owner, is shown, sent back, closed; each step by the ETag of the assessment',
  async (t) => {
    const url = await sentAssessment(app, await newProduct(), { rating: 'amber' });
    await moveReport(app, url, 'accepted');
    await moveReport(app, url, 'published');
    const [action] = (await read(`${url}/actions`)).items;
    const at = `${url}/actions/${action.id}`;
    t.equal((await app.call(`PATCH ${at}`, { ...ASSESSOR, json: { owner: 'ada' } })).statusCode, 428);
    const etag = (await app.call(`GET ${url}`)).headers.etag as string;
    const owned = await edit(app, at, { owner: 'ada', dueOn: '2026-07-01' }, etag);
    t.match(owned.json(), { owner: 'ada', dueOn: '2026-07-01', state: 'open' });
    refused(t, await edit(app, at, { owner: 'ben' }, etag), 412, 'stale_version');
    refused(t, await edit(app, at, { state: 'closed' }), 409, 'action_move', ['#/state']);
    refused(t, await edit(app, at, { state: 'evidence_submitted' }), 409, 'action_move', ['#/evidence']);
    t.equal((await edit(app, at, { state: 'evidence_submitted', evidence: 'Tested.' })).statusCode, 200);
    t.match(await read(url), { nextActionDueOn: '2026-07-01' });
    const closed = await edit(app, at, { state: 'closed' });
    t.match(closed.json(), { state: 'closed', closedOn: '2026-06-01' });
    t.match(await read(url), { nextActionDueOn: null, actions: [{ state: 'closed' }] });
    refused(t, await edit(app, at, { owner: 'cas' }), 409, 'action_move');
    refused(t, await edit(app, `${url}/actions/${NOBODY}`, {}), 404, 'not_found');
  },
);

t.test(
  'a reassessment looks at the red points alone, and its whole has the others from before',
  async (t) => {
    const productId = await newProduct();
    const first = await sentAssessment(app, productId, {
      rating: 'red',
      points: points({ 2: 'red', 5: 'amber', 7: 'red' }),
    });
    const previousAssessmentId = first.split('/').at(-1);
    const again = (fields: object) => ({
      ...ASSESSOR,
      json: assessmentBody(productId, { isReassessment: true, previousAssessmentId, ...fields }),
    });
    const all = await app.call('POST /v1/service-assessments', again({}));
    refused(t, all, 422, 'invalid_assessment');
    t.equal(all.json().errors.length, 12, 'all but the two red ones');
    const both = [
      { number: 2, result: 'green' },
      { number: 7, result: 'green' },
    ];
    const second = await app.call('POST /v1/service-assessments', again({ points: both }));
    t.match(second.json(), { isReassessment: true, derivedRating: 'amber' });
    t.equal(second.json().points.length, 2);
    const [one] = both;
    const part = await app.call('POST /v1/service-assessments', again({ points: [one] }));
    t.equal(part.json().derivedRating, 'red', 'what was not looked at is as it was');
    const other = again({ points: both, stage: 'beta' });
    refused(t, await app.call('POST /v1/service-assessments', other), 422, 'invalid_assessment', [
      '#/previousAssessmentId',
    ]);
    const circle = await edit(app, first, {
      isReassessment: true,
      previousAssessmentId: second.json().id,
    });
    t.equal(circle.statusCode, 422);
  },
);

t.test('a peer review has a report and no ratings', async (t) => {
  const json = { productId: await newProduct(), stage: 'alpha', kind: 'peer_review', summary: 'Go on.' };
  const url = await recordAssessment(app, json);
  refused(t, await edit(app, url, { overallRating: 'green' }), 422, 'invalid_assessment');
  const point = await app.call(`PUT ${url}/points/1`, { ...ASSESSOR, json: { result: 'green' } });
  refused(t, point, 422, 'invalid_assessment');
  t.match((await moveReport(app, url, 'sent')).json(), { reportState: 'sent', actions: [] });
});
