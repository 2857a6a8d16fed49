-- Service assessments with their points, panels and actions; what is known of a product's need for one; exceptions from the gate
-- between phases; and the first versions of the policies that all of this follows.

create table service_assessment (
  id uuid not null,
  reference text,
  product_id uuid not null,
  stage text not null,
  kind text not null,
  assessed_by text,
  is_reassessment boolean not null default false,
  previous_assessment_id uuid,
  panel jsonb not null default '[]',
  booked_on date,
  assessed_on date,
  -- Of a reassessment whose earlier assessment is not held here: when that was, and what came of it.
  original_assessed_on date,
  original_result text,
  standard_version integer,
  points jsonb not null default '[]',
  overall_rating text,
  derived_rating text,
  override_reason text,
  legacy_result text,
  summary text,
  report_url text,
  report_state text not null default 'draft',
  report_sent_on date,
  respond_by date,
  report_published_on date,
  actions jsonb not null default '[]',
  -- The earliest day on which an open action is due.
  next_action_due_on date,
  -- An imported report's own words, by its own columns; null for what was recorded here.
  source jsonb,
  -- The versions of the policies that it follows, by kind.
  policy_versions jsonb not null default '{}',
  recorded_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint service_assessment_pkey primary key (id),
  constraint service_assessment_reference_unique unique (reference),
  constraint service_assessment_product_fkey foreign key (product_id) references product (id),
  constraint service_assessment_previous_fkey foreign key (previous_assessment_id) references service_assessment (id),
  constraint service_assessment_stage_known check (stage in ('alpha', 'beta', 'live')),
  constraint service_assessment_kind_known check (kind in ('service_assessment', 'peer_review', 'workshop',
    'mock_assessment', 'continuous_assessment')),
  constraint service_assessment_assessed_by_known check (assessed_by in ('cross_government', 'departmental',
    'self_certified')),
  constraint service_assessment_overall_rating_known check (overall_rating in ('green', 'amber', 'red')),
  constraint service_assessment_derived_rating_known check (derived_rating in ('green', 'amber', 'red')),
  constraint service_assessment_legacy_result_known check (legacy_result in ('met', 'not_met', 'met_with_conditions')),
  constraint service_assessment_original_result_known check (original_result in ('met', 'not_met',
    'met_with_conditions')),
  constraint service_assessment_report_state_known check (report_state in ('draft', 'sent', 'accepted', 'challenged',
    'published'))
);
-- The assessments of a product, which its gates, the list of what is due and filters ask for.
create index service_assessment_product on service_assessment (product_id);
-- Which actions are overdue, asked of all assessments at once.
create index service_assessment_next_action on service_assessment (next_action_due_on)
  where next_action_due_on is not null;

-- What the rules ask about a product beyond what the product itself says; one row a product, none while nobody has said.
create table assessment_profile (
  product_id uuid not null,
  is_new_or_rebuilt boolean,
  is_spend_condition boolean,
  -- The assured form-building platform that it is made with, which exempts it.
  form_platform text,
  planned_phase_end_on date,
  recorded_at timestamptz not null default now(),
  constraint assessment_profile_pkey primary key (product_id),
  constraint assessment_profile_product_fkey foreign key (product_id) references product (id)
);

-- Leave to enter a phase without the assessment that stands before it. Rows are never edited.
create table phase_exception (
  id uuid not null,
  product_id uuid not null,
  stage text not null,
  authority text not null,
  reason text not null,
  expires_on date not null,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  constraint phase_exception_pkey primary key (id),
  constraint phase_exception_product_fkey foreign key (product_id) references product (id),
  constraint phase_exception_stage_known check (stage in ('alpha', 'beta', 'live'))
);
-- The exceptions of a product.
create index phase_exception_product on phase_exception (product_id);

alter table import drop constraint import_kind_known;
alter table import add constraint import_kind_known check (kind in ('products', 'scores', 'assessments'));

