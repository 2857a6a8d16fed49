// The day of an assessment: today or before.

import t from 'tap';
import { checkAssessedOn } from '../../src/domain/assessment-day.js';

t.test('an assessment may be of today or earlier', async (t) => {
  for (const day of ['2026-03-31', '2026-03-30', '2025-12-31', '1999-01-01'])
    t.doesNotThrow(() => checkAssessedOn(day, '2026-03-31'), day);
});

t.test('an assessment of a day to come is refused', async (t) => {
  for (const day of ['2026-04-01', '2026-10-01', '2027-01-01']) {
    t.throws(() => checkAssessedOn(day, '2026-03-31'), {
      code: 'assessed_in_future',
      pointer: '/assessedOn',
    });
  }
});
