// What feeds keep of their answers is bounded, however many questions there are and however little each comes to.

import t from 'tap';
import { type Answer, createKeptAnswers } from '../../src/http/feeds/answer.js';

const empty: Answer = { body: Buffer.alloc(0), tag: '"1"', link: null };
const numbered = (length: number) => Array.from({ length }, (_, index) => `question ${index}`);
const heldOf = (keys: string[], find: (key: string) => unknown) => keys.filter((key) => find(key)).length;

t.test('only so many answers are kept, the newest', async (t) => {
  const answers = createKeptAnswers(1_000_000_000, 10);
  const keys = numbered(100);
  for (const key of keys) answers.keep(key, empty);
  t.equal(heldOf(keys, answers.find), 10);
  t.ok(answers.find('question 99'));
  t.ok(heldOf(numbered(5_000), createdWith(5_000).find) <= 1_000, 'so it is unless told otherwise');
});

t.test('long questions count, and so does what an empty answer takes', async (t) => {
  const long = createKeptAnswers(1_000_000);
  const keys = numbered(500).map((key) => `${key} ${'x'.repeat(10_000)}`);
  for (const key of keys) long.keep(key, empty);
  t.ok(heldOf(keys, long.find) * 10_000 <= 1_000_000, 'their questions are no longer than what may be kept');
  t.ok(long.find(keys.at(-1) as string));
  const linked = createKeptAnswers(1_000_000);
  for (const key of numbered(500)) linked.keep(key, { ...empty, link: 'x'.repeat(10_000) });
  t.ok(heldOf(numbered(500), linked.find) * 10_000 <= 1_000_000, 'nor are their links');
  const short = createKeptAnswers(50_000);
  for (const key of numbered(900)) short.keep(key, empty);
  t.ok(heldOf(numbered(900), short.find) < 100);
});

t.test('an answer kept again counts once', async (t) => {
  const answers = createKeptAnswers(20_000);
  answers.keep('other', empty);
  for (let time = 0; time < 50; time += 1) answers.keep('same', { ...empty, body: Buffer.alloc(5_000) });
  t.ok(answers.find('other'));
  t.ok(answers.find('same'));
});

function createdWith(length: number) {
  const answers = createKeptAnswers(1_000_000_000);
  for (const key of numbered(length)) answers.keep(key, empty);
  return answers;
}
