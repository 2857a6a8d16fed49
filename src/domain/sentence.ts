// One sentence a head of product can read out: why a subject stands where it stands, and why one is above another.

import type { Comparison } from './comparison.js';
import type { Contribution, Explanation } from './explanation.js';
import { countText, decimalText, listText, nameText, pointsText, UNITS_SHOWN } from './plain-english.js';
import type { ScoreStep } from './score-step.js';
import { roundParts } from './shown-parts.js';

export type PlaceFacts = {
  rank: number;
  /** How many are ranked, this one included. */
  of: number;
  /** Whether it is outside the ranking, so that the rank is where it would come. */
  outside?: boolean;
  /** How many share the rank, and the names of some of them. */
  tiedWith: { count: number; names: readonly string[] };
  explanation: Explanation;
  /** The criteria's names, in the model's order. */
  criteria: readonly string[];
  /** What the explanation compares with, such as `the average product` or `the lowest possible score`. */
  reference: string;
  /** Somebody above, and the smallest rise that would pass it: null where no single one does. Null at the top. */
  next: { name: string; step: ScoreStep | null } | null;
};

/** Why a subject has its rank. Shown parts add up to the shown distance from the reference. */
export function placeSentence(facts: PlaceFacts): string {
  const { rank, of, tiedWith, next } = facts;
  const shared = tiedWith.count > 0 ? ` (shared with ${someNames(tiedWith)})` : '';
  const place = `${facts.outside ? 'Would rank' : 'Ranked'} ${countText(rank)} of ${countText(of)}${shared}: ${pulls(facts)}.`;
  return next === null ? place : `${place} ${nextPlace(facts.criteria, next.name, next.step)}`;
}

/** Why one subject is above another, or that they tie. `criteria` are the criteria's names in the model's order. */
export function pairSentence(
  comparison: Comparison,
  names: { a: string; b: string },
  criteria: readonly string[],
): string {
  const { leads, dominance, scores } = comparison;
  const { a, b } = { a: nameText(names.a), b: nameText(names.b) };
  if (leads === null) {
    const alike = dominance === 'equal' ? ', with the same points on every criterion' : '';
    return `${a} and ${b} tie at ${pointsText(scores.a)}${alike}.`;
  }
  const [ahead, behind] = leads === 'a' ? [a, b] : [b, a];
  const lead = `${ahead} leads ${behind} by ${sizeText(Math.abs(comparison.net))}`;
  if (dominance === `${leads}_dominates`)
    return `${lead}: ${ahead} is at least as good as ${behind} on every criterion.`;
  return `${lead} because of ${reasons(comparison, criteria)}.`;
}

/** What would have to be true for the one below (b in a tie) to pass the other. */
export function passSentence(
  { leads, toPass }: Comparison,
  names: { a: string; b: string },
  criteria: readonly string[],
): string {
  const { a, b } = { a: nameText(names.a), b: nameText(names.b) };
  const [ahead, behind] = leads === 'b' ? [b, a] : [a, b];
  const ways: string[] = [];
  if (toPass.smallestStep !== null) ways.push(`with ${riseText(criteria, toPass.smallestStep)}`);
  const move = toPass.weights.pass;
  if (move !== null) {
    const amount = `${decimalText(move.basisPoints * 10)} ${move.basisPoints === 100 ? 'point' : 'points'}`;
    const from = listText(move.from.map(({ criterion }) => nameOf(criteria, criterion)));
    ways.push(`with ${amount} of weight moved from ${from} to ${nameOf(criteria, move.to)}`);
  }
  if (ways.length === 0)
    return `No other weights, and no rise on a single criterion, would put ${behind} above ${ahead}.`;
  return `${behind} would overtake ${ahead} ${ways.join(', or ')}.`;
}

function reasons({ leads, deltas, because, against }: Comparison, criteria: readonly string[]): string {
  const shown = roundParts(leads === 'b' ? deltas.map((delta) => 0 - delta) : deltas, UNITS_SHOWN);
  const listed = (some: readonly Contribution[]) =>
    listText(
      some.map(({ criterion }) => `${nameOf(criteria, criterion)} (${signed(shown[criterion] ?? 0)})`),
    );
  if (against.length === 0) return listed(because);
  return `${listed(because)}, which ${because.length === 1 ? 'outweighs' : 'outweigh'} ${listed(against)}`;
}

function pulls({ explanation, criteria, reference }: PlaceFacts): string {
  const shown = roundParts(explanation.contributions, UNITS_SHOWN);
  const named = (some: readonly Contribution[]) =>
    listText(some.map(({ criterion }) => nameOf(criteria, criterion)));
  const size = (some: readonly Contribution[]) =>
    smallText(some.reduce((sum, { criterion }) => sum + Math.abs(shown[criterion] ?? 0), 0));
  const { lifts, holdsBack } = explanation;
  const verb = (some: readonly Contribution[], one: string) => (some.length === 1 ? `${one}s` : one);
  if (lifts.length === 0 && holdsBack.length === 0) return `it scores the same as ${reference}`;
  const up = `${named(lifts)} ${verb(lifts, 'lift')} it`;
  const down = `${named(holdsBack)} ${verb(holdsBack, 'hold')} it`;
  // What decides comes first; what speaks against it follows.
  if (explanation.net < 0) {
    const below = `${down} ${size(holdsBack)} below ${reference}`;
    return lifts.length === 0 ? below : `${below}, ${up} by ${size(lifts)}`;
  }
  const above = `${up} ${size(lifts)} above ${reference}`;
  return holdsBack.length === 0 ? above : `${above}, ${down} back by ${size(holdsBack)}`;
}

function nextPlace(criteria: readonly string[], name: string, step: ScoreStep | null): string {
  if (step === null) return `No rise on a single criterion would overtake ${nameText(name)}.`;
  const rise = riseText(criteria, step).replace(/^o/, 'O');
  const effect = step.result === 'passes' ? 'overtake' : 'draw level with';
  return `${rise} would ${effect} ${nameText(name)}.`;
}

function riseText(criteria: readonly string[], { rise, criterion }: ScoreStep): string {
  const amounts: Record<number, string> = { 500: 'one more half point', 1000: 'one more point' };
  return `${amounts[rise] ?? `${decimalText(rise)} more points`} of ${nameOf(criteria, criterion)}`;
}

/** Three names at most; the rest are counted. */
function someNames({ count, names }: PlaceFacts['tiedWith']): string {
  const listed = names.slice(0, count > 3 ? 2 : 3).map(nameText);
  const rest = count - listed.length;
  if (rest === 0) return listText(listed);
  return listText([...listed, `${countText(rest)} ${rest === 1 ? 'other' : 'others'}`]);
}

function nameOf(criteria: readonly string[], criterion: number): string {
  return nameText(criteria[criterion] ?? '');
}

function signed(thousandths: number): string {
  if (thousandths === 0) return 'under 0.001';
  return thousandths > 0 ? `+${decimalText(thousandths)}` : decimalText(thousandths);
}

function sizeText(units: number): string {
  return smallText(Math.round(units / UNITS_SHOWN));
}

function smallText(thousandths: number): string {
  return thousandths === 0 ? 'less than 0.001' : decimalText(thousandths);
}
