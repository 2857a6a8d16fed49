// Who must assure a spend case: the farthest authority that any rule demands. What is not known yet leaves each rule a
// nearest and a farthest route; the route can be told once these are one, and not before.

import type { Money } from '../product.js';
import type { Autonomy, DelegatedLimit } from './limits.js';
import { amountInPence, inPounds, penceOf } from './money.js';
import type { RiskLevel } from './risk.js';
import {
  farthest,
  type NcrFlag,
  nearest,
  SPEND_TYPES,
  type SpendRoute,
  type SpendType,
  THRESHOLD_CLASSES,
  type ThresholdClass,
} from './spend-case.js';
import {
  possibleThresholds,
  type RegimeRules,
  type ReviewOutcome,
  type RoutesByRating,
} from './spend-rules.js';

export type RouteQuestion = {
  rules: RegimeRules;
  /** The day whose thresholds count, YYYY-MM-DD. */
  day: string;
  spendType: SpendType | null;
  thresholdClass: ThresholdClass | null;
  annualCost: Money | null;
  wholeLifeCost: Money | null;
  ncrFlags: readonly NcrFlag[] | null;
  /** From the best to the worst that the answers leave open; one where all are answered. */
  ratings: readonly RiskLevel[];
  limit: DelegatedLimit | null;
  autonomy: Autonomy | null;
  /** What the unit's last quarter led to; null where none of its cases was reviewed. */
  reviewed: ReviewOutcome | null;
};

export type MissingFact =
  | 'ncrFlags'
  | 'annualCost'
  | 'wholeLifeCost'
  | 'spendType'
  | 'thresholdClass'
  | 'risk'
  | 'delegatedLimit';

/** What one rule demands: from the nearest to the farthest route, and the facts whose lack keeps these apart. */
export type RouteReason = {
  rule: 'ncr' | 'delegated_limit' | 'threshold' | 'rating' | 'earned_autonomy' | 'spend_review';
  nearest: SpendRoute;
  farthest: SpendRoute;
  detail: string;
  source: string;
  missing: MissingFact[];
};

export type RouteDecision = {
  /** Null where it cannot be told yet. */
  route: SpendRoute | null;
  nearest: SpendRoute;
  farthest: SpendRoute;
  missing: MissingFact[];
  reasons: RouteReason[];
};

/** The route of a case with the reasons of every rule that bears on it. */
export function decideRoute(question: RouteQuestion): RouteDecision {
  const reasons = [
    novelty(question),
    ...delegation(question),
    ...assurance(question),
    ...lastQuarter(question),
  ];
  const least = farthest(reasons.map((reason) => reason.nearest));
  const most = farthest(reasons.map((reason) => reason.farthest));
  const open = reasons.filter((reason) => farthest([reason.farthest, least]) !== least);
  const missing = [...new Set(open.flatMap((reason) => reason.missing))];
  return { route: least === most ? least : null, nearest: least, farthest: most, missing, reasons };
}

/** Novel, contentious or repercussive spend goes to HM Treasury: it is never delegated, whatever policy says. */
function novelty({ ncrFlags, rules }: RouteQuestion): RouteReason {
  const common = { rule: 'ncr', source: rules.ncrSource, missing: [] } as const;
  if (ncrFlags === null) {
    const detail = 'Nobody has said whether it is novel, contentious or repercussive.';
    return { ...common, nearest: 'self_assured', farthest: 'hm_treasury', detail, missing: ['ncrFlags'] };
  }
  if (ncrFlags.length === 0)
    return told(
      { ...common, missing: [] },
      'self_assured',
      'It is neither novel, contentious nor repercussive.',
    );
  return told(
    { ...common, missing: [] },
    'hm_treasury',
    `It is ${ncrFlags.join(' and ')}, which is never delegated.`,
  );
}

function delegation(question: RouteQuestion): RouteReason[] {
  const { rules, limit } = question;
  const { route, isLimitNeeded, source } = rules.aboveDelegatedLimit;
  const open = { rule: 'delegated_limit', nearest: 'self_assured', farthest: route } as const;
  if (limit === null) {
    if (!isLimitNeeded) return [];
    const detail = 'No delegated authority limit is recorded for the business unit.';
    return [{ ...open, detail, source, missing: ['delegatedLimit'] }];
  }
  const amount = penceOf(question[rules.moneyBasis]);
  const named = `the delegated authority limit of ${inPounds(limit.limit)}`;
  if (amount === null) {
    const detail = `The money is unknown, so it may be above ${named}.`;
    return [{ ...open, detail, source: limit.source, missing: [rules.moneyBasis] }];
  }
  const common = { rule: open.rule, source: limit.source, missing: [] };
  return amount > amountInPence(limit.limit)
    ? [told(common, route, `It is above ${named}.`)]
    : [told(common, 'self_assured', `It is within ${named}.`)];
}

