// The refusals an operator can act on: each message says what is wrong and what to do about it.

/** An expected reason why the embedded PostgreSQL cannot serve. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}
