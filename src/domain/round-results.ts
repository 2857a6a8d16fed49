// What a round found: every cell it asked for with what was given, how far all agree, and what to talk about first.

import { type RoundAgreement, type RoundCell, roundAgreement } from './agreement.js';
import { type CellAgreement, cellAgreement, type Scale } from './cell-agreement.js';
import { groupedBy } from './grouped.js';
import { type ScoringModelDefinition, toMillipoints } from './scoring-model.js';

/** A score that was asked for; null where it was not given. Points in thousandths. */
export type AskedPoints = { subject: string; measure: string; assessor: string; millipoints: number | null };

export type RoundResults = {
  agreement: RoundAgreement;
  cells: { subject: string; measure: string; asked: number; found: CellAgreement | null }[];
};

/** A model's scale in thousandths of a point. */
export function scaleOf({ scale }: ScoringModelDefinition): Scale {
  return { min: toMillipoints(scale.min), max: toMillipoints(scale.max), step: toMillipoints(scale.step) };
}

/** The results of a round; cells and measures in the sequence in which they first come. */
export function roundResults(asked: readonly AskedPoints[], scale: Scale): RoundResults {
  const groups = [...groupedBy(asked, ({ subject, measure }) => JSON.stringify([subject, measure])).values()];
  const cells = groups.map((group): RoundCell & { asked: number } => {
    const { subject, measure } = group[0] as AskedPoints;
    const scores = group.flatMap(({ assessor, millipoints }) =>
      millipoints === null ? [] : [{ assessor, millipoints }],
    );
    return { subject, measure, scores, asked: group.length };
  });
  return {
    agreement: roundAgreement(cells, scale),
    cells: cells.map(({ subject, measure, asked: count, scores }) => {
      const millipoints = scores.map((score) => score.millipoints);
      return { subject, measure, asked: count, found: cellAgreement(millipoints, scale) };
    }),
  };
}
