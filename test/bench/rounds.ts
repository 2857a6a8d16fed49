// Contenders measured in turn, in short rounds: what else the machine does falls on all of them alike, and medians leave
// out the rounds that it spoilt.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkScript, processorTime, stop } from './children.js';
import type { Load, LoadResult } from './load-process.js';
import { ROUNDS, SECONDS } from './settings.js';
import { figure, median } from './table.js';
import type { Writing, Written } from './writer-process.js';

export type Contender = {
  name: string;
  /** One round; the figures of all rounds of a contender are of the same things. */
  measure: (seconds: number) => Promise<Measured>;
};

export type Measured = { perSecond: number } & Partial<{
  p50: number;
  p99: number;
  failed: number;
  /** Processor time of the measured process for each answer, in microseconds. */
  processor: number;
  /** Share of one processor that the load itself took. */
  loadShare: number;
  written: Written;
}>;

const WARM_UP_ANSWERS = 3_000;
const WARM_UP_MOST = 5;

export type Figures = { name: string; perSecond: number; rounds: Measured[] };

/** Warms every contender up, then gives each its rounds in turn. */
export async function interleave(contenders: readonly Contender[]): Promise<Map<string, Figures>> {
  for (const { measure } of contenders) await warmUp(measure);
  const rounds = contenders.map((): Measured[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { measure }] of contenders.entries()) rounds[index]?.push(await measure(SECONDS));
  }
  return new Map(
    contenders.map(({ name }, index) => {
      const own = rounds[index] as Measured[];
      return [name, { name, perSecond: median(own.map((round) => round.perSecond)), rounds: own }];
    }),
  );
}

// By answers more than by seconds: until some thousands are given, their code is not compiled.
async function warmUp(measure: Contender['measure']): Promise<void> {
  let answers = 0;
  for (let times = 0; times < WARM_UP_MOST && answers < WARM_UP_ANSWERS; times += 1) {
    answers += (await measure(SECONDS)).perSecond * SECONDS;
  }
}

/** The median over the rounds of one of their figures. */
export function medianOf(figures: Figures, of: (round: Measured) => number | undefined): number {
  return median(figures.rounds.map((round) => of(round) ?? 0));
}

/** The median, over rounds, of one contender's rate divided by another's in the same round, and their range. */
export function ratio(figures: Map<string, Figures>, name: string, to: string): string {
  const base = figures.get(to)?.rounds ?? [];
  const ratios = (figures.get(name)?.rounds ?? []).map(
    ({ perSecond }, round) => perSecond / (base[round]?.perSecond ?? Number.NaN),
  );
  return `${figure(median(ratios))} (${figure(Math.min(...ratios))} to ${figure(Math.max(...ratios))})`;
}

export type Crew = {
  /** A round of HTTP load on a process, with a writer beside it if there is one. */
  load(load: Load, pid: number, writing: Writing | null): Promise<Measured>;
  stop(): Promise<void>;
};

/** The processes that make the load: one for the readers (or many writers), one for the single writer beside. */
export function startCrew(): Crew {
  const loader = forkScript('load-process.js');
  const writer = forkScript('writer-process.js');
  return {
    async load(load, pid, writing) {
      if (writing !== null) writer.send(writing);
      const before = await processorTime(pid);
      const result = await ask<LoadResult>(loader, load);
      const used = (await processorTime(pid)) - before;
      const { perSecond, processorShare, ...rest } = result;
      const measured = {
        perSecond,
        ...rest,
        loadShare: processorShare,
        processor: (1000 * used) / (perSecond * load.seconds),
      };
      return writing === null ? measured : { ...measured, written: await ask<Written>(writer, null) };
    },
    async stop() {
      await stop(loader);
      await stop(writer);
    },
  };
}

async function ask<Answer>(child: ChildProcess, message: object | null): Promise<Answer> {
  const answered = new AbortController();
  const { signal } = answered;
  const died = once(child, 'exit', { signal }).then(() => {
    throw new Error('A process of the load has died.');
  });
  try {
    const answer = once(child, 'message', { signal });
    child.send(message as object);
    return (await Promise.race([answer, died]))[0] as Answer;
  } finally {
    answered.abort();
  }
}
