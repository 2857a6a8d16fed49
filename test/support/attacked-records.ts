// Records for every operation to be attacked with, so that what is spoilt in a request is the only reason to refuse it.

import type { TestApp } from './app.js';
import { sentAssessment } from './assessments.js';
import { type GoodBody, makeGoodBodies } from './good-bodies.js';
import { makeCase, makeGroup, makeProduct, makeSpendCase, makeUnit, makeWebhook } from './make.js';
import { decide, setLimit, triaged } from './spend.js';

export type AttackedRecords = {
  groupId: string;
  productId: string;
  /** The address with the ids of records that exist. */
  existing(path: string): string;
  goodBody: GoodBody;
};

/** Makes a record for each kind of address, in a state that lets it be read, edited and decided on. */
export async function makeAttacked(app: TestApp): Promise<AttackedRecords> {
  const unitId = await makeUnit(app);
  const groupId = await makeGroup(app, { businessUnitId: unitId });
  const productId = await makeProduct(app, { productGroupId: groupId });
  const twins = await Promise.all(
    ['one', 'another'].map(() => makeProduct(app, { name: 'Lighthouse keeping permits' })),
  );
  const pairId = (await app.call(`GET /v1/shared-opportunities?productId=${twins[0]}`)).json().items[0].id;
  const draftId = (await app.call('POST /v1/scoring-models', { json: { template: 'wsjf' } })).json().id;

  // Everything may be amended under If-Match, which a first strategy takes none of.
  for (const subject of [`business-units/${unitId}`, `product-groups/${groupId}`, `products/${productId}`])
    await app.call(`PUT /v1/${subject}/strategy`, { json: { vision: 'A quiet harbour.' } });
  const spendId = await makeSpendCase(app, { businessUnitId: unitId });
  await setLimit(app, '900000.00', new Date().toISOString().slice(0, 10));
  const toDecideId = (await triaged(app, unitId)).id;
  const conditioned = await decide(app, await triaged(app, unitId), {
    outcome: 'approved_with_conditions',
    conditions: [{ text: 'Publish the code.' }],
  });
  const { id: conditionedId, decision: conditional } = conditioned.json();
  const caseId = await makeCase(app, { businessUnitId: unitId });
  const mergedId = await makeCase(app, { businessUnitId: unitId });
  const merge = {
    outcome: 'merge_with_existing',
    reason: 'The same.',
    authority: 'Board',
    mergeInto: { kind: 'triage_case', id: caseId },
  };
  await app.call(`POST /v1/triage/cases/${mergedId}/decisions`, { json: merge });
  const { webhook, ping } = await makeWebhook(app);

  /** A round that asks the caller for a score of a product of its own. */
  async function openRound(): Promise<{ product: string; round: string }> {
    const product = await makeProduct(app, { productGroupId: groupId });
    const json = {
      name: 'A round',
      subjects: [{ kind: 'product', id: product }],
      assessors: [{ assessor: 'test-viewer' }],
      closesAt: '2999-01-01T00:00:00Z',
    };
    return { product, round: (await app.call('POST /v1/scoring-rounds', { json })).json().id };
  }
  const [inRound, toClose] = [await openRound(), await openRound()];
  const token = { name: 'A dashboard', expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  const tokenId = (await app.call('POST /v1/feed-tokens', { json: token })).json().id;

  // Its report is sent and leaves an action.
  const assessmentUrl = await sentAssessment(app, productId, { rating: 'amber' });
  const actionId = (await app.call(`GET ${assessmentUrl}`)).json().actions[0].id;

  /** To decide a case and to settle its conditions take one that is ready for it, and that the caller never edited. */
  function spendAddress(path: string): string {
    if (path.includes('conditions'))
      return path.replace('{id}', conditionedId).replace('{conditionId}', conditional.conditions[0].id);
    return path.replace('{id}', /decisions|reviews/.test(path) ? toDecideId : spendId);
  }

  /** The address with the ids of records. */
  function existing(path: string): string {
    if (path.includes('feed-tokens')) return path.replace('{id}', tokenId);
    if (path.includes('shared-opportunities')) return path.replace('{id}', pairId);
    if (path.includes('triage')) {
      const id = path.endsWith('separation') ? mergedId : caseId;
      return path.replace('{id}', id).replace('{person}', 'ada').replace('{decisionId}', caseId);
    }
    if (path.includes('webhooks')) return path.replace('{id}', webhook).replace('{deliveryId}', ping);
    if (path.includes('/spend-cases')) return spendAddress(path);
    if (path.includes('scoring-models')) return path.replace('{id}', draftId);
    if (path.includes('service-assessments'))
      return path
        .replace('{id}', assessmentUrl.split('/').at(-1) as string)
        .replace('{number}', '2')
        .replace('{actionId}', actionId);
    if (path.includes('scoring-rounds')) {
      return path
        .replace('{id}', path.endsWith('closure') ? toClose.round : inRound.round)
        .replace('{kind}/{subjectId}/{measure}', `products/${inRound.product}/value`);
    }
    const id = path.includes('business-units') ? unitId : path.includes('groups') ? groupId : productId;
    return path
      .replace('{id}', id)
      .replace('{measure}', 'value')
      .replace('{role}', 'service_owner')
      .replace('{version}', '1')
      .replace('{code}', 'not_found');
  }

  return {
    groupId,
    productId,
    existing,
    goodBody: await makeGoodBodies(app, { unitId, groupId, productId, token }),
  };
}
