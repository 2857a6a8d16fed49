-- Scoring models, each assessor's current scores, and recorded consensus. Points are held in thousandths.

create table scoring_model (
  id uuid not null,
  version integer not null,
  name text not null,
  -- Active from a moment on; a later model's moment ends it. Null while a draft.
  active_from timestamptz,
  definition jsonb not null,
  created_at timestamptz not null default now(),
  constraint scoring_model_pkey primary key (id),
  constraint scoring_model_version_unique unique (version)
);

-- A subject is a product, a group or a unit; ids are unique across the three and rows are never deleted,
-- so the writer's lock on the subject stands in for a foreign key.
create table score (
  subject_id uuid not null,
  measure text not null,
  assessor text not null,
  millipoints integer not null,
  confidence text,
  rationale text,
  evidence_url text,
  assessed_on date not null,
  recorded_at timestamptz not null default now(),
  constraint score_pkey primary key (subject_id, measure, assessor),
  constraint score_millipoints_range check (millipoints between 0 and 100000),
  constraint score_confidence_known check (confidence in ('low', 'medium', 'high'))
);

create table consensus (
  subject_id uuid not null,
  measure text not null,
  millipoints integer not null,
  reason text not null,
  recorded_by text not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  constraint consensus_pkey primary key (subject_id, measure),
  constraint consensus_millipoints_range check (millipoints between 0 and 100000)
);
