// When a round closes, as a caller writes it.

/** The time in UTC, as the API writes times; null where it does not lie ahead, or is none that a calendar has. */
export function closingTime(closesAt: string, now: Date): string | null {
  const time = new Date(closesAt);
  if (!(time.getTime() > now.getTime())) return null;
  const text = time.toISOString();
  // An offset can carry the last day of 9999 into a year that is written with a sign.
  return text.startsWith('+') ? null : text;
}
