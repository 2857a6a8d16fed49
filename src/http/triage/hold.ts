// Holding what a case is about while it is written: its unit and its product exist and are active.

import { Refusal } from '../../domain/refusal.js';
import type { Trx } from '../../store/database.js';
import { businessUnitTable, productTable } from '../../store/subject-table.js';
import { holdNamed } from '../active-subject.js';

/** The unit of a case: the one given, or else that of its product. Holds both against being archived meanwhile. */
export async function holdPlaceOfCase(
  trx: Trx,
  given: { businessUnitId?: string | undefined; productId?: string | null | undefined },
): Promise<{ businessUnitId: string; unitReference: string | null }> {
  const product =
    given.productId == null
      ? null
      : await holdNamed(trx, productTable, given.productId, { pointer: '/productId' });
  const businessUnitId = given.businessUnitId ?? product?.subject.businessUnitId;
  if (businessUnitId === undefined)
    throw new Refusal(
      'invalid_case',
      'Name the business unit, or the product that it is about.',
      '/businessUnitId',
    );
  const unit = await holdNamed(trx, businessUnitTable, businessUnitId, { pointer: '/businessUnitId' });
  return { businessUnitId, unitReference: unit.unitReference };
}
