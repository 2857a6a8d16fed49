// What follows from an attempt to deliver a webhook: it is done, it is tried again later, or it is given up.

/** What came of an attempt: the answer's status, or null where there was none. */
export type Attempt = { status: number | null; retryAfterSeconds: number | null };

export type NextStep =
  | { kind: 'delivered' }
  | { kind: 'again'; inSeconds: number; restSeconds: number }
  | { kind: 'given_up'; because: string };

/** Waits between attempts, in seconds: ten attempts over three days (Standard Webhooks 1.0.0, retry schedule). */
export const RETRY_SECONDS: readonly number[] = [
  ...[5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
];

const TO_RETRY = 'Its delivery is failed and is made again when it is retried, not by itself.';
const JITTER = 0.2;
const LONGEST_REST_SECONDS = 300;
const LONGEST_RETRY_AFTER_SECONDS = 86_400;

/**
 * The next step after the attempt numbered `attempts` (from 1). `failures` counts failed attempts at this receiver in a
 * row, this one included: after one alone it is told of other events at once, and then it rests longer the more there were. `chance` (0 to 1) spreads retries by up to a fifth.
 */
export function nextStep(
  { status, retryAfterSeconds }: Attempt,
  {
    attempts,
    failures,
    chance,
    schedule,
  }: { attempts: number; failures: number; chance: number; schedule: readonly number[] },
): NextStep {
  if (status !== null && status >= 200 && status <= 299) return { kind: 'delivered' };
  if (status === 410)
    return { kind: 'given_up', because: `The receiver answers that it is gone (410). ${TO_RETRY}` };
  const planned = schedule[attempts - 1];
  if (planned === undefined)
    return {
      kind: 'given_up',
      because: `An event could not be delivered in ${attempts} attempts. ${TO_RETRY}`,
    };
  const asked = Math.min(retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER_SECONDS);
  const inSeconds = Math.max(planned * (1 + JITTER * chance), asked);
  const rest = schedule[Math.min(failures - 1, schedule.length) - 1] ?? 0;
  return { kind: 'again', inSeconds, restSeconds: Math.max(Math.min(rest, LONGEST_REST_SECONDS), asked) };
}
