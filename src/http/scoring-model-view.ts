// A scoring model as the wire shows it: with whether it is in force, which time may change without an edit.

import type { ScoringModel } from '../domain/scoring-model.js';

export function viewModel(model: ScoringModel, active: ScoringModel) {
  return { ...model, isActive: model.id === active.id };
}

/** The strong tag: its edition, and the model in force. Edits are compared by the edition alone. */
export function modelTag({ edition }: ScoringModel, active: ScoringModel): string {
  return `"${edition}.${active.id}"`;
}
