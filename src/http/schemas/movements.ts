// Movements between two moments on the wire.

import { type TObject, Type } from 'typebox';
import { Id, nullable, oneOf, ref, strictObject } from './common.js';
import { Basis } from './rankings.js';

/** What can be asked of the movements of a kind: its filters and weights, and two moments. */
export function movementsQuery(placeQuery: TObject) {
  const { asOf: _asOf, model: _model, ...asked } = placeQuery.properties;
  return strictObject({
    ...asked,
    from: Type.String({ format: 'date-time', description: 'The earlier moment (RFC 3339).' }),
    to: Type.Optional(
      Type.String({ format: 'date-time', description: 'The later moment; now, if it is left out.' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, default: 50, description: 'How many at most.' }),
    ),
  });
}

const places = (description: string) => Type.Integer({ description });

export const MovementShape = strictObject(
  {
    status: oneOf(['stayed', 'entered', 'left']),
    id: Id,
    reference: nullable(Type.String()),
    name: Type.String(),
    before: nullable(Type.Integer({ description: 'Rank at the earlier moment; null where it had none.' })),
    after: nullable(Type.Integer({ description: 'Rank at the later moment.' })),
    places: nullable(Type.Integer({ description: 'Above 0 for a rise; null for one that entered or left.' })),
    causes: Type.Unsafe<unknown>({
      anyOf: [
        strictObject({
          ownScores: places('By its own scores.'),
          weights: places('By the weights, or by the model.'),
          othersScores: places("By the others' scores."),
          left: places('By those that left.'),
          entered: places('By those that entered.'),
        }),
        { type: 'null' },
      ],
      description: 'They sum to the places.',
    }),
  },
  { $id: 'Movement' },
);

export const MovementsShape = strictObject(
  {
    from: strictObject(Basis),
    to: strictObject(Basis),
    counts: strictObject({
      moved: Type.Integer(),
      stayed: Type.Integer({ description: 'Ranked at both moments.' }),
      entered: Type.Integer(),
      left: Type.Integer(),
    }),
    items: Type.Array(ref('Movement')),
  },
  { $id: 'Movements' },
);
