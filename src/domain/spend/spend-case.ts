// A spend case: one line of the spend pipeline. All but its name and business unit may be unknown (null), which is never
// read as nothing, as none or as below a limit.

import type { Money, Phase } from '../product.js';

export const SPEND_REGIMES = ['spend_controls_v5', 'spend_controls_v6', 'digital_assurance_2026'] as const;
export type SpendRegime = (typeof SPEND_REGIMES)[number];

export const SPEND_TYPES = [
  'digital_service',
  'platform_or_common_component',
  'commodity_technology_or_licence',
  'specialist_technology',
  'resourcing_contract',
] as const;
export type SpendType = (typeof SPEND_TYPES)[number];

export const THRESHOLD_CLASSES = ['crypt_key', 'public_facing_service', 'other_ddat'] as const;
export type ThresholdClass = (typeof THRESHOLD_CLASSES)[number];

export const NCR_FLAGS = ['novel', 'contentious', 'repercussive'] as const;
export type NcrFlag = (typeof NCR_FLAGS)[number];

export const VAT_BASES = ['including_vat', 'excluding_vat'] as const;
export type VatBasis = (typeof VAT_BASES)[number];

/** From the nearest authority to the farthest: a route is never shortened by knowing worse. */
export const SPEND_ROUTES = ['self_assured', 'assurance_board', 'central_gds', 'hm_treasury'] as const;
export type SpendRoute = (typeof SPEND_ROUTES)[number];

export type SpendFields = {
  name: string;
  businessUnitId: string;
  productId: string | null;
  reference: string | null;
  description: string | null;
  spendType: SpendType | null;
  thresholdClass: ThresholdClass | null;
  isPublicFacing: boolean | null;
  phase: Phase | null;
  annualCost: Money | null;
  wholeLifeCost: Money | null;
  committedAmount: Money | null;
  vatBasis: VatBasis | null;
  transactionsPerYear: number | null;
  fundingSecured: boolean | null;
  isRetrospective: boolean | null;
  expectedCommitmentDate: string | null;
  startDate: string | null;
  endDate: string | null;
  seniorResponsibleOwner: string | null;
  /** Null while nobody has considered it; empty where it is none of the three. */
  ncrFlags: NcrFlag[] | null;
};

export type SpendField = keyof SpendFields;

/** What the case is for its threshold: as given, else by whether the public meets it; null while that is unknown. */
export function thresholdClassOf(
  fields: Pick<SpendFields, 'thresholdClass' | 'isPublicFacing'>,
): ThresholdClass | null {
  if (fields.thresholdClass !== null || fields.isPublicFacing === null) return fields.thresholdClass;
  return fields.isPublicFacing ? 'public_facing_service' : 'other_ddat';
}

/** How far a route leads: 0 for the nearest authority. */
export function distanceOf(route: SpendRoute): number {
  return SPEND_ROUTES.indexOf(route);
}

/** The route that leads farthest, `self_assured` among none. */
export function farthest(routes: readonly SpendRoute[]): SpendRoute {
  return SPEND_ROUTES[Math.max(0, ...routes.map(distanceOf))] as SpendRoute;
}

/** The route that leads least far. */
export function nearest(routes: readonly SpendRoute[]): SpendRoute {
  return SPEND_ROUTES[Math.min(...routes.map(distanceOf))] as SpendRoute;
}
