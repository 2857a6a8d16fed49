-- What the balance of a portfolio is told by: the horizon that a product is for, and the class of work done on it.

alter table product
  -- Null: as the phase has it.
  add column horizon text,
  add column work_class text,
  add constraint product_horizon_known check (horizon in ('h1_exploit', 'h2_emerging', 'h3_explore')),
  add constraint product_work_class_known check (work_class in ('new_features', 'improved_support', 'technical_debt',
    'technical_innovation'));

-- The vision and value proposition of a unit, a group or a product, with the last review of them; those before it are
-- in the change log.
create table strategy (
  -- The id of what it is the strategy of.
  id uuid not null,
  subject_kind text not null,
  vision text,
  value_proposition text,
  reviewed_on date,
  reviewed_by text,
  review_outcome text,
  review_note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint strategy_pkey primary key (id),
  constraint strategy_subject_kind_known check (subject_kind in ('business_unit', 'product_group', 'product')),
  constraint strategy_review_outcome_known check (review_outcome in ('unchanged', 'changed')),
  constraint strategy_review_complete check ((reviewed_on is null) = (reviewed_by is null)
    and (reviewed_on is null) = (review_outcome is null) and (reviewed_on is not null or review_note is null))
);

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by) values
  ('01900000-0000-7000-8000-000000000b01', 'portfolio-balance', 1, '2019-04-08', $json$
{
  "measuredBy": "cost",
  "tolerance": 10,
  "horizonByPhase": {
    "pre_discovery": "h3_explore", "discovery": "h3_explore", "alpha": "h3_explore",
    "private_beta": "h2_emerging", "public_beta": "h1_exploit", "live": "h1_exploit"
  },
  "horizons": { "h1_exploit": 70, "h2_emerging": 20, "h3_explore": 10 },
  "workClasses": null
}
$json$, 'Most of the money on what people use today, and some of it always on what they will need. The tolerance is our own.',
    'Ministry of Justice, product management: balancing a portfolio of products, 8 April 2019', 'installation'),
  ('01900000-0000-7000-8000-000000000b02', 'review-rhythm', 1, '2019-01-01', $json$
{
  "productMonths": 1, "productMonthsByPhase": {},
  "productGroupMonths": 3, "businessUnitMonths": 3,
  "graceDays": 7
}
$json$, 'Vision and value proposition are gone over every month, those of groups and units every quarter. The rhythm is our own.',
    null, 'installation');
