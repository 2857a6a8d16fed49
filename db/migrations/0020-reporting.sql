-- Views for reporting tools that read SQL: flat, without people, without what is sealed or undecided. Their role,
-- portfolio_reporting, can read them and nothing else; a login for a tool is made a member of it.
-- Whoever changes the type of a column that a view shows drops the view first and makes it again.

create schema reporting;

create view reporting.business_units as
  select id, reference, name, description, created_at, updated_at
  from public.business_unit
  where archived_at is null;

create view reporting.product_groups as
  select g.id, g.reference, g.name, g.description, g.business_unit_id, u.reference as business_unit_reference,
    u.name as business_unit_name, g.created_at, g.updated_at
  from public.product_group g join public.business_unit u on u.id = g.business_unit_id
  where g.archived_at is null;

create view reporting.products as
  select p.id, p.reference, p.name, p.product_group_id, g.reference as product_group_reference,
    g.name as product_group_name, u.id as business_unit_id, u.reference as business_unit_reference,
    u.name as business_unit_name, p.summary, p.problem, p.value_proposition, p.phase, p.is_transactional,
    p.is_public_facing, p.used_by_multiple_organisations, p.transactions_per_year, p.annual_cost, p.whole_life_cost,
    p.team_size, p.url, p.user_groups, p.needs, p.capabilities, p.mandatory_authority is not null as mandatory,
    p.mandatory_authority, p.mandatory_reason, p.deadline, p.created_at, p.updated_at
  from public.product p
    join public.product_group g on g.id = p.product_group_id
    join public.business_unit u on u.id = g.business_unit_id
  where p.archived_at is null;

-- Each score in points, without who gave it and what was written beside it. Sealed scores are in another table.
create view reporting.scores as
  select s.subject_id, subject.kind as subject_kind, s.measure, s.millipoints / 1000.0 as points, s.confidence,
    s.assessed_on
  from public.score s join public.subject on subject.id = s.subject_id
  where subject.archived_at is null;

-- What each measure of a subject counts as: the consensus where one is recorded, else the median of the scores, halves
-- of a thousandth rounded up, as rankings have it.
create view reporting.agreed_scores as
  with given as (
    select subject_id, measure, count(*) as scores,
      floor(percentile_cont(0.5) within group (order by millipoints) + 0.5) as median,
      min(millipoints) as lowest, max(millipoints) as highest, min(assessed_on) as oldest
    from public.score group by subject_id, measure)
  select subject_id, subject.kind as subject_kind, measure,
    (coalesce(agreed.millipoints, given.median) / 1000.0)::numeric(13, 3) as points,
    case when agreed.subject_id is null then 'median' else 'consensus' end as agreed_by,
    coalesce(given.scores, 0) as scores, given.lowest / 1000.0 as lowest, given.highest / 1000.0 as highest,
    coalesce(agreed.recorded_on, given.oldest) as assessed_on
  from given
    full join public.consensus agreed using (subject_id, measure)
    join public.subject on subject.id = subject_id
  where subject.archived_at is null;

-- Roles belong to the whole server: another database of it may have made this one already, or be about to.
do $$
begin
  begin
    create role portfolio_reporting nologin;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise notice 'The role portfolio_reporting could not be made: this user may make no roles.';
  end;
  if exists (select 1 from pg_roles where rolname = 'portfolio_reporting') then
    grant usage on schema reporting to portfolio_reporting;
    grant select on all tables in schema reporting to portfolio_reporting;
  else
    raise notice 'Make the role, then: grant usage on schema reporting to portfolio_reporting; grant select on all tables in schema reporting to portfolio_reporting;';
  end if;
end
$$;
