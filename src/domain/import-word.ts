// Reads one word of several that mean the same: as reports of years wrote them.

import { isBlank, type Reader } from './import-cell.js';

/** A reader of what any of its words stands for, in any case; slashes, blanks and stray signs around them do not count. */
export function readWord<T extends string>(words: Readonly<Record<string, readonly string[]>>): Reader<T> {
  const meanings = new Map(
    Object.entries(words).flatMap(([meaning, said]) => said.map((word) => [bare(word), meaning as T])),
  );
  return (cell) => {
    if (isBlank(cell)) return { value: null };
    const meaning = meanings.get(bare(String(cell)));
    if (meaning !== undefined) return { value: meaning };
    const known = Object.values(words).flat().join(', ');
    return { fault: { code: 'not_a_choice', detail: `This is not one of: ${known}.` } };
  };
}

/** Letters alone, in lower case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
