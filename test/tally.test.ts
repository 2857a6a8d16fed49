// The count of a test run: what CI reports must be what happened.

import t from 'tap';
import { failures, slowest, tally } from './support/tally.js';

const file = (name: string, ok: boolean, ...lines: string[]) =>
  [`# Subtest: ${name}`, ...lines.map((line) => `    ${line}`), `${ok ? 'ok' : 'not ok'} 1 - ${name}`].join(
    '\n',
  );
const PASSED = [
  '# Subtest: a case',
  '    ok 1 - one',
  '    ok 2 - two',
  '    1..2',
  'ok 1 - a case # time=1ms',
];
const FAILED = [
  '# Subtest: a case',
  '    not ok 1 - one',
  '    1..1',
  'not ok 1 - a case',
  '  ---',
  '  at: here',
  '  ...',
];

t.test('cases are counted, not what is inside them', async (t) => {
  const run = [file('a.js', true, ...PASSED, ...PASSED), file('b.js', true, ...PASSED)].join('\n');
  t.same(tally(run), { processes: 2, passed: 3, failed: 0, skipped: 0 });
});

t.test('a failed case counts once, and its file not again', async (t) => {
  const run = [file('a.js', false, ...FAILED, ...PASSED), file('b.js', true, ...PASSED)].join('\n');
  t.same(tally(run), { processes: 2, passed: 2, failed: 1, skipped: 0 });
});

t.test('a file that crashed or never ended counts as a failure', async (t) => {
  t.same(tally(file('a.js', false)), { processes: 1, passed: 0, failed: 1, skipped: 0 });
  t.same(tally(file('a.js', false, ...PASSED)), { processes: 1, passed: 1, failed: 1, skipped: 0 });
  t.same(tally([file('a.js', true, ...PASSED), 'not ok 2 - timeout!'].join('\n')).failed, 1);
  t.same(tally('Bail out! no more').failed, 1);
});

t.test('a skipped case has neither passed nor failed', async (t) => {
  const run = file('a.js', true, 'ok 1 - a case # SKIP no data', ...PASSED);
  t.same(tally(run), { processes: 1, passed: 1, failed: 0, skipped: 1 });
});

t.test('what a diagnostic quotes is not counted', async (t) => {
  const quoting = ['not ok 1 - a case', '  ---', 'ok 7 - quoted', 'not ok 8 - quoted', '  ...'];
  t.same(tally(file('a.js', false, ...quoting)), { processes: 1, passed: 0, failed: 1, skipped: 0 });
});

t.test(
  'the files that took longest are named, whether they had a process of their own or shared one',
  async (t) => {
    const run = [
      'ok 1 - build/test/a.test.js # time=900ms',
      '    # build/test/b.test.js took 12500 ms',
      '    # build/test/c.test.js took 10 ms',
      'ok 2 - build/test/together/1.test.js # time=12.5s',
      'ok 3 - build/test/d.test.js # time=2s',
    ];
    t.same(slowest(run.join('\n'), 3), [
      { file: 'build/test/b.test.js', seconds: 12.5 },
      { file: 'build/test/d.test.js', seconds: 2 },
      { file: 'build/test/a.test.js', seconds: 0.9 },
    ]);
  },
);

t.test('what failed is told with its diagnostics, long ones cut, and nothing of what passed', async (t) => {
  t.same(failures(file('a.js', true, ...PASSED)), []);
  const failed = ['    not ok 1 - one', 'not ok 1 - a case', '  ---', '  at: here', '  ...'];
  const run = file('a.js', false, ...PASSED, ...FAILED, ...PASSED);
  t.same(failures(run), [...failed.map((line) => `    ${line}`), 'not ok 1 - a.js']);
  const long = [
    'not ok 1 - one',
    '  ---',
    ...Array.from({ length: 500 }, (_, n) => `  line ${n}`),
    '  ...',
    'ok 2 - two',
  ];
  t.equal(failures(long.join('\n')).length, 61);
  t.same(failures('Bail out! no more'), ['Bail out! no more']);
});
