// A product, complete or not: all but its name and group may be unknown (null), which is never read as zero.

import { Refusal } from './refusal.js';
import type { Subject } from './subject.js';

export const PHASES = [
  'pre_discovery',
  'discovery',
  'alpha',
  'private_beta',
  'public_beta',
  'live',
  'retired',
] as const;
export type Phase = (typeof PHASES)[number];

/** How far ahead a product looks: what runs today is made the most of, what is new is found out about. */
export const HORIZONS = ['h1_exploit', 'h2_emerging', 'h3_explore'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** What most of the work on a product is at present. */
export const WORK_CLASSES = [
  'new_features',
  'improved_support',
  'technical_debt',
  'technical_innovation',
] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

/** Pounds and pence as a decimal string: floating point would lose pence. */
export type Money = { amount: string; currency: 'GBP' };

/** Work that must be done whatever its score: who says so, and why. */
export type Mandate = { authority: string; reason: string };

export type ProductFields = {
  name: string;
  productGroupId: string;
  reference: string | null;
  summary: string | null;
  problem: string | null;
  valueProposition: string | null;
  phase: Phase | null;
  /** Null: as the phase has it. */
  horizon: Horizon | null;
  workClass: WorkClass | null;
  isTransactional: boolean | null;
  isPublicFacing: boolean | null;
  usedByMultipleOrganisations: boolean | null;
  transactionsPerYear: number | null;
  annualCost: Money | null;
  wholeLifeCost: Money | null;
  /** Full-time equivalents. */
  teamSize: number | null;
  url: string | null;
  userGroups: string[];
  needs: string[];
  capabilities: string[];
  mandatory: Mandate | null;
  deadline: string | null;
};

export type Product = Subject & ProductFields & { businessUnitId: string };

/** The same money with two places and no leading zeros, as it is answered. */
export function withPence({ amount, currency }: Money): Money {
  const [pounds = '', pence = ''] = amount.split('.');
  return { amount: `${BigInt(pounds)}.${pence.padEnd(2, '0')}`, currency };
}

/** So many pence, none below 0, as money. */
export function pounds(pence: bigint): Money {
  return { amount: `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`, currency: 'GBP' };
}

/** Refuses a product that no single field can be blamed for: a mandate without its authority or its reason. */
export function checkProduct(product: Pick<ProductFields, 'mandatory'>): void {
  const { mandatory } = product;
  if (mandatory !== null && (!mandatory.authority || !mandatory.reason)) {
    throw new Refusal(
      'mandatory_incomplete',
      'Mandatory work needs both an authority (the law, minister or board) and a reason.',
      '/mandatory',
    );
  }
}

/** Whether a product takes part in the ranked backlog by itself: retired ones do only when their phase is asked for. */
export function isInBacklog(phase: Phase | null): boolean {
  return phase !== 'retired';
}
