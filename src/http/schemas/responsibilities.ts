// Who answers for a subject, on the wire.

import { Type } from 'typebox';
import { RESPONSIBILITY_ROLES } from '../../domain/responsibility.js';
import { Day, Id, nullable, oneOf, strictObject, Timestamp, text } from './common.js';

const Role = oneOf(RESPONSIBILITY_ROLES, { description: 'One person holds it at a time.' });

export const RoleParams = strictObject({ id: Id, role: Role });

export const ResponsibilityPut = strictObject({
  person: text(255, "The subject of the person's tokens."),
  since: Type.Optional(nullable(Day)),
});

export const ResponsibilityShape = strictObject(
  { role: Role, person: Type.String(), since: nullable(Day), recordedAt: Timestamp },
  { $id: 'Responsibility' },
);
