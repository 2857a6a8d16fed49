// What OData tools count on beyond rows.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { refused } from '../support/problems.js';
import { placeFive } from '../support/rankings.js';

const ROOT = '/v1/odata';
const SET = `${ROOT}/RankedBacklog`;

t.test('the model names the functions that a filter takes, and what is never offered', async (t) => {
  const app = await startTestApp(t);
  await placeFive(app);
  const { body } = await app.call(`GET ${ROOT}/$metadata`);
  const [, list = ''] = /Capabilities\.FilterFunctions"><Collection>(.*)<\/Collection>/.exec(body) ?? [];
  const functions = [...list.matchAll(/<String>(\w+)<\/String>/g)].map(([, name]) => name);
  t.same(functions, ['contains', 'startswith', 'endswith']);
  const filter = (text: string) => app.call(`GET ${SET}?${new URLSearchParams({ $filter: text })}`);
  for (const name of functions) t.equal((await filter(`${name}(productName,'A')`)).json().value.length, 1);
  const other = await filter("tolower(productName) eq 'a'");
  refused(t, other, 400, 'invalid_filter', ['#/query/$filter']);
  t.equal(other.json().error.message, 'At 0, the function tolower is not offered.');
  for (const never of ['Searchable', 'Expandable', 'Insertable', 'Updatable', 'Deletable'])
    t.match(body, `<PropertyValue Property="${never}" Bool="false"/>`);
});
