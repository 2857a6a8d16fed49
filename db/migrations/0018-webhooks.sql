-- Webhooks: who is told of changes, from which place in the feed on, and what came of each delivery.

create table webhook (
  id uuid not null,
  name text not null,
  url text not null,
  -- Types of changes that it is told of; all where there are none.
  types text[] not null default '{}',
  -- Encrypted: they sign, so a digest would not do. The former one signs beside the new one for a day.
  secret text not null,
  former_secret text,
  former_secret_until timestamptz,
  status text not null default 'active',
  paused_reason text,
  -- The place in the feed up to which its deliveries are written down.
  place jsonb not null,
  -- Failed attempts in a row, and until when no other is made.
  failures integer not null default 0,
  rests_until timestamptz,
  -- The process that delivers to it holds it until then, and longer as it goes on.
  held_until timestamptz,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_pkey primary key (id),
  constraint webhook_status_known check (status in ('active', 'paused')),
  constraint webhook_paused_reason_complete check ((status = 'paused') = (paused_reason is not null)),
  constraint webhook_former_secret_complete check ((former_secret is null) = (former_secret_until is null))
);

create table webhook_delivery (
  id uuid not null,
  webhook_id uuid not null,
  -- The change that it tells; null for a test. No foreign key: its checks would lock rows of the log, which stays untouched.
  change_sequence bigint,
  type text not null,
  status text not null default 'pending',
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  response_status integer,
  -- The beginning of the answer, or why there was none.
  response_excerpt text,
  fault text,
  attempted_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_delivery_pkey primary key (id),
  constraint webhook_delivery_webhook_fkey foreign key (webhook_id) references webhook (id) on delete cascade,
  constraint webhook_delivery_status_known check (status in ('pending', 'delivered', 'failed')),
  constraint webhook_delivery_attempts_range check (attempts >= 0)
);
-- What is to be delivered next, in order; finished deliveries are not in it.
create index webhook_delivery_pending on webhook_delivery (webhook_id, id) where status = 'pending';
-- The deliveries of a webhook, newest first; and what goes with it when it is deleted.
create index webhook_delivery_webhook on webhook_delivery (webhook_id, id desc);
-- Old deliveries are purged by age.
create index webhook_delivery_created_at on webhook_delivery (created_at);
