// An entry of the change log as a CloudEvent (CloudEvents 1.0, structured mode): what followers and webhooks are sent.

/** An entry of the change log. */
export type LoggedChange = {
  sequence: number;
  /** RFC 3339, UTC. */
  occurredAt: string;
  actor: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  before: unknown;
  after: unknown;
};

export type CloudEvent = {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  data: Pick<LoggedChange, 'actor' | 'reason' | 'before' | 'after'>;
};

/** The event of a change. `source` names this installation (a URI); with the id it is unique, whoever sends it how often. */
export function toCloudEvent(source: string, change: LoggedChange): CloudEvent {
  const { sequence, occurredAt, type, subjectKind, subjectId, actor, reason, before, after } = change;
  return {
    specversion: '1.0',
    id: String(sequence),
    source,
    type,
    subject: `${subjectKind}/${subjectId}`,
    time: occurredAt,
    datacontenttype: 'application/json',
    data: { actor, reason, before, after },
  };
}
