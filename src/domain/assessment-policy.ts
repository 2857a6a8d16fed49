// What is wrong with a policy that assessments follow, beyond what its schema says.

import type { ServiceStandard } from './assessment.js';
import type { AssessmentRules } from './assessment-need.js';
import type { PolicyFault } from './policy-fault.js';
import { PHASES } from './product.js';
import type { BankHolidays } from './working-days.js';

/** The policy `service-standards`: every version of the standard that assessments are held against. */
export type ServiceStandards = { standards: readonly ServiceStandard[] };

/** Versions and the numbers of points are there once each. */
export function serviceStandardFaults({ standards }: ServiceStandards): PolicyFault[] {
  return [
    ...repeated(
      standards.map(({ version }) => version),
      '/standards',
    ),
    ...standards.flatMap(({ points }, index) =>
      repeated(
        points.map(({ number }) => number),
        `/standards/${index}/points`,
      ),
    ),
  ];
}

/** Gates lead onward and ask for one stage each; rules have ids of their own and conditions that fit their facts. */
export function assessmentRuleFaults(rules: AssessmentRules): PolicyFault[] {
  const onward = rules.gates.flatMap(({ from, to }, index) => {
    if (PHASES.indexOf(from) < PHASES.indexOf(to)) return [];
    return [fault(`/gates/${index}/to`, 'not_onward', `${to} does not come after ${from}.`)];
  });
  const lists = ['exemptions', 'needed', 'crossGovernment'] as const;
  const conditions = lists.flatMap((list) =>
    rules[list].flatMap(({ when }, index) =>
      when.flatMap((condition, place): PolicyFault[] => {
        const isNumber = condition.fact === 'transactionsPerYear';
        if (isNumber === 'over' in condition) return [];
        const detail = `${condition.fact} is compared with "${isNumber ? 'over' : 'is'}".`;
        return [fault(`/${list}/${index}/when/${place}`, 'does_not_fit', detail)];
      }),
    ),
  );
  const stages = rules.gates.map(({ stage }) => stage);
  const ids = lists.flatMap((list) =>
    repeated(
      rules[list].map(({ id }) => id),
      `/${list}`,
    ),
  );
  return [...repeated(stages, '/gates'), ...onward, ...ids, ...conditions];
}

/** Days lie between those from and to which all are known, once each. */
export function bankHolidayFaults({ from, to, days }: BankHolidays): PolicyFault[] {
  const outside = days.flatMap(({ day }, index) => {
    if (day >= from && day <= to) return [];
    return [fault(`/days/${index}`, 'outside', `${day} does not lie between ${from} and ${to}.`)];
  });
  return [
    ...outside,
    ...repeated(
      days.map(({ day }) => day),
      '/days',
    ),
  ];
}

function repeated(keys: readonly (string | number)[], at: string): PolicyFault[] {
  return keys.flatMap((key, index) => {
    if (keys.indexOf(key) === index) return [];
    return [fault(`${at}/${index}`, 'repeated', `${key} stands here twice.`)];
  });
}

function fault(pointer: string, code: string, detail: string): PolicyFault {
  return { pointer, code, detail };
}
