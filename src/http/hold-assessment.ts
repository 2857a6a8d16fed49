// Holding what a write is about, for somebody whose token covers its business unit.

import type { FastifyRequest } from 'fastify';
import type { ServiceAssessment } from '../domain/assessment-record.js';
import { checkNotPublished } from '../domain/assessment-report.js';
import type { Product } from '../domain/product.js';
import type { Trx } from '../store/database.js';
import { lockAssessment } from '../store/service-assessments.js';
import { productTable } from '../store/subject-table.js';
import { lockSubject } from '../store/subjects.js';
import { requireActive } from './active-subject.js';
import { requireUnit } from './authenticate.js';
import { found } from './problems.js';

/** The assessment in the path, held until the transaction ends. */
export async function holdAssessment(trx: Trx, request: FastifyRequest): Promise<ServiceAssessment> {
  const { id } = request.params as { id: string };
  const { assessment, unitReference } = found(await lockAssessment(trx, id), 'service assessment');
  requireUnit(request.principal, unitReference);
  return assessment;
}

/** The same, unless its report is published: then nobody changes what it says. */
export async function holdUnpublished(trx: Trx, request: FastifyRequest): Promise<ServiceAssessment> {
  const assessment = await holdAssessment(trx, request);
  checkNotPublished(assessment);
  return assessment;
}

/** The active product in the path, held until the transaction ends. */
export async function holdProduct(trx: Trx, request: FastifyRequest): Promise<Product> {
  const { id } = request.params as { id: string };
  const located = found(await lockSubject(trx, productTable, id, 'update'), 'product');
  requireActive(located.subject, { noun: 'product', path: 'products' });
  requireUnit(request.principal, located.unitReference);
  return located.subject;
}
