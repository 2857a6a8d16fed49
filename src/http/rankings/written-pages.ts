// Pages already written, good while the portfolio, the model in force and the day stay the same.

import type { Ground } from './ground.js';

export type WrittenPage = { body: string; tag: string; link: string | null };

const MOST_PAGES_KEPT = 200;

/** Keeps pages by what was asked (`key`) and writes those that are not there. */
export function createWrittenPages(): (ground: Ground, key: string, write: () => WrittenPage) => WrittenPage {
  let kept = new Map<string, WrittenPage>();
  let keptFor = '';
  return ({ portfolio, basis, today }, key, write) => {
    const era = `${portfolio.revision} ${basis.model.id} ${today}`;
    if (era !== keptFor) {
      kept = new Map();
      keptFor = era;
    }
    const earlier = kept.get(key);
    if (earlier !== undefined) return earlier;
    const page = write();
    if (kept.size < MOST_PAGES_KEPT) kept.set(key, page);
    return page;
  };
}
