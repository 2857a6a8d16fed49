// The default triage rules as the installation comes with them, and the plainest reading of any rules.

import type { Suggestion, TriageFacts, TriageRulesPolicy } from '../../src/domain/triage-rules.js';

export const DEFAULT_RULES: TriageRulesPolicy = {
  rules: [
    {
      id: 'mandatory',
      suggestion: 'mandatory',
      when: [{ fact: 'mandatory', is: true }],
      reason: 'It must be done whatever its points.',
    },
    {
      id: 'duplicate',
      suggestion: 'merge',
      when: [{ fact: 'duplicate', is: true }],
      reason: 'Somebody is solving it already.',
    },
    {
      id: 'not_complete',
      suggestion: 'gather_evidence',
      when: [{ fact: 'complete', is: false }],
      reason: 'Not all of its points are known.',
    },
    {
      id: 'little_value',
      suggestion: 'stop_or_retire',
      when: [
        { criterion: 'value', below: 4 },
        { criterion: 'urgency', below: 7 },
      ],
      reason: 'It is worth little and can wait.',
    },
    {
      id: 'worth_it_now',
      suggestion: 'do_now',
      when: [
        { criterion: 'value', atLeast: 7 },
        { criterion: 'urgency', atLeast: 7 },
        { criterion: 'feasibility', atLeast: 5 },
      ],
      reason: 'It is worth much, cannot wait and can be done.',
    },
    {
      id: 'last_moment',
      suggestion: 'do_now',
      when: [
        { fact: 'deadline_due', is: true },
        { criterion: 'feasibility', atLeast: 5 },
      ],
      reason: 'Its deadline can only be met by beginning now.',
    },
    {
      id: 'blocked',
      suggestion: 'unblock',
      when: [
        { criterion: 'value', atLeast: 7 },
        { criterion: 'urgency', atLeast: 7 },
      ],
      reason: 'It is worth much and cannot wait, but cannot be done as it stands.',
    },
    {
      id: 'worth_it_later',
      suggestion: 'schedule',
      when: [
        { criterion: 'value', atLeast: 7 },
        { criterion: 'feasibility', atLeast: 5 },
      ],
      reason: 'It is worth much, can be done and can wait.',
    },
  ],
  otherwise: {
    suggestion: 'improve_case',
    reason: 'It is worth something, but not yet enough to be scheduled.',
  },
};

export const USUAL: TriageFacts = {
  mandatory: false,
  complete: true,
  duplicate: false,
  deadline_due: false,
  idea: false,
};

/** What rules say at points (not thousandths), read one condition after another; -1 where no rule holds. */
export function readRules(
  { rules, otherwise }: TriageRulesPolicy,
  points: Record<string, number>,
  facts: TriageFacts,
): { at: number; suggestion: Suggestion } {
  const at = rules.findIndex(({ when }) =>
    when.every((condition) => {
      if ('fact' in condition) return facts[condition.fact] === condition.is;
      const given = points[condition.criterion] as number;
      return 'below' in condition ? given < condition.below : given >= condition.atLeast;
    }),
  );
  return { at, suggestion: (rules[at] ?? otherwise).suggestion };
}
