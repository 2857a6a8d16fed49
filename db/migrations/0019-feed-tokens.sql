-- Feed tokens: what dashboards read the feeds with. The secret is shown once and kept as a digest alone.

create table feed_token (
  id uuid not null,
  name text not null,
  -- SHA-256, in hexadecimal, of 256 random bits: nothing that could be guessed, so nothing that needs a slow digest.
  secret_hash text not null,
  -- The units whose rows it shows; null for all.
  business_unit_ids uuid[],
  expires_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  revoked_by text,
  revoked_at timestamptz,
  -- Written at most once a day by each instance.
  last_used_on date,
  version integer not null default 1,
  constraint feed_token_pkey primary key (id),
  -- Also finds the token of a request.
  constraint feed_token_secret_hash_unique unique (secret_hash),
  constraint feed_token_revocation_complete check ((revoked_by is null) = (revoked_at is null))
);