/** The threshold, and above it the route of the rating, with or without earned autonomy. */
function assurance(question: RouteQuestion): RouteReason[] {
  const { rules, spendType, thresholdClass, day } = question;
  const classes = thresholdClass === null ? THRESHOLD_CLASSES : [thresholdClass];
  const thresholds = possibleThresholds(rules, spendType === null ? SPEND_TYPES : [spendType], classes, day);
  const amount = penceOf(question[rules.moneyBasis]);
  const above = byRating(question);
  const [first] = thresholds;
  if (thresholds.length === 1 && (first === null || first === undefined)) return [above];
  const results = thresholds.map((threshold) => {
    if (threshold === null) return true;
    return amount === null ? null : amount > amountInPence(threshold.moreThan);
  });
  if (results.every((isAbove) => isAbove === true)) return [above];
  const source = first?.source ?? rules.source;
  const under = rules.belowThreshold;
  if (results.every((isAbove) => isAbove === false)) {
    const detail = `It is not above the threshold${thresholds.length > 1 ? 's' : ` of ${inPounds(first?.moreThan ?? '0')}`}.`;
    return [told({ rule: 'threshold', source, missing: [] }, under, detail)];
  }
  const missing: MissingFact[] = amount === null ? [rules.moneyBasis] : [];
  if (thresholds.length > 1) missing.push(...splitting(question));
  const ends = { nearest: nearest([under, above.nearest]), farthest: farthest([under, above.farthest]) };
  const apart = ends.nearest !== ends.farthest;
  const all = [...missing, ...above.missing];
  const detail = 'It cannot be told yet whether it is above the threshold.';
  return [{ rule: 'threshold', ...ends, detail, source, missing: apart ? all : [] }];
}

/** The unknown facts that leave more than one threshold possible. */
function splitting({ rules, spendType, thresholdClass, day }: RouteQuestion): MissingFact[] {
  const classes = thresholdClass === null ? THRESHOLD_CLASSES : [thresholdClass];
  const types = spendType === null ? SPEND_TYPES : [spendType];
  const differs = (found: unknown[]) => found.length > 1;
  const byType = classes.some((kind) => differs(possibleThresholds(rules, types, [kind], day)));
  const byClass = types.some((type) => differs(possibleThresholds(rules, [type], classes, day)));
  return [...(byType ? (['spendType'] as const) : []), ...(byClass ? (['thresholdClass'] as const) : [])];
}

function byRating({ rules, ratings, autonomy }: RouteQuestion): RouteReason {
  const freed = autonomy?.level === 'earned' ? rules.earnedAutonomy : null;
  const common = freed
    ? { rule: 'earned_autonomy' as const, source: `${freed.source}; ${autonomy?.source}` }
    : { rule: 'rating' as const, source: rules.source };
  const detail = `${freed ? 'The unit has earned autonomy. ' : ''}${rated(ratings)}`;
  return { ...common, ...spread(freed?.routes ?? rules.routes, ratings), detail };
}

function lastQuarter({ rules, ratings, reviewed }: RouteQuestion): RouteReason[] {
  if (rules.reviews === null) return [];
  const routes = reviewed === null ? rules.reviews.unreviewed : rules.reviews.outcomes[reviewed];
  const said = {
    all_to_board: 'Last quarter’s reviews send everything to the board.',
    high_and_medium_to_board: 'Last quarter’s reviews send high and medium cases to the board.',
    self_assure_low_and_medium: 'Last quarter’s reviews let the unit assure low and medium cases itself.',
  };
  const before = reviewed === null ? 'No spend of the unit was reviewed last quarter.' : said[reviewed];
  const detail = `${before} ${rated(ratings)}`;
  return [{ rule: 'spend_review', ...spread(routes, ratings), detail, source: rules.source }];
}

function spread(routes: RoutesByRating, ratings: readonly RiskLevel[]) {
  const possible = ratings.map((rating) => routes[rating]);
  const ends = { nearest: nearest(possible), farthest: farthest(possible) };
  const missing: MissingFact[] = ends.nearest === ends.farthest ? [] : ['risk'];
  return { ...ends, missing };
}

function rated(ratings: readonly RiskLevel[]): string {
  return ratings.length === 1 ? `Its rating is ${ratings[0]}.` : `Its rating may be ${ratings.join(' or ')}.`;
}

function told(
  common: Pick<RouteReason, 'rule' | 'source' | 'missing'>,
  route: SpendRoute,
  detail: string,
): RouteReason {
  return { ...common, nearest: route, farthest: route, detail };
}
