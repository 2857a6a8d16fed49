// A round of scoring: who is asked to score what, and until when scores are taken.

import { Refusal } from './refusal.js';
import type { SubjectKind } from './subject.js';

export type RoundSubject = { kind: SubjectKind; id: string };

/** Who is asked, and for which of the round's measures and subjects; all of them where that is left out. */
export type RoundAssessor = {
  assessor: string;
  measures?: readonly string[];
  subjects?: readonly RoundSubject[];
};

/** Why a round cannot be opened so; `pointer` is a JSON Pointer into what was asked for. */
export type RoundFault = { pointer: string; code: string; detail: string };

/** One score that is asked of one assessor. */
export type AskedScore = { assessor: string; subject: RoundSubject; measure: string };

/** The most scores that one round may ask for. */
export const MOST_ASKED = 20_000;

/**
 * Every score that a round asks for, or all that is wrong with it: nothing to score, an assessor or a subject named
 * twice, somebody asked for what is not in the round, a subject or a measure that nobody is asked for.
 */
export function planRound(
  subjects: readonly RoundSubject[],
  measures: readonly string[],
  assessors: readonly RoundAssessor[],
): { asked: AskedScore[]; faults: RoundFault[] } {
  const within = new Set(subjects.map(keyOf));
  const faults = [
    ...repeated(subjects.map(keyOf), '/subjects', 'This subject'),
    ...repeated(measures, '/measures', 'This measure'),
    ...repeated(
      assessors.map(({ assessor }) => assessor),
      '/assessors',
      'This assessor',
    ),
    ...assessors.flatMap((each, index) => narrowingFaults(each, index, measures, within)),
  ];
  if (subjects.length === 0)
    faults.push({ pointer: '/subjects', code: 'none', detail: 'There is no subject to score.' });
  const total = assessors.reduce(
    (sum, each) => sum + (each.measures ?? measures).length * (each.subjects ?? subjects).length,
    0,
  );
  if (total > MOST_ASKED) {
    const detail = `This asks for ${total} scores; a round asks for at most ${MOST_ASKED}. Make two of it.`;
    faults.push({ pointer: '/assessors', code: 'too_many', detail });
  }
  if (faults.length > 0) return { asked: [], faults };
  const asked = assessors.flatMap(({ assessor, measures: own = measures, subjects: theirs = subjects }) =>
    theirs.flatMap((subject) => own.map((measure) => ({ assessor, subject, measure }))),
  );
  return { asked, faults: unaskedFaults(asked, subjects, measures) };
}

/**
 * Refuses what comes once a round is closed, or its closing time has come. Times are RFC 3339 in UTC to the millisecond,
 * which compare as they are written.
 */
export function checkRoundOpen(round: { closedAt: string | null; closesAt: string }, now: string): void {
  if (round.closedAt !== null)
    throw new Refusal('round_closed', `The round was closed at ${round.closedAt}.`);
  if (round.closesAt <= now)
    throw new Refusal('round_closed', `The round took scores until ${round.closesAt}.`);
}

function keyOf({ kind, id }: RoundSubject): string {
  return `${kind} ${id}`;
}

function repeated(keys: readonly string[], at: string, what: string): RoundFault[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    return [{ pointer: `${at}/${index}`, code: 'repeated', detail: `${what} is also at ${at}/${first}.` }];
  });
}

function narrowingFaults(
  { measures: own = [], subjects: theirs = [] }: RoundAssessor,
  index: number,
  measures: readonly string[],
  within: ReadonlySet<string>,
): RoundFault[] {
  const at = `/assessors/${index}`;
  const outside = (pointer: string) => ({
    pointer,
    code: 'not_in_round',
    detail: 'This is not in the round.',
  });
  return [
    ...repeated(own, `${at}/measures`, 'This measure'),
    ...repeated(theirs.map(keyOf), `${at}/subjects`, 'This subject'),
    ...own.flatMap((measure, n) => (measures.includes(measure) ? [] : [outside(`${at}/measures/${n}`)])),
    ...theirs.flatMap((subject, n) => (within.has(keyOf(subject)) ? [] : [outside(`${at}/subjects/${n}`)])),
  ];
}

function unaskedFaults(
  asked: readonly AskedScore[],
  subjects: readonly RoundSubject[],
  measures: readonly string[],
): RoundFault[] {
  const askedSubjects = new Set(asked.map(({ subject }) => keyOf(subject)));
  const askedMeasures = new Set(asked.map(({ measure }) => measure));
  const unasked = (pointer: string) => ({
    pointer,
    code: 'unasked',
    detail: 'Nobody is asked to score this.',
  });
  return [
    ...subjects.flatMap((subject, n) =>
      askedSubjects.has(keyOf(subject)) ? [] : [unasked(`/subjects/${n}`)],
    ),
    ...measures.flatMap((measure, n) => (askedMeasures.has(measure) ? [] : [unasked(`/measures/${n}`)])),
  ];
}
