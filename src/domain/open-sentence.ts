// Sentences for what is not settled: scores that are missing, and a lead that a few points of weight would turn round.

import { countText, decimalText, listText, nameText } from './plain-english.js';
import type { RankInterval } from './rank.js';

/** What keeps a subject from being ranked (the names of its missing measures), and where it could come. */
export function unrankedSentence(missing: readonly string[], { best, worst }: RankInterval): string {
  const [first, last] = [countText(best), countText(worst)];
  const could =
    best === worst ? `It can only come ${first}.` : `It could come anywhere from ${first} to ${last}.`;
  return `Not ranked: ${lacks(missing)}. ${could}`;
}

/**
 * Why two subjects cannot be compared in full: what each has no score for, and which of them stays above the other
 * whatever is missing (null where that is open).
 */
export function openPairSentence(
  names: { a: string; b: string },
  missing: { a: readonly string[]; b: readonly string[] },
  surely: 'a' | 'b' | null,
): string {
  const { a, b } = { a: nameText(names.a), b: nameText(names.b) };
  const gaps = [
    ...(missing.a.length > 0 ? [`for ${a} ${lacks(missing.a)}`] : []),
    ...(missing.b.length > 0 ? [`for ${b} ${lacks(missing.b)}`] : []),
  ].join(', and ');
  if (surely === null) return `Which of ${a} and ${b} is above the other is open: ${gaps}.`;
  const [above, below] = surely === 'a' ? [a, b] : [b, a];
  return `${above} is above ${below} whatever the missing scores turn out to be: ${gaps}.`;
}

/** How often the leader leads (a share of 1) with weights up to so many basis points either way. */
export function balanceSentence(leader: string, share: number, plusMinus: number): string {
  const points = `${decimalText(plusMinus * 10)} ${plusMinus === 100 ? 'point' : 'points'}`;
  const percent = decimalText(Math.round(share * 1000) * 100);
  return `It is finely balanced: ${nameText(leader)} leads under ${percent}% of the weights within ${points} of these.`;
}

function lacks(missing: readonly string[]): string {
  return `there is no agreed score for ${listText(missing.map(nameText))}`;
}
