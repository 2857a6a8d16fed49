// Two moments of a portfolio laid side by side: every subject with its totals by the points and under the models of each.

import { scoreRow } from '../../domain/columns.js';
import type { Mover, TotalColumns, Totals } from '../../domain/movement.js';
import type { ScoringModel } from '../../domain/scoring-model.js';
import type { SubjectKind } from '../../domain/subject.js';
import { type SubjectFilter, subjectsWithin } from '../../projection/filter.js';
import { modelKey, type Portfolio } from '../../projection/portfolio.js';
import type { Subjects } from '../../projection/subjects.js';
import { type Ground, type GroundQuery, groundOn, scoringOf } from './ground.js';

/** A portfolio of a moment, and the model in force then. */
export type Moment = { portfolio: Portfolio; moment: Date; model: ScoringModel };

export type MovedGrounds = Record<keyof Totals, Ground>;

/** The portfolio of each moment under the model of each: the first word of a name is the points', the second the model's. */
export function groundsOf(
  then: Moment,
  present: Moment,
  kind: SubjectKind,
  query: GroundQuery,
): MovedGrounds {
  const ground = (of: Moment, under: Moment) =>
    groundOn(of.portfolio, kind, under.model, { ...query, moment: of.moment });
  const oldOld = ground(then, then);
  const newNew = ground(present, present);
  if (modelKey(then.model) === modelKey(present.model))
    return { oldOld, newOld: newNew, oldNew: oldOld, newNew };
  return { oldOld, newOld: ground(present, then), oldNew: ground(then, present), newNew };
}

/** Every subject that the filter lists at either moment, with its totals. */
export function moversOf(grounds: MovedGrounds, filter: SubjectFilter): Mover[] {
  const oldOld = totalsOn(grounds.oldOld, filter);
  const newNew = totalsOn(grounds.newNew, filter);
  const newOld = grounds.newOld === grounds.newNew ? newNew : totalsOn(grounds.newOld, filter);
  const oldNew = grounds.oldNew === grounds.oldOld ? oldOld : totalsOn(grounds.oldNew, filter);
  const ids = new Set([...oldOld.keys(), ...newNew.keys()]);
  return Array.from(ids, (id) => ({
    id,
    totals: {
      oldOld: oldOld.get(id) ?? null,
      newOld: newOld.get(id) ?? null,
      oldNew: oldNew.get(id) ?? null,
      newNew: newNew.get(id) ?? null,
    },
  }));
}

/**
 * The totals of the backlog, of both moments, under their models' own weights: by the rows of the present; those that
 * have gone since come after them.
 */
export function backlogTotals({ oldOld, newOld, oldNew, newNew }: MovedGrounds): TotalColumns {
  const [then, present] = [oldOld, newNew].map(({ portfolio, kind }) => portfolio.subjects[kind]) as [
    Subjects,
    Subjects,
  ];
  let length = present.length;
  const placeOf = Int32Array.from({ length: then.length }, (_, row) => {
    if (then.present[row] !== 1) return 0;
    const known = present.rowOf.get(then.ids[row] as string);
    if (known === undefined) length += 1;
    return known ?? length - 1;
  });
  const column = ({ basis }: Ground, place: (row: number) => number) => {
    const { columns, standing } = basis;
    const totals = new Float64Array(length).fill(Number.NaN);
    for (let row = 0; row < columns.length; row += 1) {
      if (columns.inBacklog[row] === 1 && columns.missing[row] === 0)
        totals[place(row)] = standing.scores.low[row] as number;
    }
    return totals;
  };
  const past = (ground: Ground) => column(ground, (row) => placeOf[row] as number);
  const now = (ground: Ground) => column(ground, (row) => row);
  return { oldOld: past(oldOld), newOld: now(newOld), oldNew: past(oldNew), newNew: now(newNew) };
}

/** The scores of the ranked subjects, by id. */
function totalsOn(ground: Ground, filter: SubjectFilter): Map<string, number> {
  const { columns } = ground.basis;
  const listed = subjectsWithin(ground.portfolio, ground.kind, filter);
  const totals = new Map<string, number>();
  for (let row = 0; row < columns.length; row += 1) {
    if (listed[row] !== 1 || columns.missing[row] !== 0) continue;
    totals.set(columns.ids[row] as string, scoreRow(columns.low, scoringOf(ground), row));
  }
  return totals;
}