-- Titles: Crown copyright, Open Government Licence v3. Those of the 26 points are not known from a published source.
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000131', 'service-standards', 1, '2013-04-01', $json$
  {"standards": [
    {"version": 2019, "name": "Service Standard", "from": "2019-07-01", "to": null,
      "results": ["green", "amber", "red", "not_assessed"],
      "points": [
        {"number": 1, "title": "Understand users and their needs"},
        {"number": 2, "title": "Solve a whole problem for users"},
        {"number": 3, "title": "Provide a joined up experience across all channels"},
        {"number": 4, "title": "Make the service simple to use"},
        {"number": 5, "title": "Make sure everyone can use the service"},
        {"number": 6, "title": "Have a multidisciplinary team"},
        {"number": 7, "title": "Use agile ways of working"},
        {"number": 8, "title": "Iterate and improve frequently"},
        {"number": 9, "title": "Create a secure service which protects users’ privacy"},
        {"number": 10, "title": "Define what success looks like and publish performance data"},
        {"number": 11, "title": "Choose the right tools and technology"},
        {"number": 12, "title": "Make new source code open"},
        {"number": 13, "title": "Use and contribute to open standards, common components and patterns"},
        {"number": 14, "title": "Operate a reliable service"}]},
    {"version": 2016, "name": "Digital Service Standard", "from": "2015-06-01", "to": "2019-06-30",
      "results": ["met", "not_met", "not_applicable", "not_assessed"],
      "points": [
        {"number": 1, "title": "understand user needs"},
        {"number": 2, "title": "do ongoing user research"},
        {"number": 3, "title": "have a multidisciplinary team"},
        {"number": 4, "title": "use agile methods"},
        {"number": 5, "title": "iterate and improve frequently"},
        {"number": 6, "title": "evaluate tools and systems"},
        {"number": 7, "title": "understand security and privacy issues"},
        {"number": 8, "title": "make all new source code open"},
        {"number": 9, "title": "use open standards and common platforms"},
        {"number": 10, "title": "test the end-to-end service"},
        {"number": 11, "title": "make a plan for being offline"},
        {"number": 12, "title": "make sure users succeed first time"},
        {"number": 13, "title": "make the user experience consistent with GOV.UK"},
        {"number": 14, "title": "encourage everyone to use the digital service"},
        {"number": 15, "title": "collect performance data"},
        {"number": 16, "title": "identify performance indicators"},
        {"number": 17, "title": "report performance data on the Performance Platform"},
        {"number": 18, "title": "test with the minister"}]},
    {"version": 2014, "name": "Digital by Default Service Standard", "from": "2013-04-01", "to": "2015-05-31",
      "results": ["met", "not_met", "not_applicable", "not_assessed"],
      "points": [
        {"number": 1, "title": null}, {"number": 2, "title": null}, {"number": 3, "title": null}, {"number": 4, "title": null},
        {"number": 5, "title": null}, {"number": 6, "title": null}, {"number": 7, "title": null}, {"number": 8, "title": null},
        {"number": 9, "title": null}, {"number": 10, "title": null}, {"number": 11, "title": null}, {"number": 12, "title": null},
        {"number": 13, "title": null}, {"number": 14, "title": null}, {"number": 15, "title": null}, {"number": 16, "title": null},
        {"number": 17, "title": null}, {"number": 18, "title": null}, {"number": 19, "title": null}, {"number": 20, "title": null},
        {"number": 21, "title": null}, {"number": 22, "title": null}, {"number": 23, "title": null}, {"number": 24, "title": null},
        {"number": 25, "title": null}, {"number": 26, "title": null}]}]}
  $json$, 'The standards that services have been assessed against.',
  'https://www.gov.uk/service-manual/service-standard', 'installation');

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000132', 'assessment-rules', 1, '2013-04-01', $json$
  {"gates": [
    {"stage": "alpha", "from": "alpha", "to": "private_beta",
      "source": "https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment"},
    {"stage": "beta", "from": "private_beta", "to": "public_beta",
      "source": "https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment"},
    {"stage": "live", "from": "public_beta", "to": "live",
      "source": "https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment"}],
   "gateKinds": ["service_assessment"],
   "exemptions": [
    {"id": "assured_form_platform", "reason": "It is made with an assured form-building platform.",
      "source": "https://www.gov.uk/service-manual/digital-by-default/scope-of-the-standard",
      "when": [{"fact": "isOnAssuredFormPlatform", "is": true}]}],
   "needed": [
    {"id": "spend_condition", "reason": "An assessment is a condition of its spend approval.",
      "source": "https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment",
      "when": [{"fact": "isSpendCondition", "is": true}]},
    {"id": "transactional_and_new", "reason": "It is transactional, and new or being rebuilt.",
      "source": "https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment",
      "when": [{"fact": "isTransactional", "is": true}, {"fact": "isNewOrRebuilt", "is": true}]}],
   "crossGovernment": [
    {"id": "many_transactions", "reason": "It is likely to take more than 100,000 transactions a year.",
      "source": "https://www.gov.uk/service-manual/digital-by-default/scope-of-the-standard",
      "when": [{"fact": "transactionsPerYear", "over": 100000}]},
    {"id": "several_organisations", "reason": "Civil servants of more than one organisation use it.",
      "source": "https://www.gov.uk/service-manual/digital-by-default/scope-of-the-standard",
      "when": [{"fact": "usedByMultipleOrganisations", "is": true}]}],
   "actionMonths": 3,
   "reportWindowDays": 10}
  $json$, 'Who must be assessed and by whom, at the end of which phase; three months for actions, ten working days for answers.',
  'https://www.gov.uk/service-manual/service-assessments/check-if-you-need-a-service-assessment', 'installation');

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000133', 'bank-holidays', 1, '2013-04-01', $json$
  {"division": "england-and-wales", "from": "2024-01-01", "to": "2028-12-31", "days": [
    {"day": "2024-01-01", "name": "New Year's Day"}, {"day": "2024-03-29", "name": "Good Friday"},
    {"day": "2024-04-01", "name": "Easter Monday"}, {"day": "2024-05-06", "name": "Early May bank holiday"},
    {"day": "2024-05-27", "name": "Spring bank holiday"}, {"day": "2024-08-26", "name": "Summer bank holiday"},
    {"day": "2024-12-25", "name": "Christmas Day"}, {"day": "2024-12-26", "name": "Boxing Day"},
    {"day": "2025-01-01", "name": "New Year's Day"}, {"day": "2025-04-18", "name": "Good Friday"},
    {"day": "2025-04-21", "name": "Easter Monday"}, {"day": "2025-05-05", "name": "Early May bank holiday"},
    {"day": "2025-05-26", "name": "Spring bank holiday"}, {"day": "2025-08-25", "name": "Summer bank holiday"},
    {"day": "2025-12-25", "name": "Christmas Day"}, {"day": "2025-12-26", "name": "Boxing Day"},
    {"day": "2026-01-01", "name": "New Year's Day"}, {"day": "2026-04-03", "name": "Good Friday"},
    {"day": "2026-04-06", "name": "Easter Monday"}, {"day": "2026-05-04", "name": "Early May bank holiday"},
    {"day": "2026-05-25", "name": "Spring bank holiday"}, {"day": "2026-08-31", "name": "Summer bank holiday"},
    {"day": "2026-12-25", "name": "Christmas Day"}, {"day": "2026-12-28", "name": "Boxing Day (substitute day)"},
    {"day": "2027-01-01", "name": "New Year's Day"}, {"day": "2027-03-26", "name": "Good Friday"},
    {"day": "2027-03-29", "name": "Easter Monday"}, {"day": "2027-05-03", "name": "Early May bank holiday"},
    {"day": "2027-05-31", "name": "Spring bank holiday"}, {"day": "2027-08-30", "name": "Summer bank holiday"},
    {"day": "2027-12-27", "name": "Christmas Day (substitute day)"}, {"day": "2027-12-28", "name": "Boxing Day (substitute day)"},
    {"day": "2028-01-03", "name": "New Year's Day (substitute day)"}, {"day": "2028-04-14", "name": "Good Friday"},
    {"day": "2028-04-17", "name": "Easter Monday"}, {"day": "2028-05-01", "name": "Early May bank holiday"},
    {"day": "2028-05-29", "name": "Spring bank holiday"}, {"day": "2028-08-28", "name": "Summer bank holiday"},
    {"day": "2028-12-25", "name": "Christmas Day"}, {"day": "2028-12-26", "name": "Boxing Day"}]}
  $json$, 'The bank holidays of England and Wales from 2024 to 2028.',
  'https://www.gov.uk/bank-holidays', 'installation');
