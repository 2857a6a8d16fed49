// The products that a file of assessments is about: found by reference, or by name in their group, or created.

import { may, mayWriteUnit } from '../../auth/permissions.js';
import type { AssessmentValues, GatheredAssessment, LineFault } from '../../domain/import-assessment.js';
import { newSeen } from '../../domain/import-plan.js';
import type { ProductRow } from '../../domain/import-product.js';
import { findProductsByReference } from '../../store/imports-portfolio.js';
import { distinct, type Load } from './load.js';
import { planBatch, writePlan } from './load-products.js';

/** Where a product goes of which the file does not say whose it is. */
const NOWHERE = 'Not stated';

/** The product of each of these assessments, by its line; faults for those that have none and get none. */
export async function placeAssessments(
  load: Load,
  assessments: readonly GatheredAssessment[],
): Promise<{ productIds: Map<number, string>; faults: LineFault[] }> {
  const { trx, principal } = load;
  const references = distinct(assessments.map(({ values }) => values.productReference));
  const held = await findProductsByReference(trx, references);
  const byReference = new Map(held.map((found) => [found.product.reference, found]));
  const productIds = new Map<number, string>();
  const faults: LineFault[] = [];
  const others = new Map<string, GatheredAssessment[]>();
  for (const assessment of assessments) {
    const { line, values } = assessment;
    const found = byReference.get(values.productReference ?? null);
    if (found === undefined) others.set(keyOf(values), [...(others.get(keyOf(values)) ?? []), assessment]);
    else if (mayWriteUnit(principal, found.unitReference)) productIds.set(line, found.product.id);
    else faults.push({ line, field: 'productReference', code: 'not_in_your_units', detail: ELSEWHERE });
  }
  const firsts = [...others.values()].map(([first]) => rowOf(first as GatheredAssessment));
  if (firsts.length === 0) return { productIds, faults };
  const plan = await planBatch(load, firsts, newSeen());
  const mayCreate = may(principal, 'portfolio:write');
  const placed = new Map(plan.rows.map(({ row, productId, outcome }) => [row.line, { productId, outcome }]));
  const refused = new Map(plan.rejected.map((each) => [each.line, each.faults]));
  for (const group of others.values()) {
    const { line: first, values } = group[0] as GatheredAssessment;
    const place = placed.get(first);
    for (const { line } of group) {
      if (place === undefined)
        faults.push(
          ...(refused.get(first) ?? []).map((fault) => ({ ...fault, line, field: named(fault.field) })),
        );
      else if (place.outcome === 'created' && !mayCreate)
        faults.push({
          line,
          field: values.product === undefined ? 'productReference' : 'product',
          ...NO_PRODUCT,
        });
      else productIds.set(line, place.productId);
    }
  }
  // What is said of an assessment edits no product: a name in another case stays as it is.
  if (mayCreate) await writePlan(load, { ...plan, updated: [] });
  return { productIds, faults };
}

const ELSEWHERE = 'The token does not cover the business unit of this product.';
const NO_PRODUCT = {
  code: 'unknown',
  detail: 'There is no such product, and to create it the token needs the scope "portfolio:write".',
};

function keyOf(values: AssessmentValues): string {
  const { productReference, product, businessUnit, businessUnitReference } = values;
  if (productReference !== undefined) return JSON.stringify([productReference]);
  const { productGroup, productGroupReference } = values;
  const texts = [product, businessUnit, businessUnitReference, productGroup, productGroupReference];
  return JSON.stringify(texts.map((text = '') => text.toLowerCase()));
}

/** A row that finds or creates the product: in a group of its unit's name where the file names no group. */
function rowOf({ line, values }: GatheredAssessment): ProductRow {
  const { productReference, product = productReference, businessUnitReference } = values;
  const unit = values.businessUnit ?? businessUnitReference ?? NOWHERE;
  const group = values.productGroup ?? values.productGroupReference ?? unit;
  return {
    line,
    scores: [],
    values: {
      ...(productReference === undefined ? {} : { reference: productReference }),
      ...(product === undefined ? {} : { name: product }),
      ...(businessUnitReference === undefined ? {} : { businessUnitReference }),
      businessUnit: unit,
      ...(values.productGroupReference === undefined
        ? {}
        : { productGroupReference: values.productGroupReference }),
      productGroup: group,
    },
  };
}

/** The field of this file that stands for a field of a product. */
function named(field: string): string {
  return field === 'name' ? 'product' : field === 'reference' ? 'productReference' : field;
}
