// Opening a round: what is to be scored is resolved and held, and all that is wrong with the request is told at once.

import type { Principal } from '../auth/permissions.js';
import { measuresOf, type ScoringModel } from '../domain/scoring-model.js';
import {
  type AskedScore,
  planRound,
  type RoundAssessor,
  type RoundFault,
  type RoundSubject,
} from '../domain/scoring-round.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';
import { listOpenCells, listSubjectsWithin } from '../store/asked-scores.js';
import type { Trx } from '../store/database.js';
import { lockScoredSubjects, type ScoredSubject } from '../store/score-batch.js';
import { findActiveModel } from '../store/scoring-models.js';
import { requireUnit } from './authenticate.js';
import { closingTime } from './closing-time.js';
import { inOpenRound } from './open-rounds.js';
import { Problem } from './problems.js';
import { MOST_SUBJECTS } from './schemas/scoring-rounds.js';

/** A round as somebody asks for it. */
export type RoundRequest = {
  name: string;
  subjects?: RoundSubject[];
  filter?: { kind?: SubjectKind } & Record<string, unknown>;
  measures?: string[];
  assessors: RoundAssessor[];
  closesAt: string;
};

/** A round that may be opened, its subjects held until the transaction ends. */
export type PlannedRound = { modelId: string; closesAt: string; asked: AskedScore[] };

export async function planOpening(
  trx: Trx,
  body: RoundRequest,
  principal: Principal,
  now: Date,
): Promise<PlannedRound> {
  const model = await findActiveModel(trx);
  const known = measuresOf(model).map(({ key }) => key);
  const { measures = known } = body;
  const named = await namedSubjects(trx, body);
  const held = await holdSubjects(trx, named.subjects);
  const subjects = body.subjects ?? named.subjects.filter(({ id }) => held.get(id)?.archivedAt === null);
  for (const { unitReference } of held.values()) requireUnit(principal, unitReference);
  const { asked, faults } = planRound(subjects, measures, body.assessors);
  const closesAt = closingTime(body.closesAt, now);
  const all = [
    ...named.faults,
    ...measureFaults(measures, known, model),
    ...(body.subjects ?? []).flatMap(({ id }, index) => subjectFault(held.get(id), index)),
    ...(named.faults.length > 0 ? faults.filter(({ code }) => code !== 'none') : faults),
    ...(closesAt === null ? [{ pointer: '/closesAt', code: 'past', detail: 'This must lie ahead.' }] : []),
  ];
  if (all.length > 0 || closesAt === null) throw invalidRound(all, body.subjects === undefined);
  const cells = new Set(asked.map(({ subject, measure }) => `${subject.id} ${measure}`));
  const open = await listOpenCells(trx, [...held.keys()]);
  const taken = open.find(({ subjectId, measure }) => cells.has(`${subjectId} ${measure}`));
  if (taken !== undefined) throw inOpenRound(taken.roundId);
  return { modelId: model.id, closesAt, asked };
}

async function namedSubjects(
  trx: Trx,
  { subjects, filter }: RoundRequest,
): Promise<{ subjects: RoundSubject[]; faults: RoundFault[] }> {
  if ((subjects === undefined) === (filter === undefined)) {
    const detail = 'Name the subjects, or send a filter, and not both.';
    return { subjects: subjects ?? [], faults: [{ pointer: '/subjects', code: 'one_of', detail }] };
  }
  if (filter === undefined) return { subjects: subjects ?? [], faults: [] };
  const { kind = 'product', ...by } = filter;
  const ids = await listSubjectsWithin(trx, kind, by as Record<string, string[]>, MOST_SUBJECTS + 1);
  const faults = filterFaults(kind, Object.keys(by));
  if (ids.length > MOST_SUBJECTS) {
    const detail = `More than ${MOST_SUBJECTS} subjects match.`;
    return { subjects: [], faults: [...faults, { pointer: '/filter', code: 'too_many', detail }] };
  }
  return { subjects: ids.map((id) => ({ kind, id })), faults };
}

const FILTERS: Record<SubjectKind, string[]> = {
  product: ['businessUnitId', 'productGroupId', 'phase'],
  product_group: ['businessUnitId'],
  business_unit: [],
};

function filterFaults(kind: SubjectKind, names: readonly string[]): RoundFault[] {
  const detail = `A ${kind.replace('_', ' ')} is not found by this.`;
  const astray = names.filter((name) => !FILTERS[kind].includes(name));
  return astray.map((name) => ({ pointer: `/filter/${name}`, code: 'not_of_kind', detail }));
}

async function holdSubjects(
  trx: Trx,
  subjects: readonly RoundSubject[],
): Promise<Map<string, ScoredSubject>> {
  const held = new Map<string, ScoredSubject>();
  for (const kind of SUBJECT_KINDS) {
    const ids = new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id));
    if (ids.size === 0) continue;
    for (const subject of (await lockScoredSubjects(trx, kind, [...ids], 'wait')).subjects)
      held.set(subject.id, subject);
  }
  return held;
}

function subjectFault(subject: ScoredSubject | undefined, index: number): RoundFault[] {
  const pointer = `/subjects/${index}`;
  if (subject === undefined)
    return [{ pointer, code: 'unknown', detail: 'There is no subject of this kind and id.' }];
  if (subject.archivedAt === null) return [];
  return [{ pointer, code: 'archived', detail: `This was archived at ${subject.archivedAt}.` }];
}

function measureFaults(
  measures: readonly string[],
  known: readonly string[],
  model: ScoringModel,
): RoundFault[] {
  const detail = `Version ${model.version} of the scoring model has: ${known.join(', ')}.`;
  return measures.flatMap((measure, index) =>
    known.includes(measure) ? [] : [{ pointer: `/measures/${index}`, code: 'unknown', detail }],
  );
}

function invalidRound(faults: readonly RoundFault[], byFilter: boolean): Problem {
  const errors = faults.map(({ pointer, code, detail }) => {
    // What a filter found has no place of its own in the request.
    const place = byFilter && code !== 'one_of' ? pointer.replace(/^\/subjects.*/, '/filter') : pointer;
    return { pointer: `#${place}`, code, detail };
  });
  return new Problem('invalid_round', undefined, { errors });
}
