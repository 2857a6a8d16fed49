// Money to the penny: sums and comparisons in whole pence, which no floating point touches.

import type { Money } from '../product.js';

/** The amount in whole pence; unknown stays unknown. */
export function penceOf(money: Money): bigint;
export function penceOf(money: Money | null): bigint | null;
export function penceOf(money: Money | null): bigint | null {
  return money === null ? null : amountInPence(money.amount);
}

/** Pence of a decimal amount of pounds with at most two places. */
export function amountInPence(amount: string): bigint {
  const [pounds = '', pence = ''] = amount.split('.');
  return BigInt(pounds) * 100n + BigInt(pence.padEnd(2, '0'));
}

/** Whole pence as money. */
export function fromPence(pence: bigint): Money {
  const digits = String(pence).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'GBP' };
}

/** The sum of what is known; nothing at all is no money. */
export function sumMoney(parts: readonly (Money | null)[]): Money {
  return fromPence(parts.reduce((sum, part) => sum + (penceOf(part) ?? 0n), 0n));
}

/** Pounds for a sentence: £20,000,000 or £1,234.50. */
export function inPounds(amount: string): string {
  const { amount: exact } = fromPence(amountInPence(amount));
  const [pounds = '', pence = ''] = exact.split('.');
  const grouped = pounds.replace(/\B(?=(\d{3})+$)/g, ',');
  return `£${grouped}${pence === '00' ? '' : `.${pence}`}`;
}
