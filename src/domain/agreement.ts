// A round of scoring: how reliable its scores are by measure and over all, and which cells to talk about first.

import { type CellAgreement, cellAgreement, type Scale } from './cell-agreement.js';
import { byCodeUnit } from './code-unit-order.js';
import { groupedBy } from './grouped.js';
import { kendallsW } from './kendalls-w.js';
import { DIFFERENCES, krippendorffAlpha } from './krippendorff-alpha.js';

/** One cell of a round; each assessor appears at most once. */
export type RoundCell = {
  subject: string;
  measure: string;
  scores: readonly { assessor: string; millipoints: number }[];
};

export type AgreementReading = 'reliable' | 'tentative' | 'unreliable';

/** `compared` counts the cells that all `assessors` scored, on which W rests. */
export type Concordance = {
  alpha: number | null;
  reading: AgreementReading | null;
  kendallsW: number | null;
  assessors: number;
  compared: number;
};

export type TalkingPoint = CellAgreement & { subject: string; measure: string };

export type RoundAgreement = {
  overall: Concordance;
  byMeasure: (Concordance & { measure: string })[];
  talkAboutFirst: TalkingPoint[];
};

/** Agreement over a round; measures come in the order in which the cells first name them. */
export function roundAgreement(cells: readonly RoundCell[], scale: Scale): RoundAgreement {
  const byMeasure = groupedBy(cells, (cell) => cell.measure);
  return {
    overall: concordance(cells),
    byMeasure: [...byMeasure].map(([measure, own]) => ({ measure, ...concordance(own) })),
    talkAboutFirst: talkAboutFirst(cells, scale),
  };
}

/**
 * How alpha is read (Krippendorff): from .80 reliable, from .667 fit for tentative conclusions.
 * Compared to nine decimals, so that the sequence of sums does not decide at a boundary.
 */
export function readAlpha(alpha: number | null): AgreementReading | null {
  if (alpha === null) return null;
  const rounded = Math.round(alpha * 1e9) / 1e9;
  return rounded >= 0.8 ? 'reliable' : rounded >= 0.667 ? 'tentative' : 'unreliable';
}

/** The cells worth talking about: widest range first, then least agreement, then by subject and measure. */
export function talkAboutFirst(cells: readonly RoundCell[], scale: Scale): TalkingPoint[] {
  const points = cells.flatMap(({ subject, measure, scores }) => {
    const agreement = cellAgreement(
      scores.map(({ millipoints }) => millipoints),
      scale,
    );
    return agreement?.discuss ? [{ subject, measure, ...agreement }] : [];
  });
  return points.sort(
    (a, b) =>
      b.range - a.range ||
      (a.withinGroup ?? 1) - (b.withinGroup ?? 1) ||
      byCodeUnit(a.subject, b.subject) ||
      byCodeUnit(a.measure, b.measure),
  );
}

function concordance(cells: readonly RoundCell[]): Concordance {
  const units = cells.map(({ scores }) => scores.map(({ millipoints }) => millipoints));
  const alpha = krippendorffAlpha(units, DIFFERENCES.ordinal);
  const assessors = new Set(cells.flatMap(({ scores }) => scores.map(({ assessor }) => assessor)));
  const shared = cells
    .filter(({ scores }) => scores.length > 0 && scores.length === assessors.size)
    .map(({ scores }) => new Map(scores.map(({ assessor, millipoints }) => [assessor, millipoints])));
  const rows = [...assessors].map((assessor) => shared.map((cell) => cell.get(assessor) as number));
  return {
    alpha,
    reading: readAlpha(alpha),
    kendallsW: kendallsW(rows),
    assessors: assessors.size,
    compared: shared.length,
  };
}
