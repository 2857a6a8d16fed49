// Files as they come: encodings, line ends, column maps, forms and NDJSON, and what is wrong with a file as a whole.

import t from 'tap';
import { startTestApp } from '../support/app.js';
import { counts, csv, faults, form, LENIENT, productsByName, sendFile } from '../support/imports.js';

const app = await startTestApp(t);

const HEADER = ['name', 'businessUnit', 'productGroup'];
const ROW = ['Boat licence', 'Licensing', 'Applying'];

t.test('files as departments have them', async (t) => {
  t.test('a byte-order mark and any line ends are read over', async (t) => {
    const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
    for (const [index, end] of ['\r\n', '\n', '\r'].entries()) {
      const text = `\ufeff${line(HEADER)}${end}${line([`Ends ${index}`, 'Licensing', 'Applying'])}`;
      t.same(counts(await sendFile(app, text)), [1, 0, 0, 0], JSON.stringify(end));
    }
  });

  t.test('line ends within quotes are kept, and faults still name the right line', async (t) => {
    const text =
      'name,businessUnit,productGroup,summary,phase\r\n' +
      'Quoted,Licensing,Applying,"one\r\ntwo, ""three""\r\n\r\nfour",live\r\n' +
      '\r\n' +
      'Faulty,Licensing,Applying,"five\nsix",never\r\n' +
      'Fine,Licensing,Applying,,live\r\n' +
      'Last,Licensing,Applying,,never';
    const response = await sendFile(app, text, { headers: LENIENT });
    t.same(faults(response), ['7 phase not_a_choice', '10 phase not_a_choice']);
    t.equal((await productsByName(app)).Quoted?.summary, 'one\r\ntwo, "three"\r\n\r\nfour');
  });

  t.test('short rows, empty trailing cells and blank rows are no faults', async (t) => {
    const text =
      'name,businessUnit,productGroup,summary,,\nShort,Licensing,Applying\nLong,Licensing,Applying,,,,,\n,,,\n';
    t.same(counts(await sendFile(app, text)), [2, 0, 0, 0]);
  });

  t.test('a header alone is an import of nothing', async (t) => {
    const response = await sendFile(app, csv(HEADER));
    t.same(
      [response.statusCode, response.json().status, ...counts(response)],
      [201, 'completed', 0, 0, 0, 0],
    );
  });

  t.test('NDJSON rows name their own columns, with values of their own kind or as text', async (t) => {
    const place = { businessUnit: 'Licensing', productGroup: 'Applying' };
    const lines = [
      {
        ...place,
        name: 'Typed',
        transactionsPerYear: 12,
        annualCost: 1.5,
        isTransactional: true,
        needs: ['a;b'],
        value: 7,
      },
      {
        ...place,
        name: 'As text',
        transactionsPerYear: '1,200',
        annualCost: '£2',
        isTransactional: 'no',
        needs: 'a;b',
      },
    ];
    const text = `\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n\r\n')}`;
    const response = await sendFile(app, text, { type: 'application/x-ndjson; charset=utf-8' });
    t.same(counts(response), [2, 0, 0, 0], response.body);
    const products = await productsByName(app);
    const money = (amount: string) => ({ amount, currency: 'GBP' });
    t.match(products.Typed, {
      transactionsPerYear: 12,
      annualCost: money('1.50'),
      isTransactional: true,
      needs: ['a;b'],
    });
    t.match(products['As text'], {
      transactionsPerYear: 1200,
      annualCost: money('2.00'),
      isTransactional: false,
      needs: ['a', 'b'],
    });
  });

  t.test('NDJSON lines that cannot be read are faults of their rows', async (t) => {
    const good = JSON.stringify({ name: 'Good line', businessUnit: 'Licensing', productGroup: 'Applying' });
    const lines = [
      '{"name":',
      '[1]',
      '{"name":"a","name":"b"}',
      good,
      '{"name":"x\\u0000"}',
      '{"title":"x"}',
      `"${'x'.repeat(1_000_001)}"`,
      '{"name":7}',
    ];
    const response = await sendFile(app, lines.join('\n'), {
      type: 'application/x-ndjson',
      headers: LENIENT,
    });
    t.same(counts(response), [1, 0, 0, 7]);
    t.same(faults(response), [
      '1 null invalid_json',
      '2 null invalid_json',
      '3 null invalid_json',
      '5 null invalid_json',
      '6 title unknown_column',
      '7 null invalid_json',
      '8 name not_a_text',
    ]);
  });
});

