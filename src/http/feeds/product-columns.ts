// The columns that say what a product is: its names and its place, its money and its people.

import { toDay } from '../../domain/calendar-day.js';
import type { Mandate } from '../../domain/product.js';
import { NO_DAY, phaseOf } from '../../projection/subjects.js';
import { type Backlog, placeOf } from './backlog.js';
import { always, type Column, maybe } from './column.js';

const subjects = ({ ground }: Backlog) => ground.portfolio.subjects;
const group = (backlog: Backlog, row: number) => placeOf(backlog, row).group;
const unit = (backlog: Backlog, row: number) => placeOf(backlog, row).unit;

/** What a product is called and where it belongs. */
export const IDENTITY_COLUMNS: Column[] = [
  always('productId', 'guid', 'The product.', (b, row) => subjects(b).product.ids[row] as string),
  maybe(
    'productReference',
    'text',
    "The department's own key.",
    (b, row) => subjects(b).product.references[row] ?? null,
  ),
  always('productName', 'text', 'What people call it.', (b, row) => subjects(b).product.names[row] as string),
  always(
    'productGroupId',
    'guid',
    'Its group.',
    (b, row) => subjects(b).product_group.ids[group(b, row)] as string,
  ),
  maybe(
    'productGroupReference',
    'text',
    "The group's own key.",
    (b, row) => subjects(b).product_group.references[group(b, row)] ?? null,
  ),
  always(
    'productGroupName',
    'text',
    "The group's name.",
    (b, row) => subjects(b).product_group.names[group(b, row)] as string,
  ),
  always(
    'businessUnitId',
    'guid',
    'Its business unit.',
    (b, row) => subjects(b).business_unit.ids[unit(b, row)] as string,
  ),
  maybe(
    'businessUnitReference',
    'text',
    "The unit's own key.",
    (b, row) => subjects(b).business_unit.references[unit(b, row)] ?? null,
  ),
  always(
    'businessUnitName',
    'text',
    "The unit's name.",
    (b, row) => subjects(b).business_unit.names[unit(b, row)] as string,
  ),
  maybe('phase', 'text', 'From pre_discovery to retired.', (b, row) => phaseOf(subjects(b).product, row)),
];

/** What must be done, and by when. */
export const DUTY_COLUMNS: Column[] = [
  always(
    'mandatory',
    'truth',
    'Whether it must be done whatever its score.',
    (b, row) => mandateOf(b, row) !== null,
  ),
  maybe(
    'mandatoryAuthority',
    'text',
    'The law, minister or board that demands it.',
    (b, row) => mandateOf(b, row)?.authority ?? null,
  ),
  maybe('mandatoryReason', 'text', 'Why it must be done.', (b, row) => mandateOf(b, row)?.reason ?? null),
  maybe('deadline', 'day', 'By when.', (b, row) => {
    const day = subjects(b).product.deadline[row] as number;
    return day === NO_DAY ? null : toDay(day);
  }),
];

/** What it costs and how much it is used. */
export const SIZE_COLUMNS: Column[] = [
  maybe('annualCost', 'decimal', 'Pounds a year, as a plain number.', (b, row) =>
    known(subjects(b).product.annualCost[row]),
  ),
  maybe('wholeLifeCost', 'decimal', 'Pounds over its whole life, as a plain number.', (b, row) =>
    known(subjects(b).product.wholeLifeCost[row]),
  ),
  maybe('transactionsPerYear', 'count', 'Transactions a year.', (b, row) =>
    known(subjects(b).product.transactions[row]),
  ),
  maybe('teamSize', 'decimal', 'Full-time equivalents.', (b, row) => {
    const hundredths = known(subjects(b).product.teamSize[row]);
    return hundredths === null ? null : hundredths / 100;
  }),
];

function mandateOf(backlog: Backlog, row: number): Mandate | null {
  return subjects(backlog).product.mandates.get(row) ?? null;
}

/** The projection keeps -1 for what is not known. */
function known(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value;
}
