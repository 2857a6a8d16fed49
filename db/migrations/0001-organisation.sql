-- Business units, product groups and products. A row is never deleted: archiving keeps it for the record.

-- Name search (`q=`) matches any part of a name; trigrams keep that fast past a few thousand rows.
create extension if not exists pg_trgm;

create table business_unit (
  id uuid not null,
  reference text,
  name text not null,
  description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  constraint business_unit_pkey primary key (id)
);
-- A reference may be used again once its holder is archived.
create unique index business_unit_reference_unique on business_unit (reference) where archived_at is null;
-- Two units of one name would be taken for each other; imports also find units by name.
create unique index business_unit_name_unique on business_unit (lower(name)) where archived_at is null;

create table product_group (
  id uuid not null,
  business_unit_id uuid not null,
  reference text,
  name text not null,
  description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  constraint product_group_pkey primary key (id),
  constraint product_group_business_unit_fkey foreign key (business_unit_id) references business_unit (id)
);
create unique index product_group_reference_unique on product_group (reference) where archived_at is null;
-- Within a unit, for the same reasons as units; also serves "groups of a unit".
create unique index product_group_name_unique on product_group (business_unit_id, lower(name)) where archived_at is null;

create table product (
  id uuid not null,
  product_group_id uuid not null,
  reference text,
  name text not null,
  summary text,
  problem text,
  value_proposition text,
  phase text,
  is_transactional boolean,
  is_public_facing boolean,
  used_by_multiple_organisations boolean,
  transactions_per_year bigint,
  annual_cost numeric(16, 2),
  whole_life_cost numeric(16, 2),
  team_size numeric(7, 2),
  url text,
  user_groups text[] not null default '{}',
  needs text[] not null default '{}',
  capabilities text[] not null default '{}',
  mandatory_authority text,
  mandatory_reason text,
  deadline date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  constraint product_pkey primary key (id),
  constraint product_product_group_fkey foreign key (product_group_id) references product_group (id),
  constraint product_phase_known check (phase in ('pre_discovery', 'discovery', 'alpha', 'private_beta', 'public_beta', 'live', 'retired')),
  -- Up to the largest whole number that JSON readers hold exactly.
  constraint product_transactions_per_year_range check (transactions_per_year between 0 and 9007199254740991),
  constraint product_annual_cost_range check (annual_cost >= 0),
  constraint product_whole_life_cost_range check (whole_life_cost >= 0),
  constraint product_team_size_range check (team_size >= 0),
  constraint product_mandatory_complete check ((mandatory_authority is null) = (mandatory_reason is null))
);
create unique index product_reference_unique on product (reference) where archived_at is null;
-- Products of a group, and an import finding a product by its name within the group.
create index product_group_name on product (product_group_id, lower(name));
create index product_name_trigram on product using gin (name gin_trgm_ops);
