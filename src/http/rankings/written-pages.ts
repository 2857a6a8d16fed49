// Pages already written, good while the portfolio and the day stay the same.

import { modelKey } from '../../projection/portfolio.js';
import type { Ground } from './ground.js';

export type WrittenPage = { body: string; tag: string; link: string | null };

const MOST_PAGES_KEPT = 200;

/** Keeps pages by what was asked (`key`) and writes those that are not there. */
export function createWrittenPages(): (ground: Ground, key: string, write: () => WrittenPage) => WrittenPage {
  let kept = new Map<string, WrittenPage>();
  let keptFor = '';
  return ({ portfolio, basis, today, isPast }, key, write) => {
    if (isPast) return write();
    const era = `${portfolio.revision} ${today}`;
    if (era !== keptFor) {
      kept = new Map();
      keptFor = era;
    }
    const asked = `${modelKey(basis.model)} ${key}`;
    const earlier = kept.get(asked);
    if (earlier !== undefined) return earlier;
    const page = write();
    if (kept.size < MOST_PAGES_KEPT) kept.set(asked, page);
    return page;
  };
}
