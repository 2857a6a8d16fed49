// Scores of any subject: each assessor's own, the agreed score, and a recorded consensus that replaces the median.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { agreedMillipoints } from '../../domain/agreed-score.js';
import { checkAssessedOn } from '../../domain/assessment-day.js';
import { checkPoints, findMeasure, type ScoringModel, toMillipoints } from '../../domain/scoring-model.js';
import type { Subject } from '../../domain/subject.js';
import type { Db, Trx } from '../../store/database.js';
import {
  type Consensus,
  listConsensus,
  listScoreHistory,
  listScores,
  type MeasureSummary,
  type PlacedScore,
  recordConsensus,
  recordScore,
  type Score,
  summariseMeasures,
  withdrawConsensus,
  withdrawScore,
} from '../../store/scores.js';
import { findActiveModel } from '../../store/scoring-models.js';
import { SUBJECT_TABLES, type SubjectTable } from '../../store/subject-table.js';
import { findSubject, lockSubject } from '../../store/subjects.js';
import { authorOf, requireUnit } from '../authenticate.js';
import type { Dependencies } from '../dependencies.js';
import { CONTENT_TYPES, negotiateList, requireJsonAccepted, toCsv, toNdjson } from '../negotiation.js';
import { linkPages, pageInfo, startOf } from '../page.js';
import { found, Problem } from '../problems.js';
import { IdParams, listResponse, problemResponses } from '../schemas/common.js';
import { ConsensusPut, MeasureParams, ScorePut, ScoresQuery } from '../schemas/scores.js';
import { inTransaction } from '../write.js';
import { SUBJECT_PATHS, type SubjectPath } from './subject-kinds.js';

const COLUMNS = [
  'measure',
  'assessor',
  'points',
  'confidence',
  'rationale',
  'evidenceUrl',
  'assessedOn',
  'recordedAt',
  'current',
] as const;

type Params = { id: string; measure: string };

