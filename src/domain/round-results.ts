// What a round found: every cell it asked for with what was given, how far all agree, and what to talk about first.

import {
  type Concordance,
  type RoundAgreement,
  type RoundCell,
  roundAgreement,
  type TalkingPoint,
} from './agreement.js';
import { type CellAgreement, cellAgreement, type Scale } from './cell-agreement.js';
import { byCodeUnit } from './code-unit-order.js';
import { groupedBy } from './grouped.js';
import { type ScoringModelDefinition, scaleOf, toMillipoints } from './scoring-model.js';

/** A score that was asked for; null where it was not given. Points in thousandths. */
export type AskedPoints = { subject: string; measure: string; assessor: string; millipoints: number | null };

export type RoundResults = {
  agreement: RoundAgreement;
  cells: { subject: string; measure: string; asked: number; found: CellAgreement | null }[];
};

export type ScaledModel = Pick<ScoringModelDefinition, 'criteria' | 'scale'>;

/** The scale of a measure in thousandths of a point, of the archived too: a round outlives that. */
export function measureScale(model: ScaledModel, key: string): Scale {
  const measure = model.criteria.flatMap(({ measures }) => measures).find((each) => each.key === key);
  const { min, max, step } = measure === undefined ? model.scale : scaleOf(model, measure);
  return { min: toMillipoints(min), max: toMillipoints(max), step: toMillipoints(step) };
}

/**
 * The results of a round, its model's measures each on its own scale; cells and measures in the sequence in which they
 * first come. Points of different scales are no common order, so agreement over all is then unknown.
 */
export function roundResults(asked: readonly AskedPoints[], model: ScaledModel): RoundResults {
  const groups = [...groupedBy(asked, ({ subject, measure }) => JSON.stringify([subject, measure])).values()];
  const cells = groups.map((group): RoundCell & { asked: number } => {
    const { subject, measure } = group[0] as AskedPoints;
    const scores = group.flatMap(({ assessor, millipoints }) =>
      millipoints === null ? [] : [{ assessor, millipoints }],
    );
    return { subject, measure, scores, asked: group.length };
  });
  return {
    agreement: agreementOf(cells, model),
    cells: cells.map(({ subject, measure, asked: count, scores }) => {
      const millipoints = scores.map((score) => score.millipoints);
      return {
        subject,
        measure,
        asked: count,
        found: cellAgreement(millipoints, measureScale(model, measure)),
      };
    }),
  };
}

function agreementOf(cells: readonly RoundCell[], model: ScaledModel): RoundAgreement {
  const groups = [...groupedBy(cells, ({ measure }) => measure)];
  const studied = groups.map(([measure, own]) => {
    const scale = measureScale(model, measure);
    return { measure, scale, ...roundAgreement(own, scale) };
  });
  const scales = studied.map(({ scale }) => scale);
  const isOne = new Set(scales.map(({ min, max, step }) => `${min} ${max} ${step}`)).size <= 1;
  const whole = roundAgreement(cells, scales[0] ?? measureScale(model, '')).overall;
  return {
    overall: isOne ? whole : unknownConcordance(whole),
    byMeasure: studied.map(({ measure, overall }) => ({ measure, ...overall })),
    talkAboutFirst: studied
      .flatMap(({ scale, talkAboutFirst }) => talkAboutFirst.map((point) => ({ scale, point })))
      .sort(byShareOfScale)
      .map(({ point }) => point),
  };
}

function unknownConcordance({ assessors }: Concordance): Concordance {
  return { alpha: null, reading: null, kendallsW: null, assessors, compared: 0 };
}

type OnScale = { scale: Scale; point: TalkingPoint };

/** Widest range for its scale first, then least agreement, then by subject and measure. */
function byShareOfScale(a: OnScale, b: OnScale): number {
  const width = ({ min, max }: Scale) => max - min;
  return (
    // The two shares, both multiplied by both widths.
    b.point.range * width(a.scale) - a.point.range * width(b.scale) ||
    (a.point.withinGroup ?? 1) - (b.point.withinGroup ?? 1) ||
    byCodeUnit(a.point.subject, b.point.subject) ||
    byCodeUnit(a.point.measure, b.point.measure)
  );
}
