-- Scoring rounds, in which assessors score without seeing one another's points, and who answers for what.

-- What can be scored, of all three kinds, with the unit that a token's units are compared with.
create view subject as
  select u.id, 'business_unit' as kind, u.reference, u.name, u.archived_at, u.id as business_unit_id,
    u.reference as unit_reference
  from business_unit u
  union all
  select g.id, 'product_group', g.reference, g.name, g.archived_at, u.id, u.reference
  from product_group g join business_unit u on u.id = g.business_unit_id
  union all
  select p.id, 'product', p.reference, p.name, p.archived_at, u.id, u.reference
  from product p join product_group g on g.id = p.product_group_id join business_unit u on u.id = g.business_unit_id;

create table scoring_round (
  id uuid not null,
  name text not null,
  -- The model in force at the opening: it judges the points to the end, whatever comes into force meanwhile.
  scoring_model_id uuid not null,
  closes_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  closure_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint scoring_round_pkey primary key (id),
  constraint scoring_round_scoring_model_fkey foreign key (scoring_model_id) references scoring_model (id),
  constraint scoring_round_closure_complete check ((closed_at is null) = (closed_by is null)
    and (closed_at is null) = (closure_reason is null))
);
-- Every few seconds somebody asks which open rounds have come to their end.
create index scoring_round_closes_at on scoring_round (closes_at) where closed_at is null;

-- What a round asks of whom: one score of one measure of one subject by one assessor.
create table asked_score (
  round_id uuid not null,
  assessor text not null,
  subject_kind text not null,
  subject_id uuid not null,
  measure text not null,
  -- Whether the round is open: kept here too, so that the index below holds open rounds alone.
  open boolean not null default true,
  constraint asked_score_pkey primary key (round_id, assessor, subject_id, measure),
  constraint asked_score_round_fkey foreign key (round_id) references scoring_round (id),
  constraint asked_score_subject_kind_known check (subject_kind in ('business_unit', 'product_group', 'product'))
);
-- Every score that is recorded asks whether its assessor owes it to an open round. Nobody owes one score to two.
create unique index asked_score_open_unique on asked_score (subject_id, measure, assessor) where open;

-- The scores of a round, seen by their assessors alone until the round closes. They stay as they were sealed.
create table sealed_score (
  round_id uuid not null,
  assessor text not null,
  subject_id uuid not null,
  measure text not null,
  millipoints integer not null,
  confidence text,
  rationale text,
  evidence_url text,
  assessed_on date not null,
  sealed_at timestamptz not null default now(),
  constraint sealed_score_pkey primary key (round_id, assessor, subject_id, measure),
  constraint sealed_score_asked_fkey foreign key (round_id, assessor, subject_id, measure) references asked_score,
  constraint sealed_score_millipoints_range check (millipoints between 0 and 1000000000),
  constraint sealed_score_confidence_known check (confidence in ('low', 'medium', 'high'))
);

-- Who answers for a subject, and in which role; one person a role.
create table responsibility (
  subject_id uuid not null,
  role text not null,
  person text not null,
  since date,
  recorded_at timestamptz not null default now(),
  constraint responsibility_pkey primary key (subject_id, role),
  constraint responsibility_role_known check (role in ('product_manager', 'senior_product_manager',
    'lead_product_manager', 'service_owner', 'senior_responsible_owner'))
);

alter table change drop constraint change_subject_kind_known;
alter table change add constraint change_subject_kind_known
  check (subject_kind in ('business_unit', 'product_group', 'product', 'scoring_model', 'import', 'scoring_round'));
