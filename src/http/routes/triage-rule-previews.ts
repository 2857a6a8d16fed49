// A dry run of triage rules over everything that is open to triage, before they come into force.

import type { FastifyInstance } from 'fastify';
import { triageRuleFaults } from '../../domain/triage-rule-faults.js';
import { SUGGESTIONS, type TriageRulesPolicy } from '../../domain/triage-rules.js';
import type { Dependencies } from '../dependencies.js';
import { requireJsonAccepted } from '../negotiation.js';
import { viewGround } from '../rankings/ground.js';
import { problemResponses } from '../schemas/common.js';
import { TriageRulesPreviewRequest } from '../schemas/triage-queue.js';
import { findTriageGround, rulesOn } from '../triage/ground.js';
import { viewSubject } from '../triage/queue-view.js';
import { allSubjects } from '../triage/subjects.js';
import { suggestionFor } from '../triage/suggestion-view.js';

export function triageRulePreviewRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  app.post(
    '/policies/triage-rules/preview',
    {
      config: { scope: 'portfolio:read' },
      schema: {
        operationId: 'previewTriageRules',
        summary: 'What rules would suggest that those in force do not, subject by subject',
        description: 'At the agreed points of all products and open cases. Nothing is changed.',
        tags: ['Policies'],
        body: TriageRulesPreviewRequest,
        response: {
          200: {
            description: 'What would change.',
            content: { 'application/json': { schema: { $ref: 'TriageRulesPreview#' } } },
          },
          ...problemResponses('unsupported_media_type', 'too_large'),
        },
      },
    },
    async (request) => {
      requireJsonAccepted(request);
      const { definition, limit } = request.body as { definition: TriageRulesPolicy; limit: number };
      const triage = await findTriageGround(dependencies);
      const tried = rulesOn(triage.ground, definition, null);
      const compared = allSubjects(triage).map((subject) => {
        const seen = subject.triage();
        return { subject, before: suggestionFor(triage.rules, seen), after: suggestionFor(tried, seen) };
      });
      const changes = compared
        .filter(({ before, after }) => before?.suggestion !== after?.suggestion)
        .sort((a, b) => (b.subject.score ?? -1) - (a.subject.score ?? -1));
      const count = (side: 'before' | 'after', suggestion: string | null) =>
        compared.filter((each) => (each[side]?.suggestion ?? null) === suggestion).length;
      const view = (found: ReturnType<typeof suggestionFor>) => ({
        suggestion: found?.suggestion ?? null,
        rule: found?.id ?? null,
      });
      return {
        ...viewGround(triage.ground),
        rulesVersion: triage.rules.version,
        counts: [...SUGGESTIONS, null].map((suggestion) => ({
          suggestion,
          before: count('before', suggestion),
          after: count('after', suggestion),
        })),
        changed: changes.length,
        changes: changes.slice(0, limit).map(({ subject, before, after }) => ({
          subject: viewSubject(subject),
          before: view(before),
          after: view(after),
        })),
        faults: triageRuleFaults(definition).map((fault) => ({
          ...fault,
          pointer: `#/definition${fault.pointer}`,
        })),
      };
    },
  );
}
