// The day on which something was assessed: today or before.

import { Refusal } from './refusal.js';

/** Refuses a day after today; both as YYYY-MM-DD, which compare as they are written. */
export function checkAssessedOn(assessedOn: string, today: string): void {
  if (assessedOn > today) {
    throw new Refusal(
      'assessed_in_future',
      `A score is assessed today (${today}) or earlier.`,
      '/assessedOn',
    );
  }
}
