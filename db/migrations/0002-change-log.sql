-- The change log: what every write transaction appends, and the source for the audit trail, history and freshness.

create table change (
  sequence bigint generated always as identity,
  -- Sequence order is not commit order; the transaction id together with a snapshot is.
  xid xid8 not null default pg_current_xact_id(),
  occurred_at timestamptz not null default now(),
  actor text not null,
  client text not null,
  request_id text not null,
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  reason text,
  before jsonb,
  after jsonb,
  constraint change_pkey primary key (sequence),
  constraint change_subject_kind_known check (subject_kind in ('business_unit', 'product_group', 'product', 'scoring_model', 'import'))
);
-- The freshness check asks for what committed since its last snapshot.
create index change_xid on change (xid);
-- A subject's history, newest first.
create index change_subject on change (subject_id, sequence desc);

create function refuse_change_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'the change log is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger change_append_only before update or delete or truncate on change
  for each statement execute function refuse_change_rewrite();
