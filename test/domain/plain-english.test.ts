// Numbers without noise, lists as people write them, and names that cannot break the sentence they stand in.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { countText, decimalText, listText, nameText, pointsText } from '../../src/domain/plain-english.js';
import { holds } from '../support/property.js';

t.test('numbers have no trailing zeros and no noise', async (t) => {
  const thousandths: [given: number, expected: string][] = [
    [6800, '6.8'],
    [7000, '7'],
    [0, '0'],
    [-600, '-0.6'],
    [5, '0.005'],
    [50, '0.05'],
    [-1234, '-1.234'],
    [10_010, '10.01'],
    [1_234_500, '1,234.5'],
  ];
  for (const [given, expected] of thousandths) t.equal(decimalText(given), expected);
  const units: [given: number, expected: string][] = [
    [68_000_000, '6.8'],
    [68_004_999, '6.8'],
    [68_005_000, '6.801'],
    [-3_000_000, '-0.3'],
    [-4999, '0'],
  ];
  for (const [given, expected] of units) t.equal(pointsText(given), expected);
});

t.test('thousands are set apart', async (t) => {
  const cases: [given: number, expected: string][] = [
    [1, '1'],
    [999, '999'],
    [1000, '1,000'],
    [12_345, '12,345'],
    [1_234_567, '1,234,567'],
  ];
  for (const [given, expected] of cases) t.equal(countText(given), expected);
});

t.test('a list has commas and one and', async (t) => {
  t.equal(listText([]), '');
  t.equal(listText(['value']), 'value');
  t.equal(listText(['value', 'urgency']), 'value and urgency');
  t.equal(listText(['value', 'urgency', 'feasibility']), 'value, urgency and feasibility');
});

t.test(
  'a plain name is left as it is, one that could be read as part of the sentence is quoted',
  async (t) => {
    const cases: [given: string, expected: string][] = [
      ['Apply for a mooring licence', 'Apply for a mooring licence'],
      ['Driver’s licence', 'Driver’s licence'],
      ['Self-service & renewals', 'Self-service & renewals'],
      ['Trwydded bysgota môr', 'Trwydded bysgota môr'],
      ['Sandbanks survey', 'Sandbanks survey'],
      ['Check and pay', '“Check and pay”'],
      ['Ports, piers', '“Ports, piers”'],
      ['Is it safe?', '“Is it safe?”'],
      ['Beacon 2.0', '“Beacon 2.0”'],
      ['The "new" permit', "“The 'new' permit”"],
      ['The “new” permit', "“The 'new' permit”"],
      ['  two\n lines\t', 'two lines'],
      ['', '“”'],
      ['\u0000', '“”'],
      // A character that makes what follows run from right to left would turn the rest of the sentence round.
      ['abc\u202edef', 'abcdef'],
      ['line\u2028separator', 'line separator'],
    ];
    for (const [given, expected] of cases) t.equal(nameText(given), expected, `shown as ${expected}`);
  },
);

t.test(
  'whatever somebody typed, it stays on one line and its punctuation inside quotation marks',
  async (t) => {
    const typed = fc.array(
      fc.constantFrom('a', 'B', ' ', '.', ',', '"', '“', '”', '\n', '\u202e', '\u0007', ' and '),
    );
    const name = fc.oneof(
      typed.map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    holds(
      t,
      fc.property(name, (name) => {
        const shown = nameText(name);
        assert.doesNotMatch(
          shown,
          /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u,
        );
        const quoted = /^“[^"“”]*”$/.test(shown);
        assert.ok(quoted || (shown !== '' && !/[.,:;!?()"“”]|\band\b/.test(shown)), shown);
      }),
      1000,
    );
  },
);
