// The examples of the published document: the worked example of five products, and records of the same small harbour
// authority. Tests hold them to the schemas, and the ranking to what the service answers.

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const UNIT = { id: id(10), name: 'Harbours' };
const GROUP = { id: id(20), name: 'Licensing' };

type Place = { reference: string; name: string; phase: string; rank: number; tied: boolean };
type Points = { value: number; urgency: number; feasibility: number };

function place(
  number: number,
  { rank, tied, reference, name, phase }: Place,
  score: number,
  criteria: Points,
  contributions: Points,
) {
  return {
    rank,
    tied,
    id: id(number),
    reference,
    name,
    phase,
    productGroup: GROUP,
    businessUnit: UNIT,
    score,
    scoreInterval: { lowest: score, highest: score },
    criteria,
    contributions,
    rankInterval: { best: rank, worst: rank },
    completeness: 1,
    stale: false,
    gates: [],
    mandatory: null,
  };
}

export const [A, D, B, C, E] = [
  place(
    31,
    { rank: 1, tied: false, reference: 'A', name: 'Apply for a mooring licence', phase: 'alpha' },
    7.1,
    { value: 9, urgency: 6, feasibility: 4 },
    { value: 4.5, urgency: 1.8, feasibility: 0.8 },
  ),
  place(
    34,
    { rank: 2, tied: true, reference: 'D', name: 'Pay harbour dues', phase: 'live' },
    6.8,
    { value: 7, urgency: 7, feasibility: 6 },
    { value: 3.5, urgency: 2.1, feasibility: 1.2 },
  ),
  place(
    32,
    { rank: 2, tied: true, reference: 'B', name: 'Report a hazard to shipping', phase: 'private_beta' },
    6.8,
    { value: 6, urgency: 8, feasibility: 7 },
    { value: 3, urgency: 2.4, feasibility: 1.4 },
  ),
  place(
    33,
    { rank: 4, tied: false, reference: 'C', name: 'Look up tide tables', phase: 'live' },
    5.8,
    { value: 5, urgency: 5, feasibility: 9 },
    { value: 2.5, urgency: 1.5, feasibility: 1.8 },
  ),
  place(
    35,
    { rank: 5, tied: false, reference: 'E', name: 'Book a pilot', phase: 'discovery' },
    4.8,
    { value: 4, urgency: 6, feasibility: 5 },
    { value: 2, urgency: 1.8, feasibility: 1 },
  ),
] as const;

export const BASIS = {
  asOf: '2026-03-31T09:00:00.000Z',
  model: { id: id(1), version: 1, method: 'weighted_sum' },
  weights: { value: 50, urgency: 30, feasibility: 20 },
};

export const RANKING_EXAMPLE = {
  ...BASIS,
  counts: { ranked: 5, unranked: 0 },
  items: [A, D, B, C, E],
  page: { limit: 50, next: null, prev: null },
};

export const BUSINESS_UNIT_CREATE_EXAMPLE = { name: UNIT.name, reference: 'HRB' };
export const PRODUCT_GROUP_CREATE_EXAMPLE = {
  name: GROUP.name,
  businessUnitId: UNIT.id,
  reference: 'HRB-LIC',
  description: 'Licences and dues.',
};
export const PRODUCT_CREATE_EXAMPLE = {
  name: A.name,
  productGroupId: GROUP.id,
  reference: A.reference,
  phase: A.phase,
  workClass: 'new_features',
  isTransactional: true,
  transactionsPerYear: 42_000,
  annualCost: { amount: '180000.00', currency: 'GBP' },
};
export const PRODUCT_PATCH_EXAMPLE = { phase: 'private_beta', deadline: '2026-10-01' };

const STAMPS = {
  version: 1,
  createdAt: '2026-03-02T10:15:00.000Z',
  updatedAt: '2026-03-02T10:15:00.000Z',
  archivedAt: null,
};

export const BUSINESS_UNIT_EXAMPLE = {
  ...STAMPS,
  ...BUSINESS_UNIT_CREATE_EXAMPLE,
  id: UNIT.id,
  description: null,
};
export const PRODUCT_GROUP_EXAMPLE = { ...STAMPS, ...PRODUCT_GROUP_CREATE_EXAMPLE, id: GROUP.id };
export const PRODUCT_EXAMPLE = {
  ...STAMPS,
  ...PRODUCT_CREATE_EXAMPLE,
  id: A.id,
  businessUnitId: UNIT.id,
  summary: null,
  problem: null,
  valueProposition: null,
  horizon: null,
  isPublicFacing: null,
  usedByMultipleOrganisations: null,
  wholeLifeCost: null,
  teamSize: null,
  url: null,
  userGroups: [],
  needs: [],
  capabilities: [],
  mandatory: null,
  deadline: null,
};

export const SCORE_PUT_EXAMPLE = {
  points: 9,
  confidence: 'medium',
  rationale: 'Two in three applicants telephone because the paper form is unclear.',
  evidenceUrl: 'https://intranet.example/mooring/research-2026',
  assessedOn: '2026-03-02',
};
export const SCORE_EXAMPLE = {
  ...SCORE_PUT_EXAMPLE,
  measure: 'value',
  assessor: 'user-research-assessor',
  recordedAt: '2026-03-02T10:20:00.000Z',
  current: true,
};
export const CONSENSUS_PUT_EXAMPLE = {
  points: 8.5,
  reason: 'Agreed on 9 March: one assessor had not seen the telephone figures.',
};
export const AGREED_SCORE_EXAMPLE = {
  ...CONSENSUS_PUT_EXAMPLE,
  measure: 'value',
  basis: 'consensus',
  assessors: 3,
  lowest: 5,
  highest: 9,
  recordedBy: 'lead-product-manager',
  recordedOn: '2026-03-09',
};
