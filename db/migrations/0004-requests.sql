-- What requests leave behind besides their effect: answers kept for repeated keys, imports, and the cursor key.

create table idempotency_key (
  client text not null,
  key text not null,
  fingerprint text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  constraint idempotency_key_pkey primary key (client, key)
);
-- Old keys are purged by age.
create index idempotency_key_created_at on idempotency_key (created_at);

create table import (
  id uuid not null,
  kind text not null,
  status text not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  rejected integer not null,
  errors jsonb not null,
  errors_omitted integer not null,
  imported_by text not null,
  created_at timestamptz not null default now(),
  constraint import_pkey primary key (id),
  constraint import_kind_known check (kind in ('products', 'scores')),
  constraint import_status_known check (status in ('completed', 'completed_with_errors', 'rejected'))
);

-- Signs page cursors: shared by every instance on this database, so that a cursor works on any of them.
create table installation (
  only_row boolean not null default true,
  cursor_key text not null,
  constraint installation_pkey primary key (only_row),
  constraint installation_only_row check (only_row)
);
insert into installation (cursor_key) values (md5(gen_random_uuid()::text) || md5(gen_random_uuid()::text));
