// Where a score would change most.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { type DoubtedSubject, openQuestions } from '../../src/domain/open-questions.js';
import { holds } from '../support/property.js';

/** A subject at this total, with each cell's half-width. */
function subject(id: string, midpoint: number, cells: Record<string, number> = {}): DoubtedSubject {
  return { id, midpoint, cells: Object.entries(cells).map(([cell, halfWidth]) => ({ cell, halfWidth })) };
}

t.test('the question that leaves most orders open is asked first', async (t) => {
  const subjects = [
    subject('A', 71, { value: 2, urgency: 4 }),
    subject('B', 68, { value: 0 }),
    subject('D', 68),
    subject('C', 58, { urgency: 11 }),
    subject('E', 48, { feasibility: 5 }),
  ];
  t.same(openQuestions(subjects, 10), [
    // 47 to 69 holds B, D and E.
    { subject: 'C', cell: 'urgency', halfWidth: 11, open: 3 },
    // 67 to 75 holds B and D; value's 69 to 73 holds nobody, and E's 43 to 53 neither.
    { subject: 'A', cell: 'urgency', halfWidth: 4, open: 2 },
  ]);
  t.same(
    openQuestions(subjects, 1).map(({ subject }) => subject),
    ['C'],
  );
  t.same(openQuestions(subjects, 0), []);
  t.same(openQuestions([], 10), []);
});

t.test('who stands exactly at the edge can be tied but not passed, and equals are open', async (t) => {
  const open = (halfWidth: number) =>
    openQuestions([subject('a', 50, { value: halfWidth }), subject('b', 55), subject('c', 45)], 9)[0]?.open;
  t.equal(open(5), undefined);
  t.equal(open(5.5), 2);
  const equals = [subject('a', 50, { value: 0.5 }), subject('b', 50)];
  t.equal(openQuestions(equals, 9)[0]?.open, 1);
});

t.test('questions that are equally open go by the wider doubt, then by subject and cell', async (t) => {
  const subjects = [
    subject('b', 10, { value: 5, urgency: 5 }),
    subject('a', 10, { value: 5 }),
    subject('c', 10, { value: 6 }),
  ];
  const order = ['c value', 'a value', 'b urgency', 'b value'];
  for (const given of [subjects, [...subjects].reverse()]) {
    const asked = openQuestions(given, 9);
    t.same(
      asked.map(({ subject, cell }) => `${subject} ${cell}`),
      order,
    );
  }
});

const anySubjects = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat({ max: 30 }), { maxLength: 3 })), {
    maxLength: 25,
  })
  .map((all) =>
    all.map(([total, halves], at) =>
      subject(`s-${at}`, total / 2, Object.fromEntries(halves.map((half, k) => [`k-${k}`, half / 2]))),
    ),
  );

t.test('the counts are those of trying both ends of each doubt against every other subject', async (t) => {
  holds(
    t,
    fc.property(anySubjects, (subjects) => {
      const asked = new Map(
        openQuestions(subjects, Infinity).map((one) => [`${one.subject} ${one.cell}`, one.open]),
      );
      for (const { id, midpoint, cells } of subjects) {
        for (const { cell, halfWidth } of cells) {
          const open = subjects.filter(
            (other) =>
              other.id !== id &&
              midpoint + halfWidth > other.midpoint &&
              midpoint - halfWidth < other.midpoint,
          );
          assert.equal(asked.get(`${id} ${cell}`) ?? 0, open.length);
        }
      }
    }),
    300,
  );
});

t.test(
  'a shorter list is the beginning of a longer one, and a wider doubt never leaves less open',
  async (t) => {
    holds(
      t,
      fc.property(anySubjects, fc.nat({ max: 10 }), (subjects, limit) => {
        const all = openQuestions(subjects, Infinity);
        assert.deepEqual(openQuestions(subjects, limit), all.slice(0, limit));
        const wider = subjects.map((one) => ({
          ...one,
          cells: one.cells.map(({ cell, halfWidth }) => ({ cell, halfWidth: halfWidth + 1 })),
        }));
        const later = new Map(
          openQuestions(wider, Infinity).map((one) => [`${one.subject} ${one.cell}`, one.open]),
        );
        for (const { subject, cell, open } of all) assert.ok((later.get(`${subject} ${cell}`) ?? 0) >= open);
      }),
    );
  },
);