t.test('column maps', async (t) => {
  const send = (text: string, map: unknown, file: { filename?: string; type?: string } = {}) => {
    const columns = { name: 'columns', text: typeof map === 'string' ? map : JSON.stringify(map) };
    const { payload, type } = form([
      { name: 'file', text, filename: 'ours.csv', type: 'text/csv', ...file },
      columns,
    ]);
    return sendFile(app, payload, { type, headers: LENIENT });
  };
  const OURS = ['Service', 'Directorate', 'productGroup', 'Owner', 'Stage'];
  const map = { name: 'Service', businessUnit: 'Directorate', phase: 'Stage' };

  t.test(
    'a spreadsheet loads as it is: mapped columns, columns of our own names, the others ignored',
    async (t) => {
      const response = await send(csv(OURS, ['Mapped', 'Licensing', 'Applying', 'A. Person', 'Live']), map);
      t.same(counts(response), [1, 0, 0, 0], response.body);
      t.match((await productsByName(app)).Mapped, { phase: 'live' });
    },
  );

  t.test("faults name the file's own columns", async (t) => {
    const response = await send(csv(OURS, ['', 'Licensing', '', '', 'Someday']), map);
    t.same(faults(response), ['2 Stage not_a_choice']);
    const missing = await send(csv(OURS, ['', 'Licensing', '', '', 'Live']), map);
    t.same(faults(missing), ['2 Service required', '2 productGroup required']);
  });

  t.test(
    'the map may come before the file, and the format may be told by the name of the file',
    async (t) => {
      const parts = [
        { name: 'columns', text: '{"name":"Service"}', type: 'application/json' },
        {
          name: 'file',
          text: csv(['Service', ...HEADER.slice(1)], ['By name', 'Licensing', 'Applying']),
          filename: 'OURS.CSV',
          type: 'application/vnd.ms-excel',
        },
      ];
      const { payload, type } = form(parts);
      t.same(counts(await sendFile(app, payload, { type })), [1, 0, 0, 0]);
      const lines =
        '{"Service":"From lines","businessUnit":"Licensing","productGroup":"Applying","Owner":"x"}';
      t.same(
        counts(
          await send(
            lines,
            { name: 'Service' },
            { filename: 'ours.jsonl', type: 'application/octet-stream' },
          ),
        ),
        [1, 0, 0, 0],
      );
    },
  );

  t.test('a map that does not fit is refused, with everything that is wrong with it', async (t) => {
    const response = await send(csv(OURS, []), { ...map, title: 'Service', summary: 'Sumary' });
    t.equal(response.statusCode, 400);
    t.same(faults(response), ['1 null unknown_field', '1 Sumary column_not_found']);
    const lines = await send('{"name":"x"}', { name: 'Nme' }, { filename: 'a.ndjson', type: '' });
    t.same(faults(lines), ['1 Nme column_not_found']);
    for (const bad of ['[]', '{"name":7}', '{', '""'])
      t.equal((await send(csv(OURS), bad)).statusCode, 400, bad);
  });

  t.test('a form without a file, or with other parts, is refused', async (t) => {
    const part = (name: string) => ({ name, text: csv(HEADER, ROW), filename: 'a.csv', type: 'text/csv' });
    for (const parts of [
      [],
      [{ name: 'columns', text: '{}' }],
      [part('upload')],
      [part('file'), part('file')],
    ]) {
      const { payload, type } = form(parts);
      const response = await sendFile(app, payload, { type });
      t.match(
        [response.statusCode, response.json().code],
        [400, 'invalid_import'],
        JSON.stringify(parts.map(({ name }) => name)),
      );
    }
    const pdf = form([{ ...part('file'), filename: 'a.pdf', type: 'application/pdf' }]);
    t.equal((await sendFile(app, pdf.payload, { type: pdf.type })).statusCode, 415);
    const broken = form([part('file')]);
    t.equal((await sendFile(app, broken.payload.slice(0, -40), { type: broken.type })).statusCode, 400);
    t.equal((await sendFile(app, 'x', { type: 'multipart/form-data' })).statusCode, 400);
  });
});

t.test('what is wrong with a file as a whole', async (t) => {
  t.test('columns that are not known, missing or there twice are all named', async (t) => {
    const response = await sendFile(app, csv(['name', 'Cost', 'phase', 'phase', 'Business Unit'], []));
    t.match(response.json(), { status: 400, code: 'invalid_import' });
    t.same(faults(response), [
      '1 Cost unknown_column',
      '1 phase duplicate_column',
      '1 Business Unit unknown_column',
    ]);
    t.match(response.json().errors[2].detail, 'businessUnit');
    t.same(faults(await sendFile(app, csv(['name', 'phase'], []))), [
      '1 productGroup required',
      '1 businessUnit required',
    ]);
    t.match((await sendFile(app, 'name;phase\na;b')).json().detail, 'separated by commas');
  });

  t.test('an empty file, another encoding and a quote left open are refused in words', async (t) => {
    t.match((await sendFile(app, '')).json(), { status: 400 });
    t.match((await sendFile(app, Buffer.from('name\ncaf\xe9', 'latin1'))).json().detail, 'CSV UTF-8');
    t.match(
      (await sendFile(app, Buffer.concat([Buffer.from('name\n'), Buffer.from([0xc3])]))).json().detail,
      'CSV UTF-8',
    );
    const open = await sendFile(app, `${csv(HEADER, ROW)}"Open,Licensing,Applying\r\n`);
    t.same([open.statusCode, ...faults(open)], [400, '3 null malformed_csv']);
    const astray = await sendFile(app, `${csv(HEADER, ROW)}A 5" pipe,Licensing,Applying\r\n`);
    t.same([astray.statusCode, ...faults(astray)], [400, '3 null malformed_csv']);
    t.notOk('Boat licence' in (await productsByName(app)), 'and nothing was kept of the good rows');
  });

  t.test('other content types are refused', async (t) => {
    for (const type of ['application/json', 'text/plain', 'text/csv; charset=windows-1252']) {
      t.equal((await sendFile(app, '{}', { type })).statusCode, 415, type);
    }
    t.equal((await app.call('POST /v1/imports/products')).statusCode, 415);
  });

  t.test('more than 200,000 rows or 50 MB are refused', async (t) => {
    const rows = `phase,${HEADER.join(',')}\n${'x,,,\n'.repeat(200_001)}`;
    t.match((await sendFile(app, rows)).json(), { status: 413, code: 'too_large' });
    const large = Buffer.alloc(50_000_001, 'a,b\n');
    t.match((await sendFile(app, large)).json(), { status: 413, code: 'too_large' });
    const { payload, type } = form([{ name: 'file', text: large.toString('latin1'), filename: 'a.csv' }]);
    t.match((await sendFile(app, payload, { type })).json(), { status: 413, code: 'too_large' });
  });
});
