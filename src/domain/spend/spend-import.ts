// A row of a file of spend cases: facts alone, never a decision. A case is found by its reference; cells that are blank
// and columns that are absent leave it as it is.

import { canonicalJson } from '../canonical-json.js';
import {
  type Reading,
  readBoolean,
  readChoice,
  readDay,
  readList,
  readNumber,
  readText,
} from '../import-cell.js';
import { type ColumnFault, missingColumn } from '../import-columns.js';
import { readMoney } from '../import-product.js';
import { type FieldFault, missingField, type Readers } from '../import-row.js';
import { PHASES } from '../product.js';
import {
  NCR_FLAGS,
  type NcrFlag,
  SPEND_REGIMES,
  SPEND_TYPES,
  type SpendFields,
  type SpendRegime,
  THRESHOLD_CLASSES,
  VAT_BASES,
} from './spend-case.js';

/** Any of novel, contentious and repercussive, parted by semicolons; "none" says that it is none of them. */
function readNcrFlags(cell: unknown): Reading<NcrFlag[]> {
  const reading = readList(cell);
  if ('fault' in reading || reading.value === null) return reading as Reading<NcrFlag[]>;
  const words = reading.value.map((word) => word.toLowerCase());
  if (words.length === 1 && words[0] === 'none') return { value: [] };
  if (words.every((word) => (NCR_FLAGS as readonly string[]).includes(word)))
    return { value: [...(new Set(words) as Set<NcrFlag>)].sort() };
  const detail = `This must be none, or any of ${NCR_FLAGS.join(', ')} parted by semicolons.`;
  return { fault: { code: 'not_a_choice', detail } };
}

export const SPEND_READERS = {
  reference: readText,
  name: readText,
  businessUnitReference: readText,
  productReference: readText,
  description: readText,
  spendType: readChoice(SPEND_TYPES),
  thresholdClass: readChoice(THRESHOLD_CLASSES),
  isPublicFacing: readBoolean,
  phase: readChoice(PHASES),
  annualCost: readMoney,
  wholeLifeCost: readMoney,
  committedAmount: readMoney,
  vatBasis: readChoice(VAT_BASES),
  transactionsPerYear: readNumber,
  fundingSecured: readBoolean,
  isRetrospective: readBoolean,
  expectedCommitmentDate: readDay,
  startDate: readDay,
  endDate: readDay,
  seniorResponsibleOwner: readText,
  ncrFlags: readNcrFlags,
  regime: readChoice(SPEND_REGIMES),
} as const satisfies Readers;

/** What the cells of a row say; what is absent was blank. */
export type SpendValues = {
  [Field in keyof SpendFields]?: NonNullable<SpendFields[Field]>;
} & { businessUnitReference?: string; productReference?: string; regime?: SpendRegime };

/** The columns that a file lacks: without references nothing can be found again. */
export function missingSpendColumns(columns: ReadonlyMap<string, string>): ColumnFault[] {
  return columns.has('reference') ? [] : [missingColumn('reference')];
}

/** What a row lacks: its reference, and where it creates a case also a name and a unit. */
export function missingInRow(values: SpendValues, isHeld: boolean): FieldFault[] {
  if (values.reference === undefined) return [missingField('reference', 'in every row')];
  if (isHeld) return [];
  return (['name', 'businessUnitReference'] as const)
    .filter((field) => values[field] === undefined)
    .map((field) => missingField(field, 'in a row that creates a case'));
}

/** The fields that a row makes of those that are there; `place` has the unit and product that it names. */
export function applySpendRow(
  held: SpendFields,
  { businessUnitReference: _unit, productReference: _product, regime: _regime, ...values }: SpendValues,
  place: Pick<SpendFields, 'businessUnitId' | 'productId'>,
): SpendFields {
  return { ...held, ...values, ...place };
}

/** Whether two states of a case say the same. */
export function sameFields(held: SpendFields, wanted: SpendFields): boolean {
  return canonicalJson(held) === canonicalJson(wanted);
}
