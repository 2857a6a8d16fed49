// Reads single cells of an imported file: text as spreadsheets write it, or a JSON value of the field's own type.
// A blank cell is missing (null), never zero and never an empty text.

/** Why a cell cannot be read. */
export type CellFault = { code: string; detail: string };
export type Reading<T> = { value: T | null } | { fault: CellFault };
export type Reader<T = unknown> = (cell: unknown) => Reading<T>;

const MISSING: Reading<never> = { value: null };
const NUL: CellFault = { code: 'nul_character', detail: 'This holds a NUL character.' };
const TRUE = new Set(['true', 'yes', 'y', '1']);
const FALSE = new Set(['false', 'no', 'n', '0']);
// Digits alone, or in threes parted by one kind of separator: "1,5" is more likely a decimal comma than fifteen.
const NUMBER = /^-?(?:\d+|\d{1,3}([,\s])\d{3}(?:\1\d{3})*)(?:\.\d+)?$/;

export function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' ? cell.trim() === '' : Array.isArray(cell) && cell.length === 0;
}

/** Text without the blanks around it. */
export function readText(cell: unknown): Reading<string> {
  if (isBlank(cell)) return MISSING;
  if (typeof cell !== 'string') return fault('not_a_text', cell, 'a text');
  if (cell.includes('\0')) return { fault: NUL };
  return { value: cell.trim() };
}

/** A number, which may have its thousands parted by commas or blanks. */
export function readNumber(cell: unknown): Reading<number> {
  if (isBlank(cell)) return MISSING;
  if (typeof cell === 'number') return { value: cell };
  const digits = typeof cell === 'string' ? ungrouped(cell.trim()) : null;
  if (digits === null) return fault('not_a_number', cell, 'a number such as 1234567, 1,234,567 or 0.5');
  return { value: Number(digits) };
}

/** A number with at most two decimals. */
export function readHundredths(cell: unknown): Reading<number> {
  const reading = readNumber(cell);
  if ('fault' in reading || reading.value === null) return reading;
  return Math.round(reading.value * 100) / 100 === reading.value
    ? reading
    : fault('too_many_decimals', cell, 'a number with at most two decimals');
}

/** Pounds, with or without the sign, as a decimal string with two places. */
export function readPounds(cell: unknown): Reading<string> {
  if (isBlank(cell)) return MISSING;
  const text = typeof cell === 'number' ? String(cell) : cell;
  const digits = typeof text === 'string' ? ungrouped(text.trim().replace(/^£\s*/, '')) : null;
  const parts = /^(\d{1,14})(?:\.(\d{1,2}))?$/.exec(digits ?? '');
  if (parts === null) return fault('not_an_amount', cell, 'pounds such as 1200, £1,200 or 1200.50');
  return { value: `${BigInt(parts[1] as string)}.${(parts[2] ?? '').padEnd(2, '0')}` };
}

export function readBoolean(cell: unknown): Reading<boolean> {
  if (isBlank(cell)) return MISSING;
  const word = String(cell).trim().toLowerCase();
  if (TRUE.has(word)) return { value: true };
  if (FALSE.has(word)) return { value: false };
  return fault('not_a_boolean', cell, 'one of true, false, yes, no, y, n, 1 and 0');
}

/** One of some words, in any case, with blanks or hyphens for underscores. */
export function readChoice<T extends string>(choices: readonly T[]): Reader<T> {
  return (cell) => {
    if (isBlank(cell)) return MISSING;
    const word = String(cell)
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, '_');
    const choice = choices.find((candidate) => candidate.toLowerCase() === word);
    return choice === undefined
      ? fault('not_a_choice', cell, `one of ${choices.join(', ')}`)
      : { value: choice };
  };
}

/** A day as YYYY-MM-DD, from that or from DD/MM/YYYY. */
export function readDay(cell: unknown): Reading<string> {
  if (isBlank(cell)) return MISSING;
  const text = String(cell).trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const uk = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso !== null ? iso.slice(1) : uk !== null ? uk.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined || !isCalendarDay(+year, +month, +day)) {
    return fault('not_a_day', cell, 'a day as YYYY-MM-DD or DD/MM/YYYY');
  }
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** Texts parted by semicolons, each once. */
export function readList(cell: unknown): Reading<string[]> {
  if (isBlank(cell)) return MISSING;
  const parts = typeof cell === 'string' ? cell.split(';') : cell;
  if (!Array.isArray(parts) || parts.some((part) => typeof part !== 'string')) {
    return fault('not_a_list', cell, 'texts parted by semicolons');
  }
  if (parts.some((part: string) => part.includes('\0'))) return { fault: NUL };
  const texts = parts.map((part: string) => part.trim()).filter((part) => part !== '');
  return { value: texts.length === 0 ? null : [...new Set(texts)] };
}

/** A cell's text cut short, for a message. */
function quoted(cell: unknown): string {
  const text = typeof cell === 'string' ? cell.trim() : JSON.stringify(cell);
  const printable = text.replaceAll('\0', '\u2400');
  return `"${printable.length > 40 ? `${printable.slice(0, 40)}…` : printable}"`;
}

function ungrouped(text: string): string | null {
  return NUMBER.test(text) ? text.replace(/[,\s]/g, '') : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days;
}

function fault(code: string, cell: unknown, wanted: string): { fault: CellFault } {
  return { fault: { code, detail: `${quoted(cell)} is not ${wanted}.` } };
}
