-- Spend cases: lines of the spend pipeline, what was decided on them, the conditions of approvals, and quarterly reviews.

create table spend_case (
  id uuid not null,
  reference text,
  business_unit_id uuid not null,
  product_id uuid,
  name text not null,
  description text,
  spend_type text,
  threshold_class text,
  is_public_facing boolean,
  phase text,
  annual_cost numeric(16, 2),
  whole_life_cost numeric(16, 2),
  committed_amount numeric(16, 2),
  vat_basis text,
  transactions_per_year bigint,
  funding_secured boolean,
  is_retrospective boolean,
  expected_commitment_date date,
  start_date date,
  end_date date,
  senior_responsible_owner text,
  -- Null while nobody has considered it; empty where it is none of these.
  ncr_flags text[],
  regime text not null,
  status text not null default 'draft',
  -- The version of the questions that are answered, and the answers by key.
  risk jsonb,
  -- What the answers come to under that version; kept for the lists that ask for it.
  rating text,
  raised_by text not null,
  -- Everybody who raised it or set a fact that it is decided on: none of them decides it.
  contributors text[] not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint spend_case_pkey primary key (id),
  constraint spend_case_reference_unique unique (reference),
  constraint spend_case_business_unit_fkey foreign key (business_unit_id) references business_unit (id),
  constraint spend_case_product_fkey foreign key (product_id) references product (id),
  constraint spend_case_spend_type_known check (spend_type in ('digital_service', 'platform_or_common_component',
    'commodity_technology_or_licence', 'specialist_technology', 'resourcing_contract')),
  constraint spend_case_threshold_class_known check (threshold_class in ('crypt_key', 'public_facing_service', 'other_ddat')),
  constraint spend_case_phase_known check (phase in ('pre_discovery', 'discovery', 'alpha', 'private_beta', 'public_beta', 'live', 'retired')),
  constraint spend_case_vat_basis_known check (vat_basis in ('including_vat', 'excluding_vat')),
  constraint spend_case_ncr_flags_known check (ncr_flags <@ array['novel', 'contentious', 'repercussive']),
  constraint spend_case_regime_known check (regime in ('spend_controls_v5', 'spend_controls_v6', 'digital_assurance_2026')),
  constraint spend_case_status_known check (status in ('draft', 'triaged', 'with_assurance_board',
    'with_joint_assurance_review', 'decided', 'withdrawn', 'closed')),
  constraint spend_case_rating_known check (rating in ('low', 'medium', 'high')),
  constraint spend_case_annual_cost_range check (annual_cost >= 0),
  constraint spend_case_whole_life_cost_range check (whole_life_cost >= 0),
  constraint spend_case_committed_amount_range check (committed_amount >= 0),
  constraint spend_case_transactions_per_year_range check (transactions_per_year between 0 and 9007199254740991),
  constraint spend_case_period_in_order check (start_date <= end_date)
);
-- Cases of a unit, and the units' reviews of a quarter.
create index spend_case_business_unit on spend_case (business_unit_id);
-- Cases of a product, for its page and for duplicates.
create index spend_case_product on spend_case (product_id) where product_id is not null;
-- Names that are alike, and search by part of a name.
create index spend_case_name_trigram on spend_case using gin (name gin_trgm_ops);

create table spend_decision (
  id uuid not null,
  spend_case_id uuid not null,
  -- Counts from 1 on each case: the highest is in force.
  number integer not null,
  outcome text not null,
  effect text not null,
  authority text not null,
  reason text not null,
  -- Where the case had to go by the rules of the day; null where that could not be told.
  route text,
  valid_until date,
  -- The facts that it was made on: when they change, an approval has to be looked at again.
  facts jsonb not null,
  -- The versions of the policies that it was made under.
  policies jsonb not null,
  decided_by text not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  constraint spend_decision_pkey primary key (id),
  -- Also finds the one in force.
  constraint spend_decision_number_unique unique (spend_case_id, number),
  constraint spend_decision_case_fkey foreign key (spend_case_id) references spend_case (id),
  constraint spend_decision_effect_known check (effect in ('approves', 'refuses', 'returns')),
  constraint spend_decision_authority_known check (authority in ('self_assured', 'assurance_board', 'central_gds', 'hm_treasury')),
  constraint spend_decision_route_known check (route in ('self_assured', 'assurance_board', 'central_gds', 'hm_treasury'))
);
create trigger spend_decision_append_only before update or delete or truncate on spend_decision
  for each statement execute function refuse_change_rewrite();
-- Approvals that run out soon.
create index spend_decision_valid_until on spend_decision (valid_until) where valid_until is not null;

create table spend_condition (
  id uuid not null,
  spend_decision_id uuid not null,
  position integer not null,
  text text not null,
  due_on date,
  status text not null default 'open',
  note text,
  settled_by text,
  settled_on date,
  constraint spend_condition_pkey primary key (id),
  -- Also lists the conditions of a decision.
  constraint spend_condition_position_unique unique (spend_decision_id, position),
  constraint spend_condition_decision_fkey foreign key (spend_decision_id) references spend_decision (id),
  constraint spend_condition_status_known check (status in ('open', 'met', 'waived')),
  constraint spend_condition_settled check ((status = 'open') = (settled_by is null) and (settled_by is null) = (settled_on is null))
);
-- What is overdue.
create index spend_condition_due on spend_condition (due_on) where status = 'open' and due_on is not null;

create table spend_review (
  id uuid not null,
  spend_case_id uuid not null,
  -- Such as 2026-Q2 for April to June 2026.
  quarter text not null,
  -- Counts from 1 on each case and quarter: the highest counts.
  number integer not null,
  rating text not null,
  note text,
  reviewed_by text not null,
  reviewed_at timestamptz not null default now(),
  constraint spend_review_pkey primary key (id),
  constraint spend_review_number_unique unique (spend_case_id, quarter, number),
  constraint spend_review_case_fkey foreign key (spend_case_id) references spend_case (id),
  constraint spend_review_quarter_form check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  constraint spend_review_rating_known check (rating in ('control', 'monitor', 'assure'))
);
create trigger spend_review_append_only before update or delete or truncate on spend_review
  for each statement execute function refuse_change_rewrite();

alter table import drop constraint import_kind_known;
alter table import add constraint import_kind_known check (kind in ('products', 'scores', 'assessments', 'spend-cases'));
