-- Products of different units that look alike: found as products change, and judged by people.

-- What has yet to be looked at. Writers only add lines, so that none waits for another or for the search; a product may
-- have several. First its profile is made anew (`indexed` then), then it is searched with.
create table look_alike_due (
  id bigint generated always as identity,
  product_id uuid not null,
  indexed boolean not null default false,
  -- The oldest lines of either step; one index, since every line costs the writer what it costs.
  constraint look_alike_due_pkey primary key (indexed, id)
);

-- What a product in use is compared by. A table of its own and no columns of the product: a write of a product, and above
-- all an import of many, leaves the splitting of its texts and three GIN indexes to the process that works off what is due.
create table look_alike_profile (
  product_id uuid not null,
  business_unit_id uuid not null,
  name text not null,
  -- The words of its texts as PostgreSQL's English dictionary reduces them, and its facets as `kind:value` in lower case.
  terms text[] not null,
  -- How the product itself writes each of them.
  spelt text[] not null,
  constraint look_alike_profile_pkey primary key (product_id),
  constraint look_alike_profile_product_fkey foreign key (product_id) references product (id),
  constraint look_alike_profile_spelt_each check (cardinality(terms) = cardinality(spelt))
);
-- Products that have a word or a facet; only rare ones are asked for.
create index look_alike_profile_terms on look_alike_profile using gin (terms);
-- Products whose names are much the same, by `%`: `similarity` alone would read them all.
create index look_alike_profile_name on look_alike_profile using gin (name gin_trgm_ops);

-- How many products have a term, where it is more than one; counted anew as profiles change.
create table look_alike_term (
  term text not null,
  products integer not null,
  constraint look_alike_term_pkey primary key (term)
);
create table look_alike_count (
  only_row boolean not null default true,
  products integer not null,
  -- Profiles made since the count.
  since integer not null,
  constraint look_alike_count_pkey primary key (only_row),
  constraint look_alike_count_only_row check (only_row)
);
insert into look_alike_count (products, since) values (0, 0);

create function note_new_products() returns trigger language plpgsql as $$
begin
  insert into look_alike_due (product_id) select id from written;
  return null;
end
$$;
create trigger product_look_alike_new after insert on product referencing new table as written
  for each statement execute function note_new_products();

create function note_changed_products() returns trigger language plpgsql as $$
begin
  insert into look_alike_due (product_id)
  select n.id from written n join replaced o using (id)
  where (n.name, n.summary, n.problem, n.value_proposition, n.user_groups, n.needs, n.capabilities, n.product_group_id,
      n.phase is not distinct from 'retired', n.archived_at is null)
    is distinct from (o.name, o.summary, o.problem, o.value_proposition, o.user_groups, o.needs, o.capabilities,
      o.product_group_id, o.phase is not distinct from 'retired', o.archived_at is null);
  return null;
end
$$;
create trigger product_look_alike_changed after update on product
  referencing new table as written old table as replaced
  for each statement execute function note_changed_products();

-- A group that moves takes its products to another unit, without a write of theirs.
create function note_moved_products() returns trigger language plpgsql as $$
begin
  insert into look_alike_due (product_id)
  select p.id from written n join replaced o using (id) join product p on p.product_group_id = n.id
  where n.business_unit_id <> o.business_unit_id;
  return null;
end
$$;
create trigger product_group_look_alike_moved after update on product_group
  referencing new table as written old table as replaced
  for each statement execute function note_moved_products();

insert into look_alike_due (product_id) select id from product where archived_at is null;

-- Two products, the lower id first, so that a pair is one row whichever of them was searched with.
create table shared_opportunity (
  id uuid not null,
  product_a uuid not null,
  product_b uuid not null,
  -- Names and units as they were compared.
  name_a text not null,
  name_b text not null,
  unit_a uuid not null,
  unit_b uuid not null,
  status text not null,
  similarity numeric(4, 3) not null,
  match jsonb not null,
  found_at timestamptz not null default now(),
  shared_with uuid[] not null default '{}',
  saving_expected numeric(16, 2),
  reason text,
  decided_by text,
  decided_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint shared_opportunity_pkey primary key (id),
  -- A rejected pair stays, and is never suspected again; also finds the pairs of the first product.
  constraint shared_opportunity_pair_unique unique (product_a, product_b),
  constraint shared_opportunity_pair_ordered check (product_a < product_b),
  constraint shared_opportunity_product_a_fkey foreign key (product_a) references product (id),
  constraint shared_opportunity_product_b_fkey foreign key (product_b) references product (id),
  constraint shared_opportunity_status_known check (status in ('suspected', 'confirmed', 'rejected', 'withdrawn')),
  constraint shared_opportunity_decision_complete check (
    (status in ('confirmed', 'rejected')) = (decided_by is not null)
    and (decided_by is null) = (decided_at is null) and (decided_by is null) = (reason is null)),
  constraint shared_opportunity_saving_of_confirmed check (
    status = 'confirmed' or (saving_expected is null and shared_with = '{}')),
  constraint shared_opportunity_saving_expected_range check (saving_expected >= 0)
);
-- The pairs of a product that is the second of them.
create index shared_opportunity_product_b on shared_opportunity (product_b);
-- The list: best match first.
create index shared_opportunity_similarity on shared_opportunity (similarity desc, id);

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000161', 'opportunity-rules', 1, '2026-11-24',
  '{"minimumSimilarity": 0.3, "candidates": 20, "candidatesPerSignal": 30, "fusionConstant": 60, "nameShare": 0.25,
    "minimumNameSimilarity": 0.45, "tellingTerms": 12, "mostProductsPerTerm": 200,
    "ordinaryWords": ["abroad", "access", "account", "add", "agency", "amend", "amendment", "appeal", "application", "apply",
      "appointment", "approval", "assessment", "authorise", "authorities", "authority", "booking", "british",
      "cancel", "cancellation", "certificate", "certification", "change", "check", "claim", "commission",
      "complaint", "complete", "copy", "create", "customer", "department", "detail", "digital", "document",
      "domestic", "england", "english", "european", "existing", "external", "fee", "foreign", "form", "get",
      "government", "holder", "individual", "inform", "information", "intended", "international", "issue", "licence",
      "licensing", "local", "made", "make", "manage", "management", "member", "national", "new", "non", "notice",
      "notification", "notify", "number", "online", "operator", "order", "outline", "overseas", "pay", "payment",
      "permit", "person", "personal", "petition", "portal", "process", "product", "provide", "provider", "public",
      "quality", "query", "receive", "record", "regional", "register", "registration", "registry", "regulatory",
      "renew", "renewal", "report", "request", "require", "return", "review", "royal", "scheme", "scotland",
      "search", "self", "send", "service", "submission", "submit", "surrender", "system", "team", "transaction",
      "transfer", "uk", "update", "use", "user", "view", "wales", "website", "year"]}',
  'Tried on 734 services of 18 departments: most of the fifty best pairs deal with the same thing.',
  'Constant of the fusion: Cormack, Clarke and Büttcher, SIGIR 2009', 'installation');
