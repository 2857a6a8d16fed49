-- Triage: cases, those who stand behind them, and what was decided on them.

create table triage_case (
  id uuid not null,
  reference text,
  title text not null,
  problem text not null,
  -- Who has the problem, and how many they are.
  affected text,
  affected_count bigint,
  urgency_driver text,
  urgency_date date,
  value_expected text,
  business_unit_id uuid not null,
  product_id uuid,
  evidence text,
  evidence_url text,
  -- By question; a question without an answer is not in it.
  answers jsonb not null default '{}',
  submitted_by text not null,
  state text not null default 'submitted',
  state_reason text,
  -- When a parked case is looked at again.
  review_on date,
  -- The latest decision that stands; the others are its forerunners.
  decision_id uuid,
  merged_case_id uuid,
  merged_product_id uuid,
  split_from_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint triage_case_pkey primary key (id),
  constraint triage_case_business_unit_fkey foreign key (business_unit_id) references business_unit (id),
  constraint triage_case_product_fkey foreign key (product_id) references product (id),
  constraint triage_case_merged_case_fkey foreign key (merged_case_id) references triage_case (id),
  constraint triage_case_merged_product_fkey foreign key (merged_product_id) references product (id),
  constraint triage_case_split_from_fkey foreign key (split_from_id) references triage_case (id),
  constraint triage_case_affected_count_range check (affected_count between 0 and 9007199254740991),
  constraint triage_case_urgency_driver_known check (urgency_driver in ('statutory_deadline', 'ministerial_commitment',
    'contract_end', 'legacy_risk', 'user_harm', 'none')),
  constraint triage_case_state_known check (state in ('submitted', 'needs_information', 'ready', 'decided', 'reopened',
    'withdrawn')),
  constraint triage_case_merged_once check (merged_case_id is null or merged_product_id is null),
  constraint triage_case_not_merged_into_itself check (merged_case_id <> id)
);
create unique index triage_case_reference_unique on triage_case (reference);
-- The queue asks for what waits, and for what was parked until a day.
create index triage_case_waiting on triage_case (state) where state not in ('decided', 'withdrawn');
create index triage_case_review on triage_case (review_on) where review_on is not null;
-- Supporters are counted over all that was merged into a case.
create index triage_case_merged on triage_case (merged_case_id) where merged_case_id is not null;
create index triage_case_product on triage_case (product_id) where product_id is not null;

create table triage_supporter (
  case_id uuid not null,
  person text not null,
  note text,
  since timestamptz not null default now(),
  constraint triage_supporter_pkey primary key (case_id, person),
  constraint triage_supporter_case_fkey foreign key (case_id) references triage_case (id)
);

create table triage_decision (
  id uuid not null,
  case_id uuid not null,
  outcome text not null,
  reason text not null,
  -- On whose authority: a board, a delegation.
  authority text not null,
  -- What came with the outcome: a review date, a target, parts, a destination, a solution.
  companions jsonb not null,
  -- What it did: the product, its phase before and after, the cases made.
  effects jsonb not null,
  -- The score and rank of the case at that moment, and under which model; null where it could not be ranked.
  standing jsonb,
  -- What the rules suggested at that moment, by which rule of which version.
  suggestion jsonb,
  against_suggestion boolean not null,
  override_reason text,
  supersedes_id uuid,
  -- The case as it was, so that a merge can be undone exactly.
  case_before jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  constraint triage_decision_pkey primary key (id),
  constraint triage_decision_case_fkey foreign key (case_id) references triage_case (id),
  constraint triage_decision_supersedes_fkey foreign key (supersedes_id) references triage_decision (id),
  constraint triage_decision_outcome_known check (outcome in ('start_discovery', 'proceed_to_next_phase',
    'merge_with_existing', 'reuse_or_buy', 'refer_elsewhere', 'park', 'stop', 'retire', 'needs_more_information', 'split')),
  constraint triage_decision_override_given check (not against_suggestion or override_reason is not null)
);
-- The decisions on a case, the newest first.
create index triage_decision_case on triage_decision (case_id, id desc);
alter table triage_case add constraint triage_case_decision_fkey
  foreign key (decision_id) references triage_decision (id);

create trigger triage_decision_append_only before update or delete or truncate on triage_decision
  for each statement execute function refuse_change_rewrite();
