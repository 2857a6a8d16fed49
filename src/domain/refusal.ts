// The one thing the domain throws: a refusal with a stable code and a sentence that says what to do.

export type RefusalCode =
  | 'action_move'
  | 'activation_in_past'
  | 'against_suggestion'
  | 'archived'
  | 'as_of_in_future'
  | 'assessed_in_future'
  | 'assessment_needed'
  | 'authority_too_near'
  | 'has_active_children'
  | 'in_open_round'
  | 'invalid_assessment'
  | 'invalid_case'
  | 'invalid_cursor'
  | 'invalid_expiry'
  | 'invalid_decision'
  | 'invalid_exception'
  | 'invalid_filter'
  | 'invalid_model'
  | 'invalid_opportunity'
  | 'invalid_points'
  | 'invalid_policy'
  | 'invalid_product'
  | 'invalid_review'
  | 'invalid_round'
  | 'invalid_sort'
  | 'invalid_spend_case'
  | 'invalid_spend_decision'
  | 'invalid_weights'
  | 'mandatory_incomplete'
  | 'measure_clash'
  | 'move_not_allowed'
  | 'not_a_draft'
  | 'not_additive'
  | 'not_asked'
  | 'not_in_your_units'
  | 'not_unique'
  | 'not_your_case'
  | 'position_expired'
  | 'own_spend_case'
  | 'policy_in_past'
  | 'report_move'
  | 'report_published'
  | 'report_window'
  | 'round_closed'
  | 'round_open'
  | 'spend_step_refused'
  | 'spend_case_incomplete'
  | 'not_your_case'
  | 'superseded'
  | 'too_many_subjects'
  | 'unknown_measure'
  | 'unknown_model'
  | 'unknown_parent'
  | 'unknown_question';

/** One of several fields at fault. */
export type RefusedField = { pointer: string; detail: string };

/** A request that the policy refuses. `pointer` names the field at fault (a JSON Pointer), where there is one. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly pointer: string | undefined;
  readonly fields: readonly RefusedField[];

  constructor(code: RefusalCode, detail: string, pointer?: string, fields: readonly RefusedField[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.pointer = pointer;
    this.fields = pointer === undefined ? fields : [{ pointer, detail }];
  }
}
