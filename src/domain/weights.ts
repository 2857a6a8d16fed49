// Weights as whole basis points that sum to exactly 10,000, so that sums and ties are exact.

import { Refusal } from './refusal.js';

export const WHOLE = 10_000;

/**
 * Scales any non-negative weights to basis points summing to 10,000, by largest remainder: each gets its share rounded
 * down, and the points left over go to the largest fractions (the earlier one first where fractions are equal).
 * Refuses negative or unbounded weights and all zeros.
 */
export function toBasisPoints(weights: readonly number[]): number[] {
  const valid = weights.every((weight) => weight >= 0 && weight <= 1_000_000);
  const parts = weights.map((weight) => Math.round(weight * 10_000));
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!valid || !(total > 0)) {
    throw new Refusal(
      'invalid_weights',
      'Weights are numbers from 0 to 1,000,000, and at least one is above 0.',
      '/weights',
    );
  }
  const points = parts.map((part) => Math.floor((part * WHOLE) / total));
  const left = WHOLE - points.reduce((sum, point) => sum + point, 0);
  const byRemainder = parts.map((part, index) => ({ index, remainder: (part * WHOLE) % total }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) points[index] = (points[index] ?? 0) + 1;
  return points;
}

/**
 * Reads weights such as `value:50,urgency:30,feasibility:20` for these criteria, as basis points in their order.
 * Every criterion is named once; the numbers are relative to each other.
 */
export function parseWeights(text: string, criteria: readonly string[]): number[] {
  const given = new Map<string, number>();
  for (const part of text.split(',')) {
    const match = /^([A-Za-z][A-Za-z0-9_]*):(\d{1,7}(?:\.\d{1,4})?)$/.exec(part.trim());
    const key = match?.[1] ?? '';
    if (match === null || !criteria.includes(key) || given.has(key)) throw unreadable(criteria);
    given.set(key, Number(match[2]));
  }
  if (given.size !== criteria.length) throw unreadable(criteria);
  return toBasisPoints(criteria.map((key) => given.get(key) ?? 0));
}

function unreadable(criteria: readonly string[]): Refusal {
  const example = criteria.map((key) => `${key}:${Math.round(100 / criteria.length)}`).join(',');
  return new Refusal(
    'invalid_weights',
    `Weights name each criterion once, for example ${example}.`,
    '/weights',
  );
}
