// What holds for the lists of all three kinds alike. Each test names its records after a word of its own and lists by
// that word, so that other tests' records stay out.

import { parse } from 'csv-parse/sync';
import type { Test } from 'tap';
import type { TestApp } from './app.js';
import { type Item, namesOf, readPage, walkList } from './pages.js';
import { refused } from './problems.js';
import type { SubjectKindUnderTest } from './subject-kinds.js';

const namesIn = (items: Item[]) => items.map(({ name }) => name);

/** Tests the lists of this kind. */
export async function testLists(t: Test, app: TestApp, kind: SubjectKindUnderTest): Promise<void> {
  const { path, noun } = kind;
  const list = `/v1/${path}`;
  const plural = `${noun}s`;

  await t.test(`an empty list of ${plural} is a list`, async (t) => {
    const response = await app.call(`GET ${list}?q=nothing+is+called+this&count=exact`);
    t.same(response.json(), { items: [], page: { limit: 50, next: null, prev: null, total: 0 } });
    t.equal(response.headers.link, undefined);
  });

  await t.test(
    `${plural} are found by one reference or several, and an unknown one finds nothing`,
    async (t) => {
      for (const letter of ['a', 'b', 'c']) {
        await kind.make(app, { name: `reftag ${letter}`, reference: `${noun} ref ${letter}` });
      }
      const by = (references: string) => namesOf(app, `${list}?reference=${encodeURIComponent(references)}`);
      t.same(await by(`${noun} ref b`), ['reftag b']);
      t.same(await by(`${noun} ref c,${noun} ref a`), ['reftag a', 'reftag c']);
      t.same(
        await by(`${noun} ref c, ${noun} ref b`),
        ['reftag b', 'reftag c'],
        'a space after the comma is fine',
      );
      t.same(await by(`${noun} ref`), []);
      refused(t, await app.call(`GET ${list}?reference=`), 400, 'invalid_request', ['#/query/reference/0']);
    },
  );

  await t.test(
    `a reference that holds a comma finds its ${noun} in quotes, as in a spreadsheet's CSV`,
    async (t) => {
      const references = [`${noun}, the 1st`, `${noun}, "the" 2nd`, `${noun} 3" pipe`, `"${noun}"`];
      for (const [index, reference] of references.entries()) {
        await kind.make(app, { name: `commatag ${index}`, reference });
      }
      const by = (references: string) => namesOf(app, `${list}?reference=${encodeURIComponent(references)}`);
      t.same(await by(`"${noun}, the 1st"`), ['commatag 0']);
      t.same(await by(`"${noun}, ""the"" 2nd" , "${noun}, the 1st"`), ['commatag 0', 'commatag 1']);
      t.same(await by(`${noun} 3" pipe,"""${noun}"""`), ['commatag 2', 'commatag 3']);
      t.same(await by(`"${noun} 3"" pipe"`), ['commatag 2'], 'quotes where there is no need do no harm');
      t.same(await by(`${noun}, the 1st`), [], 'without quotes these are two references');
      for (const broken of [`"${noun}, the 1st`, `"${noun}" the 1st`, 'a, "']) {
        const response = await app.call(`GET ${list}?reference=${encodeURIComponent(broken)}`);
        refused(t, response, 400, 'invalid_request', ['#/query/reference']);
      }
    },
  );

  await t.test(`part of a name finds ${plural}, in any case and in any alphabet`, async (t) => {
    for (const name of [
      'qtag Ångström',
      'qtag ŻÓŁĆ',
      'qtag 100% sure',
      'qtag under_score',
      'qtag back\\slash',
    ]) {
      await kind.make(app, { name });
    }
    const by = (q: string) => namesOf(app, `${list}?q=${encodeURIComponent(q)}`);
    t.same(await by('QTAG åNGSTR'), ['qtag Ångström']);
    t.same(await by('qtag żółć'), ['qtag ŻÓŁĆ']);
    t.same(await by('100%'), ['qtag 100% sure'], '% is a per cent sign');
    t.same(await by('qtag %'), []);
    t.same(await by('r_s'), ['qtag under_score'], '_ is an underscore');
    t.same(await by('qtag _'), []);
    t.same(await by('k\\s'), ['qtag back\\slash'], 'a backslash is a backslash');
    t.same(await by('qtag \\'), []);
    t.same(await by("' or 1=1 --"), []);
    refused(t, await app.call(`GET ${list}?q=`), 400, 'invalid_request', ['#/query/q']);
    refused(t, await app.call(`GET ${list}?q=%20`), 400, 'invalid_request', ['#/query/q']);
    refused(t, await app.call(`GET ${list}?q=${'x'.repeat(201)}`), 400, 'invalid_request', ['#/query/q']);
    refused(t, await app.call(`GET ${list}?q=a%00b`), 400, 'invalid_url');
    refused(t, await app.call(`GET ${list}?reference=a%00b`), 400, 'invalid_url');
    refused(t, await app.call(`GET ${list}?q=%ff`), 400, 'invalid_url');
  });

  await t.test(
    `${plural} sort by name, reference and age, up and down, with the unknown last both ways`,
    async (t) => {
      const made = [
        { name: 'sorttag b', reference: `2 ${noun}` },
        { name: 'sorttag e', reference: null },
        { name: 'sorttag a', reference: `3 ${noun}` },
        { name: 'sorttag c', reference: `1 ${noun}` },
      ];
      const ids: string[] = [];
      for (const fields of made) ids.push(await kind.make(app, fields));
      const touched = ids[1] as string;
      await app.call(`PATCH ${list}/${touched}`, {
        json: { name: 'sorttag d' },
        headers: { 'if-match': '*' },
      });
      const by = async (sort: string) =>
        (await namesOf(app, `${list}?q=sorttag&sort=${sort}`)).map((name) => name.slice(-1)).join('');
      t.equal(await by('name'), 'abcd');
      t.equal(await by('-name'), 'dcba');
      t.equal(await by('reference'), 'cbad');
      t.equal(await by('-reference'), 'abcd');
      t.equal(await by('createdAt'), 'bdac');
      t.equal(await by('-createdAt'), 'cadb');
      t.equal(await by('updatedAt'), 'bacd');
      t.equal(await by('-updatedAt'), 'dcab');
      t.equal(await by('reference,-name,createdAt'), 'cbad', 'three keys');
    },
  );

  await t.test(
    `names and references of ${plural} sort as people look them up, and so do their pages`,
    async (t) => {
      const wanted = ['Apple crumble', 'apple pie', 'Ébène', 'eclair', 'éclair', 'ecru', 'Zebra', 'zoo'];
      for (const at of [6, 1, 4, 0, 3, 5, 2, 7]) {
        const word = wanted[at] as string;
        await kind.make(app, { name: `wordtag ${word}`, reference: `${word} ${noun}` });
      }
      const ordered = wanted.map((word) => `wordtag ${word}`);
      for (const sort of ['name', 'reference']) {
        const url = `${list}?q=wordtag&sort=${sort}`;
        t.same(await namesOf(app, url), ordered, sort);
        t.same(await namesOf(app, url.replace('sort=', 'sort=-')), ordered.toReversed(), `${sort} down`);
        const { items, pages } = await walkList(app, `${url}&limit=1`);
        t.same(namesIn(items), ordered, `${sort} page by page`);
        const back = { from: pages.at(-1)?.json().page.prev, direction: 'prev' } as const;
        t.same(namesIn((await walkList(app, `${url}&limit=1`, back)).items), ordered.slice(0, -1));
      }
    },
  );

  await t.test(`a list of ${plural} takes at most three known sort keys, each once`, async (t) => {
    for (const sort of ['', 'nonsense', 'name,', ',name', '+name', '--name', 'description']) {
      const response = await app.call(`GET ${list}?sort=${encodeURIComponent(sort)}`);
      refused(t, response, 400, 'invalid_request', ['#/query/sort']);
    }
    const four = await app.call(`GET ${list}?sort=name,reference,createdAt,updatedAt`);
    refused(t, four, 400, 'invalid_request', ['#/query/sort']);
    refused(t, await app.call(`GET ${list}?sort=name,-name`), 400, 'invalid_sort', ['#/query/sort']);
  });

  await t.test(`a page of ${plural} holds 1 to 200`, async (t) => {
    for (const name of ['limittag a', 'limittag b']) await kind.make(app, { name });
    const one = (await readPage(app, `${list}?q=limittag&limit=1`)).json();
    t.equal(one.items.length, 1);
    t.equal(one.page.limit, 1);
    t.equal((await readPage(app, `${list}?q=limittag&limit=200`)).json().page.limit, 200);
    for (const limit of [
      '0',
      '201',
      '-1',
      '1.5',
      'ten',
      '',
      '9'.repeat(30),
      '0x10',
      '1e1',
      '1.0',
      '%2010',
      '%2B10',
      '%D9%A1',
    ]) {
      const response = await app.call(`GET ${list}?limit=${limit}`);
      refused(t, response, 400, 'invalid_request', ['#/query/limit']);
    }
  });

  await t.test(`the number of all matching ${plural} comes only when asked for`, async (t) => {
    for (const name of ['counttag a', 'counttag b', 'counttag c']) await kind.make(app, { name });
    t.equal((await readPage(app, `${list}?q=counttag&limit=2`)).json().page.total, undefined);
    const counted = (await readPage(app, `${list}?q=counttag&limit=2&count=exact`)).json();
    t.equal(counted.page.total, 3);
    t.equal(counted.items.length, 2);
    const next = await readPage(app, `${list}?q=counttag&limit=2&count=exact`, counted.page.next);
    t.equal(next.json().page.total, 3, 'all, not what is left');
    refused(t, await app.call(`GET ${list}?count=estimated`), 400, 'invalid_request', ['#/query/count']);
  });

  await t.test(
    `a parameter that a list of ${plural} does not know, or twice the same, is an error`,
    async (t) => {
      refused(t, await app.call(`GET ${list}?pahse=alpha`), 400, 'invalid_request', ['#/query/pahse']);
      for (const archived of ['perhaps', '1', '0', 'TRUE', 'yes', '', '%20true']) {
        const response = await app.call(`GET ${list}?archived=${archived}`);
        refused(t, response, 400, 'invalid_request', ['#/query/archived']);
      }
      for (const query of ['limit=1&limit=2', 'q=a&q=b', 'sort=name&sort=name', 'reference=a&reference=b']) {
        const name = query.split('=')[0];
        refused(t, await app.call(`GET ${list}?${query}`), 400, 'invalid_request', [`#/query/${name}`]);
      }
    },
  );

  await t.test(`a list of ${plural} comes as CSV and as NDJSON with the same rows`, async (t) => {
    await kind.make(app, { name: 'tabletag =1+1' });
    await kind.make(app, { name: '=tabletag,"quoted"\r\nand broken' });
    const url = `${list}?q=tabletag&sort=-name`;
    const { items } = (await readPage(app, url)).json() as { items: Item[] };
    const ndjson = await app.call(`GET ${url}`, { headers: { accept: 'application/x-ndjson' } });
    t.match(ndjson.headers['content-type'], /^application\/x-ndjson/);
    t.same(
      ndjson.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      items,
    );
    const csv = await app.call(`GET ${url}`, { headers: { accept: 'text/csv' } });
    t.match(csv.headers['content-type'], /^text\/csv; charset=utf-8; header=present/);
    const [header, ...rows] = parse(csv.body) as string[][];
    t.same(header, kind.csvColumns);
    t.same(
      rows.map((row) => [row[0], row[2]]),
      items.map(({ id, name }) => [id, name.startsWith('=') ? `'${name}` : name]),
      'a name that a spreadsheet would run is guarded',
    );
  });
}
