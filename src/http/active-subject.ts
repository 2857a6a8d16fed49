// An archived record is gone from everywhere but its history and the lists that ask for the archived.

import type { Subject } from '../domain/subject.js';
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
