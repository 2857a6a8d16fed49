// The one thing the domain throws: a refusal with a stable code and a sentence that says what to do.

export type RefusalCode =
  | 'archived'
  | 'assessed_in_future'
  | 'has_active_children'
  | 'in_open_round'
  | 'invalid_cursor'
  | 'invalid_filter'
  | 'invalid_points'
  | 'invalid_product'
  | 'invalid_round'
  | 'invalid_sort'
  | 'invalid_weights'
  | 'mandatory_incomplete'
  | 'not_asked'
  | 'not_in_your_units'
  | 'not_unique'
  | 'round_closed'
  | 'round_open'
  | 'unknown_measure'
  | 'unknown_parent';

/** A request that the policy refuses. `pointer` names the field at fault (a JSON Pointer), where there is one. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly pointer: string | undefined;

  constructor(code: RefusalCode, detail: string, pointer?: string) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.pointer = pointer;
  }
}
