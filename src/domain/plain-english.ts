// Numbers, names and lists as they stand in a sentence for a board paper: the same bytes for the same input everywhere.

import { SCORE_UNITS } from './columns.js';

/** Ten-millionths of a point in a thousandth of a point, the least that is shown. */
export const UNITS_SHOWN = SCORE_UNITS / 1000;

/** Thousandths as a plain decimal without trailing zeros: 6800 is `6.8`. */
export function decimalText(thousandths: number): string {
  const size = Math.abs(thousandths);
  const fraction = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = countText(Math.floor(size / 1000));
  return `${thousandths < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Ten-millionths of a point as points, to three decimals. */
export function pointsText(units: number): string {
  return decimalText(Math.round(units / UNITS_SHOWN));
}

/** A whole number with a comma between thousands. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * A name that somebody typed, safe inside a sentence: on one line, without characters that turn text round, and in
 * quotation marks where its own punctuation, or an `and`, could be read as the sentence's.
 */
export function nameText(name: string): string {
  const line = name
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const plain = line !== '' && !/[.,:;!?()[\]"“”…–—]|\band\b|^['‘’]|['‘’]$/iu.test(line);
  return plain ? line : `“${line.replace(/["“”]/g, "'")}”`;
}

/** A name as it stands inside a sentence: `Cost of delay` is `cost of delay`, while `NPV` stays as it is. */
export function inSentence(name: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
