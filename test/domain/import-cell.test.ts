// Cells as spreadsheets write them.

import t, { type Test } from 'tap';
import {
  type Reader,
  readBoolean,
  readChoice,
  readDay,
  readHundredths,
  readList,
  readNumber,
  readPounds,
  readText,
} from '../../src/domain/import-cell.js';
import { PHASES } from '../../src/domain/product.js';

/** What a cell is read as: its value, or the code of its fault. */
function outcome(read: Reader, cell: unknown): unknown {
  const reading = read(cell);
  return 'fault' in reading ? `! ${reading.fault.code}` : reading.value;
}

function table(t: Test, read: Reader, cases: [cell: unknown, expected: unknown][]): void {
  for (const [cell, expected] of cases) t.same(outcome(read, cell), expected, JSON.stringify(cell));
}

t.test('a blank cell is missing for every kind of field, never zero and never an empty text', async (t) => {
  const readers = [
    readText,
    readNumber,
    readHundredths,
    readPounds,
    readBoolean,
    readDay,
    readList,
    readChoice(PHASES),
  ];
  for (const read of readers) {
    for (const cell of ['', '   ', '\t', '\u00a0', null, undefined])
      t.equal(outcome(read, cell), null, JSON.stringify(cell));
  }
});

t.test('text is trimmed and otherwise kept as it is', async (t) => {
  table(t, readText, [
    ['  Boat licence ', 'Boat licence'],
    ['=SUM(A1:A9)', '=SUM(A1:A9)'],
    ['two\r\nlines', 'two\r\nlines'],
    ['0', '0'],
    ['a\0b', '! nul_character'],
    [7, '! not_a_text'],
    [['a'], '! not_a_text'],
  ]);
});

t.test('numbers may have thousands separators, and anything doubtful is a fault', async (t) => {
  table(t, readNumber, [
    ['0', 0],
    ['412000', 412_000],
    ['1,234,567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u202f567', '! not_a_number'],
    ['1\u202f234\u202f567', 1_234_567],
    ['1,234.5', 1234.5],
    ['-3', -3],
    ['7.5', 7.5],
    [42, 42],
    ['1,5', '! not_a_number'],
    ['12,34', '! not_a_number'],
    ['1,234 567', '! not_a_number'],
    ['1234,567', '! not_a_number'],
    ['1.2E+06', '! not_a_number'],
    ['about 12', '! not_a_number'],
    ['n/a', '! not_a_number'],
    [true, '! not_a_number'],
  ]);
});

t.test('team sizes have at most two decimals', async (t) => {
  table(t, readHundredths, [
    ['4.5', 4.5],
    ['2.3', 2.3],
    ['1,234.25', 1234.25],
    ['0.125', '! too_many_decimals'],
    [1e-7, '! too_many_decimals'],
  ]);
});

t.test('money is pounds, to the penny, however it is written', async (t) => {
  table(t, readPounds, [
    ['1842000.00', '1842000.00'],
    ['£1,842,000', '1842000.00'],
    ['£ 12.5', '12.50'],
    ['007', '7.00'],
    ['0', '0.00'],
    [1234.5, '1234.50'],
    ['12.345', '! not_an_amount'],
    ['-5', '! not_an_amount'],
    ['£1.2m', '! not_an_amount'],
    ['$5', '! not_an_amount'],
    ['123456789012345', '! not_an_amount'],
    [1e21, '! not_an_amount'],
  ]);
});

t.test('yes and no are understood in their usual spellings', async (t) => {
  table(t, readBoolean, [
    ['TRUE', true],
    ['Yes', true],
    ['y', true],
    ['1', true],
    [true, true],
    ['False', false],
    ['NO', false],
    ['n', false],
    ['0', false],
    ['maybe', '! not_a_boolean'],
    ['2', '! not_a_boolean'],
  ]);
});

t.test('phases may be written as people write them', async (t) => {
  table(t, readChoice(PHASES), [
    ['Private beta', 'private_beta'],
    ['PUBLIC-BETA', 'public_beta'],
    ['pre discovery', 'pre_discovery'],
    ['live', 'live'],
    ['beta', '! not_a_choice'],
  ]);
});

t.test('days are ISO or British, and exist', async (t) => {
  table(t, readDay, [
    ['2027-03-31', '2027-03-31'],
    ['31/03/2027', '2027-03-31'],
    ['1/4/2027', '2027-04-01'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', '! not_a_day'],
    ['2100-02-29', '! not_a_day'],
    ['31/04/2027', '! not_a_day'],
    ['03/31/2027', '! not_a_day'],
    ['31/03/27', '! not_a_day'],
    ['March 2027', '! not_a_day'],
  ]);
});

t.test('lists are parted by semicolons, each part once', async (t) => {
  table(t, readList, [
    ['anglers; tackle shops', ['anglers', 'tackle shops']],
    ['anglers;;anglers; ', ['anglers']],
    [';', null],
    [
      ['a; b', 'c'],
      ['a; b', 'c'],
    ],
    [[1], '! not_a_list'],
    [['a\0'], '! nul_character'],
    [7, '! not_a_list'],
  ]);
});