export function scoreRoutes(app: FastifyInstance, { db, cursors, now }: Dependencies): void {
  for (const subject of SUBJECT_PATHS) registerFor(subject);

  function registerFor({ path, kind, noun, of }: SubjectPath): void {
    const table = SUBJECT_TABLES[kind] as unknown as SubjectTable<Subject, unknown>;
    const tags = ['Scores'];
    const score = {
      description: 'The score.',
      content: { 'application/json': { schema: { $ref: 'Score#' } } },
    };
    const refusals = [
      'not_found',
      'gone',
      'unknown_measure',
      'invalid_points',
      'assessed_in_future',
      'not_in_your_units',
      'still_running',
      'unsupported_media_type',
      'too_large',
    ] as const;
    const withdrawalRefusals = refusals.filter(
      (code) => code !== 'invalid_points' && code !== 'assessed_in_future',
    );

    app.get(
      `/${path}/:id/scores`,
      {
        config: { scope: 'portfolio:read' },
        schema: {
          operationId: `list${of}Scores`,
          summary: `Every assessor's scores of a ${noun}, and the agreed ones`,
          tags,
          params: IdParams,
          querystring: ScoresQuery,
          response: {
            200: listResponse('ScoreList', 'One page of scores.'),
            ...problemResponses('not_found', 'gone', 'invalid_cursor'),
          },
        },
      },
      async (request, reply) => {
        const id = (request.params as Params).id;
        activeSubject(found(await findSubject(db, table, id), noun), noun);
        return listSubjectScores(request, reply, id);
      },
    );

    app.put(
      `/${path}/:id/scores/:measure`,
      {
        config: { scope: 'scores:write' },
        schema: {
          operationId: `record${of}Score`,
          summary: `Record your own score of a ${noun}`,
          description: 'Replaces your earlier score of this measure. Whoever calls is the assessor.',
          tags,
          params: MeasureParams,
          body: ScorePut,
          response: { 200: score, 201: score, ...problemResponses(...refusals) },
        },
      },
      async (request, reply) => {
        requireJsonAccepted(request);
        const body = request.body as { points: number; assessedOn?: string } & Partial<Score>;
        const assessedOn = body.assessedOn ?? today();
        checkAssessedOn(assessedOn, today());
        const { score, replaced } = await inTransaction(db, async (trx) => {
          const { id, measure, model } = await holdForScoring(trx, request, table, noun);
          const { confidence = null, rationale = null, evidenceUrl = null } = body;
          const millipoints = checkPoints(model, body.points);
          const entry = {
            measure,
            assessor: request.principal.subject,
            millipoints,
            confidence,
            rationale,
            evidenceUrl,
            assessedOn,
          };
          return recordScore(trx, { kind, id }, entry, authorOf(request));
        });
        return reply.code(replaced ? 200 : 201).send({ ...score, current: true });
      },
    );

    app.delete(
      `/${path}/:id/scores/:measure`,
      {
        config: { scope: 'scores:write' },
        schema: {
          operationId: `withdraw${of}Score`,
          summary: `Withdraw your own score of a ${noun}`,
          tags,
          params: MeasureParams,
          response: {
            204: { description: 'Withdrawn.', type: 'null' },
            ...problemResponses(...withdrawalRefusals),
          },
        },
      },
      async (request, reply) => {
        await inTransaction(db, async (trx) => {
          const { id, measure } = await holdForScoring(trx, request, table, noun);
          const withdrawn = await withdrawScore(trx, { kind, id }, measure, authorOf(request));
          if (!withdrawn) throw new Problem('not_found', `You have no score of ${measure} here.`);
        });
        return reply.code(204).send();
      },
    );

    app.put(
      `/${path}/:id/agreed-scores/:measure`,
      {
        config: { scope: 'agreements:write' },
        schema: {
          operationId: `record${of}Consensus`,
          summary: `Record a consensus on a ${noun}, which replaces the median`,
          tags,
          params: MeasureParams,
          body: ConsensusPut,
          response: {
            200: {
              description: 'The agreed score.',
              content: { 'application/json': { schema: { $ref: 'AgreedScore#' } } },
            },
            ...problemResponses(...refusals),
          },
        },
      },
      async (request) => {
        requireJsonAccepted(request);
        const body = request.body as { points: number; reason: string };
        return inTransaction(db, async (trx) => {
          const { id, measure, model } = await holdForScoring(trx, request, table, noun);
          const agreed = {
            measure,
            millipoints: checkPoints(model, body.points),
            reason: body.reason,
            recordedOn: today(),
          };
          await recordConsensus(trx, { kind, id }, agreed, authorOf(request));
          return (await agreedScores(trx, id, model)).find((score) => score.measure === measure);
        });
      },
    );

    app.delete(
      `/${path}/:id/agreed-scores/:measure`,
      {
        config: { scope: 'agreements:write' },
        schema: {
          operationId: `withdraw${of}Consensus`,
          summary: `Withdraw the consensus on a ${noun}, so that the median counts again`,
          tags,
          params: MeasureParams,
          response: {
            204: { description: 'Withdrawn.', type: 'null' },
            ...problemResponses(...withdrawalRefusals),
          },
        },
      },
      async (request, reply) => {
        await inTransaction(db, async (trx) => {
          const { id, measure } = await holdForScoring(trx, request, table, noun);
          const withdrawn = await withdrawConsensus(trx, { kind, id }, measure, authorOf(request));
          if (!withdrawn) throw new Problem('not_found', `No consensus on ${measure} is recorded here.`);
        });
        return reply.code(204).send();
      },
    );
  }

  async function listSubjectScores(request: FastifyRequest, reply: FastifyReply, id: string) {
    const format = negotiateList(request, reply);
    const { limit, history } = request.query as { limit: number; history: boolean };
    const start = startOf<[string, string]>(request, cursors);
    const list = history
      ? await listScoreHistory(db, id, start, limit)
      : await listScores(db, id, start, limit);
    const place = (item: PlacedScore | undefined, there: boolean) =>
      there && item !== undefined ? item.place : null;
    const page = pageInfo(request, cursors, limit, {
      prev: place(list.items[0], list.hasPrevious),
      next: place(list.items.at(-1), list.hasNext),
    });
    linkPages(request, reply, page);
    reply.type(CONTENT_TYPES[format]);
    const items = list.items.map(({ score }) => score);
    if (format === 'csv')
      return toCsv(
        COLUMNS,
        items.map((score) => COLUMNS.map((column) => score[column])),
      );
    if (format === 'ndjson') return toNdjson(items);
    return { items, agreed: await agreedScores(db, id, await findActiveModel(db)), page };
  }

  async function holdForScoring(
    trx: Trx,
    request: FastifyRequest,
    table: SubjectTable<Subject, unknown>,
    noun: string,
  ) {
    const { id, measure } = request.params as Params;
    const { subject, unitReference } = found(await lockSubject(trx, table, id, 'share'), noun);
    activeSubject(subject, noun);
    requireUnit(request.principal, unitReference);
    const model = await findActiveModel(trx);
    findMeasure(model, measure);
    return { id, measure, model };
  }

  function today(): string {
    return now().toISOString().slice(0, 10);
  }
}

function activeSubject(subject: Subject, noun: string): void {
  if (subject.archivedAt !== null)
    throw new Problem('gone', `This ${noun} was archived at ${subject.archivedAt}.`);
}

/** The agreed score of each measure of the model, with what it rests on. */
async function agreedScores(db: Db | Trx, subjectId: string, model: ScoringModel) {
  const votes = new Map(
    (await summariseMeasures(db, subjectId)).map((summary) => [summary.measure, summary]),
  );
  const consensus = new Map((await listConsensus(db, subjectId)).map((agreed) => [agreed.measure, agreed]));
  const measures = model.criteria.flatMap((criterion) => criterion.measures);
  return measures.map(({ key }) => viewAgreed(key, votes.get(key), consensus.get(key)));
}

function viewAgreed(measure: string, votes: MeasureSummary | undefined, consensus: Consensus | undefined) {
  const points = votes?.points ?? [];
  const millipoints = agreedMillipoints(
    points.map(toMillipoints),
    consensus === undefined ? null : toMillipoints(consensus.points),
  );
  return {
    measure,
    points: millipoints === null ? null : millipoints / 1000,
    basis: consensus !== undefined ? 'consensus' : millipoints === null ? null : 'median',
    assessors: points.length,
    lowest: points.length > 0 ? Math.min(...points) : null,
    highest: points.length > 0 ? Math.max(...points) : null,
    reason: consensus?.reason ?? null,
    recordedBy: consensus?.recordedBy ?? null,
    recordedOn: consensus?.recordedOn ?? null,
  };
}
