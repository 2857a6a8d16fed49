// Imports: a department's file of products or of scores, and what became of it.

import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { ASSESSMENT_READERS } from '../../domain/import-assessment.js';
import { PRODUCT_READERS } from '../../domain/import-product.js';
import { SCORE_READERS } from '../../domain/import-score.js';
import { findImport } from '../../store/imports.js';
import type { Dependencies } from '../dependencies.js';
import { importFile, type Loader } from '../imports/import-file.js';
import { loadAssessments } from '../imports/load-assessments.js';
import { loadProducts } from '../imports/load-products.js';
import { loadScores } from '../imports/load-scores.js';
import { FORM_LIMITS } from '../imports/upload.js';
import { requireJsonAccepted } from '../negotiation.js';
import { found } from '../problems.js';
import { IdParams, problemResponses } from '../schemas/common.js';
import { ImportHeaders, importBodies } from '../schemas/imports.js';

type ImportRoute = Loader & {
  scope: 'portfolio:write' | 'scores:write' | 'assessments:write';
  operationId: string;
  summary: string;
  about: string;
  fields: string[];
};

const COMMON = `Send CSV with a header, NDJSON, or a form with the part \`file\` and a column map in the part \`columns\`: UTF-8, up to
50 MB and 200,000 rows. A field is read from the column that the map names for it, else from the column of its own name;
other columns are ignored when there is a map and refused when there is none. Every fault is reported with its line,
column and reason. Loading the same file again changes nothing. One import runs at a time.`;

const PRODUCTS: ImportRoute = {
  kind: 'products',
  load: loadProducts,
  scope: 'portfolio:write',
  operationId: 'importProducts',
  summary: 'Import products',
  fields: Object.keys(PRODUCT_READERS),
  about: `A product is found by its reference, or without one by its name within its group; units and groups that are not there
yet are created. A blank cell or an absent column leaves what is there as it is, and on creation means "not known".
Lists are separated by semicolons; numbers may have thousands separators, and money a pound sign; days are YYYY-MM-DD or
DD/MM/YYYY. Columns named after measures of the active scoring model (value, urgency, feasibility) record your own
scores as of today, and need the scope \`scores:write\` too.`,
};

const SCORES: ImportRoute = {
  kind: 'scores',
  load: loadScores,
  scope: 'scores:write',
  operationId: 'importScores',
  summary: 'Import your own scores',
  fields: Object.keys(SCORE_READERS),
  about: `With other points than before, a score is a new judgement and keeps nothing of the earlier one; with the same points,
blank cells leave the earlier judgement as it is.`,
};

const ASSESSMENTS: ImportRoute = {
  kind: 'assessments',
  load: loadAssessments,
  scope: 'assessments:write',
  operationId: 'importAssessments',
  summary: 'Import service assessments with their points',
  fields: Object.keys(ASSESSMENT_READERS),
  about: `One row a point, with what is said of the whole assessment repeated on each or left blank after the first; the rows of one
\`reference\` follow each other, and a report without points is one row. An assessment is taken whole or not at all, and
counts are of assessments. Reports are kept as they are, published: \`overallResult\` is a rating, or what came of older reports,
which may be passed with points not met; \`standardVersion\` is the version or how many points it has; \`kind\` takes "reassessment" and
"self-certification" too. The whole first row stays readable under \`source\`. A product is found by \`productReference\`, or by name in its
group (of the unit's name where the file has none), and created where it is not there yet, for which the token needs
\`portfolio:write\` too. An assessment that is there already and says otherwise is a fault: what is published stays.`,
};

const ANSWER = { 'application/json': { schema: { $ref: 'Import#' } } };

export function importRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  // A scope of its own: here alone bodies come as streams, and JSON is not taken.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['text/csv', 'application/x-ndjson'],
      async (_request: unknown, body: unknown) => body,
    );
    await scope.register(multipart, { limits: FORM_LIMITS });
    for (const route of [PRODUCTS, SCORES, ASSESSMENTS]) registerImport(scope, dependencies, route);
    registerGet(scope, dependencies);
  });
}

function registerImport(scope: FastifyInstance, dependencies: Dependencies, route: ImportRoute): void {
  scope.post(
    `/imports/${route.kind}`,
    {
      config: { scope: route.scope, receivesFiles: true },
      // The bodies are documented by schemas, but read as streams and checked row by row.
      validatorCompiler: () => () => true,
      schema: {
        operationId: route.operationId,
        summary: route.summary,
        description: `${COMMON}\n\n${route.about}`,
        tags: ['Imports'],
        headers: ImportHeaders,
        body: importBodies(route.fields),
        response: {
          201: {
            description: 'Imported; in lenient handling perhaps without some rows.',
            headers: { Location: { type: 'string' }, 'Preference-Applied': { type: 'string' } },
            content: ANSWER,
          },
          ...problemResponses(
            'invalid_import',
            'invalid_json',
            'import_rejected',
            'too_large',
            'unsupported_media_type',
            'key_reused',
            'still_running',
            'conflict',
            'not_unique',
          ),
        },
      },
    },
    (request, reply) => importFile(dependencies, request, reply, route),
  );
}

function registerGet(scope: FastifyInstance, { db }: Dependencies): void {
  scope.get(
    '/imports/:id',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'getImport',
        summary: 'Read what an import did',
        tags: ['Imports'],
        params: IdParams,
        response: {
          200: { description: 'The import.', headers: { ETag: { type: 'string' } }, content: ANSWER },
          ...problemResponses('not_found'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      return found(await findImport(db, (request.params as { id: string }).id), 'import');
    },
  );
}
