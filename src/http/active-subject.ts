// An archived record is gone from everywhere but its history and the lists that ask for the archived; nothing new can
// belong to it.

import { Refusal } from '../domain/refusal.js';
import type { Subject } from '../domain/subject.js';
import type { Trx } from '../store/database.js';
import type { SubjectTable } from '../store/subject-table.js';
import { type Located, lockSubject } from '../store/subjects.js';
import { Problem } from './problems.js';

/** The subject, unless it is archived: then a 410 that says where its history is. */
export function requireActive<S extends Pick<Subject, 'id' | 'archivedAt'>>(
  subject: S,
  { noun, path }: { noun: string; path: string },
): S {
  if (subject.archivedAt === null) return subject;
  const history = `/v1/${path}/${subject.id}/history`;
  throw new Problem(
    'gone',
    `This ${noun} was archived at ${subject.archivedAt}; its history is at ${history}.`,
  );
}

/**
 * Holds the active record that a write names by its id, until the transaction ends: `share` against its being archived
 * meanwhile, `update` to edit it. Refuses where there is none; `pointer` is the field that names it.
 */
export async function holdNamed<S extends Subject, F>(
  trx: Trx,
  table: SubjectTable<S, F>,
  id: string,
  { pointer, strength = 'share' }: { pointer: string; strength?: 'share' | 'update' },
): Promise<Located<S>> {
  const located = await lockSubject(trx, table, id, strength);
  if (located !== undefined && located.subject.archivedAt === null) return located;
  const noun = table.kind.replace('_', ' ');
  throw new Refusal('unknown_parent', `There is no active ${noun} with this id.`, pointer);
}
