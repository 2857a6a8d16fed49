-- Policies: rules that change are rows with a version and the day from which they hold, never edited or deleted.

create table policy (
  id uuid not null,
  kind text not null,
  version integer not null,
  effective_from date not null,
  definition jsonb not null,
  reason text not null,
  -- Where the rule comes from: a publication, a board's minute.
  source text,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  constraint policy_pkey primary key (id),
  -- Also finds the one in force: the newest of the versions whose day has come.
  constraint policy_version_unique unique (kind, version),
  constraint policy_version_positive check (version > 0)
);

create trigger policy_append_only before update or delete or truncate on policy
  for each statement execute function refuse_change_rewrite();

alter table change drop constraint change_subject_kind_known;
alter table change add constraint change_subject_kind_known
  check (subject_kind in ('business_unit', 'product_group', 'product', 'scoring_model', 'import', 'scoring_round',
    'policy', 'triage_case', 'triage_decision', 'triage_supporter', 'shared_opportunity', 'strategy',
    'service_assessment', 'spend_case', 'webhook', 'feed_token', 'portfolio'));

-- What is read of one kind of record as of a moment: the newest state of each in the log.
create index change_kind on change (subject_kind, subject_id, sequence desc)
  where subject_kind not in ('business_unit', 'product_group', 'product', 'scoring_round');

-- In use at the Ministry of Justice: the first five tell a compelling problem.
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000101', 'triage-questions', 1, '2019-01-01',
  '{"criteria": {"value": ["pervasive", "complex", "valuable_to_users", "valuable_to_organisation"],
    "urgency": ["urgent"], "feasibility": ["feasible"]}}',
  'The default: size and pain make value, time makes urgency, and what can be done is feasibility.',
  'Ministry of Justice, product handbook, problem focus', 'installation');
