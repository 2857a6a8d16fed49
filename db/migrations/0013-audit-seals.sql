-- Seals over the change log: a hash over each block of changes and the seal before it, so that a change that is altered,
-- removed, added or moved afterwards is found.

create table audit_seal (
  number integer not null,
  -- The block: the changes whose transactions' ids lie above the one and up to the other. All of those transactions had
  -- ended when it was sealed, so the block can never gain or lose a change by itself.
  after_xid xid8 not null,
  to_xid xid8 not null,
  changes integer not null,
  sealed_at timestamptz not null,
  -- Which key the hash was made with; null: with none.
  key_id text,
  previous_hash text,
  hash text not null,
  constraint audit_seal_pkey primary key (number),
  constraint audit_seal_block_forward check (to_xid > after_xid)
);
-- Finds the seal of a change; no two seals end at one transaction.
create unique index audit_seal_to_xid_unique on audit_seal (to_xid);
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change_rewrite();

-- What happened between two days, for an auditor. Of this kind because it costs a write next to nothing.
create index change_occurred_at on change using brin (occurred_at);
