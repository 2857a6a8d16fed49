// Holding what a case is about while it is written: its unit and its product exist and are active.

import { Refusal } from '../../domain/refusal.js';
import type { Trx } from '../../store/database.js';
import { businessUnitTable, productTable } from '../../store/subject-table.js';
import { lockSubject } from '../../store/subjects.js';

/** The unit of a case: the one given, or else that of its product. Holds both against being archived meanwhile. */
export async function holdPlaceOfCase(
  trx: Trx,
  given: { businessUnitId?: string | undefined; productId?: string | null | undefined },
): Promise<{ businessUnitId: string; unitReference: string | null }> {
  const product = given.productId == null ? null : await holdProduct(trx, given.productId, 'share');
  const businessUnitId = given.businessUnitId ?? product?.subject.businessUnitId;
  if (businessUnitId === undefined)
    throw new Refusal(
      'invalid_case',
      'Name the business unit, or the product that it is about.',
      '/businessUnitId',
    );
  const unit = await lockSubject(trx, businessUnitTable, businessUnitId, 'share');
  if (unit === undefined || unit.subject.archivedAt !== null)
    throw new Refusal('unknown_parent', 'There is no active business unit with this id.', '/businessUnitId');
  return { businessUnitId, unitReference: unit.unitReference };
}

/** An active product, held until the transaction ends. */
export async function holdProduct(
  trx: Trx,
  id: string,
  strength: 'share' | 'update',
  pointer = '/productId',
) {
  const product = await lockSubject(trx, productTable, id, strength);
  if (product !== undefined && product.subject.archivedAt === null) return product;
  throw new Refusal('unknown_parent', 'There is no active product with this id.', pointer);
}
