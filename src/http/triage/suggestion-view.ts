// What the rules suggest for a subject, and how sure that is.

import { listText } from '../../domain/plain-english.js';
import { type Likelihood, likelihoods, type PointInterval } from '../../domain/triage-likelihood.js';
import { type Suggestion, suggest, type TriageFacts } from '../../domain/triage-rules.js';
import { pointsInDoubt } from '../../projection/doubts.js';
import type { Ground } from '../rankings/ground.js';
import type { RulesInForce, TriageGround } from './ground.js';

/** A subject as the rules see it: points in thousandths by criterion key, agreed (null: unknown) and in doubt. */
export type TriageSubject = {
  agreed: (criterion: string) => number | null;
  doubted: (criterion: string) => PointInterval;
  facts: TriageFacts;
};

export type SuggestionView = {
  suggestion: Suggestion | null;
  rule: string | null;
  reason: string;
  rulesVersion: number | null;
  probability: number | null;
  alternatives: Likelihood[];
  onceKnown: Likelihood[] | null;
};

/** A product as the rules see it. */
export function productSubject(
  { ground, due, sharers }: Pick<TriageGround, 'ground' | 'due' | 'sharers'>,
  row: number,
): TriageSubject {
  const { portfolio, basis, today } = ground;
  const { keys, criteria } = basis.arithmetic;
  const products = portfolio.subjects.product;
  return {
    agreed: (key) => {
      const index = keys.indexOf(key);
      const low = basis.columns.low[index]?.[row] as number;
      return low === basis.columns.high[index]?.[row] ? low : null;
    },
    doubted: (key) =>
      pointsInDoubt(products, criteria[keys.indexOf(key)] as (typeof criteria)[number], row, today),
    facts: {
      mandatory: products.mandates.has(row),
      complete: basis.columns.missing[row] === 0,
      duplicate: sharers.has(products.ids[row] as string),
      deadline_due: due.has(products.ids[row] as string),
      idea: false,
    },
  };
}

/** The suggestion alone; null where the rules name criteria that the model does not have. */
export function suggestionFor({ prepared, lacking }: RulesInForce, { agreed, facts }: TriageSubject) {
  return lacking.length > 0 ? null : suggest(prepared, agreed, facts);
}

/** The suggestion in full, with what else it could be. */
export function viewSuggestion(rules: RulesInForce, subject: TriageSubject, ground: Ground): SuggestionView {
  const { prepared, version, lacking } = rules;
  const found = suggestionFor(rules, subject);
  if (found === null) {
    const reason = `The scoring model in force, version ${ground.basis.model.version}, has no criterion ${listText(lacking)}, which the rules name.`;
    const nothing = { suggestion: null, rule: null, probability: null, alternatives: [], onceKnown: null };
    return { ...nothing, reason, rulesVersion: version };
  }
  const intervals = prepared.criteria.map(({ key }) => subject.doubted(key));
  const likely = likelihoods(prepared, intervals, subject.facts);
  const own = likely.find(({ suggestion }) => suggestion === found.suggestion);
  return {
    suggestion: found.suggestion,
    rule: found.id,
    reason: found.reason,
    rulesVersion: version,
    probability: shown(own?.probability ?? 0),
    alternatives: likely.filter((each) => each !== own).map(viewLikelihood),
    onceKnown: subject.facts.complete
      ? null
      : likelihoods(prepared, intervals, { ...subject.facts, complete: true }).map(viewLikelihood),
  };
}

function viewLikelihood({ suggestion, probability }: Likelihood): Likelihood {
  return { suggestion, probability: shown(probability) };
}

/** To four decimals; only what is impossible is 0 and only what is certain is 1. */
function shown(probability: number): number {
  if (probability === 0 || probability === 1) return probability;
  return Math.min(0.9999, Math.max(0.0001, Math.round(probability * 10_000) / 10_000));
}
