// One import: the upload is received first, then everything happens in one transaction, which a strict import undoes
// when some row has a fault. The record of the import stays in any case.

import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { Trx } from '../../store/database.js';
import { claimKey, type KeptAnswer, keepAnswer } from '../../store/idempotency.js';
import { insertImport, takeTurn } from '../../store/imports.js';
import type { ImportKind } from '../../store/tables.js';
import { databaseFault, refusalOf } from '../../store/violations.js';
import { authorOf } from '../authenticate.js';
import { type Dependencies, dayOf } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { Problem } from '../problems.js';
import { idempotencyKey, inTransaction, replay, sendKept, toKept } from '../write.js';
import { canonicalMap, type Load } from './load.js';
import { newReport, type Report, sortedReport } from './report.js';
import { receiveUpload, type Upload } from './upload.js';

/** Reads the rows of a kind of file and writes what they say, reporting each row. */
export type Loader = { kind: ImportKind; load(load: Load): Promise<void> };

type Handling = 'strict' | 'lenient';
type Given = {
  id: string;
  request: FastifyRequest;
  loader: Loader;
  key: string | null;
  handling: Handling;
  upload: Upload;
  today: string;
};

const TURN_SECONDS = 20;
// While rows are written the connection is silent; receiving them has shorter limits of its own.
const WRITING_MS = 300_000;

/** Carries what a strict import found out of the transaction that it undoes. */
class ImportRejected extends Error {
  readonly report: Report;

  constructor(report: Report) {
    super('The file has faults.');
    this.report = report;
  }
}

export async function importFile(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  request: FastifyRequest,
  reply: FastifyReply,
  loader: Loader,
): Promise<FastifyReply> {
  requireJsonAccepted(request);
  const key = idempotencyKey(request);
  const handling = handlingOf(request);
  if (request.headers.prefer !== undefined) reply.header('preference-applied', `handling=${handling}`);
  const upload = await receiveUpload(request);
  reply.raw.setTimeout(WRITING_MS, () => reply.raw.destroy());
  const today = dayOf(now());
  const given = { id: uuid(), request, loader, key, handling, upload, today };
  try {
    const answer = await retriedOnRace(() => inTransaction(db, (trx) => importOnce(trx, given)));
    return sendKept(reply, answer);
  } catch (error) {
    if (!(error instanceof ImportRejected)) throw error;
    const report = { ...error.report, created: 0, updated: 0, unchanged: 0 };
    await inTransaction(db, (trx) =>
      insertImport(trx, { ...recordOf(given), status: 'rejected', ...report }),
    );
    throw new Problem('import_rejected', undefined, { extra: { id: given.id, ...report } });
  } finally {
    await upload.file.discard();
  }
}

async function importOnce(trx: Trx, given: Given): Promise<KeptAnswer> {
  const { id, request, loader, key, handling, upload, today } = given;
  const { principal } = request;
  const client = `${principal.clientId}\n${principal.subject}`;
  const fingerprint = fingerprintOf(request, handling, upload);
  const earlier = key === null ? null : await claimKey(trx, client, key, fingerprint);
  if (earlier !== null) return replay(earlier, fingerprint);
  await takeTurnOrRefuse(trx);
  const collected = newReport();
  const reason = `Import ${id}`;
  await loader.load({ trx, upload, principal, by: authorOf(request), reason, today, report: collected });
  const report = sortedReport(collected);
  if (handling === 'strict' && report.rejected > 0) throw new ImportRejected(report);
  const status = report.rejected > 0 ? 'completed_with_errors' : 'completed';
  const body = await insertImport(trx, { ...recordOf(given), status, ...report });
  const answer = toKept({ status: 201, headers: { location: `/v1/imports/${id}` }, body });
  if (key !== null) await keepAnswer(trx, client, key, answer);
  return answer;
}

function recordOf({ id, loader, request }: Given) {
  return { id, kind: loader.kind, importedBy: request.principal.subject };
}

/** `handling` of the Prefer header (RFC 7240); strict unless it says lenient. */
function handlingOf(request: FastifyRequest): Handling {
  const preferences = [request.headers.prefer ?? []].flat().join(',');
  return /(^|[,;\s])handling\s*=\s*"?lenient"?\s*($|[,;])/i.test(preferences) ? 'lenient' : 'strict';
}

function fingerprintOf(request: FastifyRequest, handling: Handling, { format, map, file }: Upload): string {
  return createHash('sha256')
    .update(JSON.stringify([request.method, request.url, handling, format, canonicalMap(map), file.digest]))
    .digest('base64url');
}

async function takeTurnOrRefuse(trx: Trx): Promise<void> {
  try {
    await takeTurn(trx, TURN_SECONDS);
  } catch (error) {
    if (databaseFault(error) !== 'still_running') throw error;
    throw new Problem('conflict', 'Another import is still running. Send the file again when it is done.', {
      headers: { 'retry-after': '10' },
    });
  }
}

/** Tries once more where somebody created a record of the same reference or name meanwhile: now it will be found. */
async function retriedOnRace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (refusalOf(error)?.code !== 'not_unique') throw error;
    return work();
  }
}
