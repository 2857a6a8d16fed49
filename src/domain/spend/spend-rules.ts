// The rules that a spend case is routed by: one set a regime, each with the day it is the default from. All of it is
// policy data; this file says what such data must hold to.

import type { PolicyFault } from '../policy-fault.js';
import { amountInPence } from './money.js';
import { RISK_LEVELS, type RiskLevel } from './risk.js';
import {
  distanceOf,
  SPEND_REGIMES,
  type SpendField,
  type SpendRegime,
  type SpendRoute,
  type SpendType,
  type ThresholdClass,
} from './spend-case.js';

export type RoutesByRating = Record<RiskLevel, SpendRoute>;

/** What a quarter's reviews of a unit mean for its next quarter. */
export const REVIEW_OUTCOMES = [
  'all_to_board',
  'high_and_medium_to_board',
  'self_assure_low_and_medium',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Approval is needed above the amount, in pounds. Null takes in every spend type or class. */
export type SpendThreshold = {
  spendTypes: SpendType[] | null;
  thresholdClasses: ThresholdClass[] | null;
  moreThan: string;
  from: string;
  source: string;
};

/** A step that cases go on to, and what each needs before it; `risk` is the rating, `route` where it must go. */
export const GATED_STEPS = [
  'triaged',
  'with_assurance_board',
  'with_joint_assurance_review',
  'decided',
] as const;
export type GatedStep = (typeof GATED_STEPS)[number];
export type Requirement = SpendField | 'risk' | 'route';

export type RegimeRules = {
  regime: SpendRegime;
  /** Cases that are committed from this day on fall under it, unless they say otherwise. */
  from: string;
  source: string;
  /** Whether cases go before an assurance board and a joint assurance review. */
  hasBoards: boolean;
  /** The money that thresholds and delegated limits are compared with. */
  moneyBasis: 'annualCost' | 'wholeLifeCost';
  thresholds: SpendThreshold[];
  belowThreshold: SpendRoute;
  routes: RoutesByRating;
  /** The routes of a unit that has earned autonomy, where the regime knows it. */
  earnedAutonomy: { routes: RoutesByRating; source: string } | null;
  aboveDelegatedLimit: { route: SpendRoute; isLimitNeeded: boolean; source: string };
  ncrSource: string;
  /** How the unit's last quarter bears on the route. */
  reviews: { unreviewed: RoutesByRating; outcomes: Record<ReviewOutcome, RoutesByRating> } | null;
  /** What a case must have before each step. */
  requiredFor: Record<GatedStep, Requirement[]>;
};

export type SpendRules = {
  regimes: RegimeRules[];
  /** More of either than this sends everything to the board. */
  review: { mostControl: number; mostMonitor: number; source: string };
  /** From this likeness of names on (shared trigrams, 0 to 1) two cases may be one spend. */
  duplicateLikeness: number;
};

/** What is wrong with the rules: a regime twice or left out, or a worse rating, or more freedom, with a shorter way than it may have. */
export function rulesFaults({ regimes }: SpendRules): PolicyFault[] {
  const leftOut = SPEND_REGIMES.filter((regime) => !regimes.some((rules) => rules.regime === regime)).map(
    (regime) => ({ pointer: '/regimes', code: 'left_out', detail: `There are no rules for ${regime}.` }),
  );
  const given = regimes.flatMap((rules, index) => {
    const at = `/regimes/${index}`;
    const twice = regimes.findIndex(({ regime }) => regime === rules.regime) !== index;
    return [
      ...(twice
        ? [{ pointer: `${at}/regime`, code: 'repeated', detail: 'This regime is given twice.' }]
        : []),
      ...tablesOf(rules).flatMap(([path, routes]) => shortened(`${at}${path}`, routes)),
      ...autonomyFaults(at, rules),
    ];
  });
  return [...leftOut, ...given];
}

/** The rules of a regime: the policy has those of every one. */
export function rulesOf(rules: SpendRules, regime: SpendRegime): RegimeRules {
  return rules.regimes.find((each) => each.regime === regime) as RegimeRules;
}

/** The regime that a case falls under by its day: the latest that had begun, or the first of all. */
export function defaultRegime({ regimes }: SpendRules, day: string): SpendRegime {
  const ordered = regimes.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const begun = ordered.filter(({ from }) => from <= day);
  return (begun.at(-1) ?? (ordered[0] as RegimeRules)).regime;
}

/**
 * The thresholds that may hold for a case on a day: the most particular that fits, and of these the latest; of what is
 * unknown, all that is possible. Null stands for none.
 */
export function possibleThresholds(
  { thresholds }: RegimeRules,
  types: readonly SpendType[],
  classes: readonly ThresholdClass[],
  day: string,
): (SpendThreshold | null)[] {
  const begun = thresholds.filter(({ from }) => from <= day).toSorted(byWeight);
  const found = types.flatMap((type) =>
    classes.map(
      (kind) =>
        begun.find(
          ({ spendTypes, thresholdClasses }) =>
            (spendTypes?.includes(type) ?? true) && (thresholdClasses?.includes(kind) ?? true),
        ) ?? null,
    ),
  );
  const amounts = found.map((threshold) => threshold && amountInPence(threshold.moreThan));
  return found.filter((_, index) => amounts.indexOf(amounts[index] as bigint | null) === index);
}

function byWeight(a: SpendThreshold, b: SpendThreshold): number {
  const particulars = (each: SpendThreshold) =>
    Number(each.spendTypes !== null) + Number(each.thresholdClasses !== null);
  if (particulars(a) !== particulars(b)) return particulars(b) - particulars(a);
  return a.from === b.from ? 0 : a.from < b.from ? 1 : -1;
}

function tablesOf(rules: RegimeRules): [path: string, routes: RoutesByRating][] {
  return [
    ['/routes', rules.routes],
    ...(rules.earnedAutonomy === null
      ? []
      : [['/earnedAutonomy/routes', rules.earnedAutonomy.routes] as [string, RoutesByRating]]),
    ...(rules.reviews === null
      ? []
      : Object.entries({ unreviewed: rules.reviews.unreviewed, ...rules.reviews.outcomes }).map(
          ([key, routes]): [string, RoutesByRating] => [
            key === 'unreviewed' ? '/reviews/unreviewed' : `/reviews/outcomes/${key}`,
            routes,
          ],
        )),
  ];
}

function shortened(at: string, routes: RoutesByRating): PolicyFault[] {
  return RISK_LEVELS.slice(1).flatMap((level, index) => {
    const better = RISK_LEVELS[index] as RiskLevel;
    if (distanceOf(routes[level]) >= distanceOf(routes[better])) return [];
    const detail = `The rating ${level} leads less far than ${better}.`;
    return [{ pointer: `${at}/${level}`, code: 'out_of_order', detail }];
  });
}

function autonomyFaults(at: string, { earnedAutonomy, routes }: RegimeRules): PolicyFault[] {
  if (earnedAutonomy === null || earnedAutonomy.routes.high === routes.high) return [];
  const detail =
    'Earned autonomy frees low and medium cases alone; high ones go where they would without it.';
  return [{ pointer: `${at}/earnedAutonomy/routes/high`, code: 'high_freed', detail }];
}
