-- Visits and everything that is part of one. Lists keep their order in "position". Of zones, countries and currencies
-- only the shape is held here: the lists themselves change with the world, and the program has the present ones.

create function repeats(list anyarray) returns boolean language sql immutable as $$
    select count(*) > count(distinct item) from unnest(list) as item
$$;

create table visit_number (
    year integer primary key,
    last integer not null
);

create table visit (
    id             uuid primary key,
    version        bigint not null,
    reference      text   not null constraint visit_reference_unique unique
                          constraint visit_reference_shaped check (reference ~ '^SV-\d{4}-\d{4,}$'),
    created_by     uuid,
    type           text   not null constraint visit_type_known check (type in
        ('STUDY_VISIT', 'EXPERT_MISSION', 'WORKSHOP', 'WORKING_VISIT', 'FACT_FINDING', 'PEER_REVIEW',
         'HIGH_LEVEL_DELEGATION', 'JOB_SHADOWING', 'TRAINING_ABROAD')),
    modality       text   not null constraint visit_modality_known check (modality in ('ON_SITE', 'ONLINE', 'HYBRID')),
    title          jsonb  not null,
    summary        jsonb  not null,
    objectives     jsonb  not null,
    start_on       date,
    end_on         date,
    date_precision text   not null constraint visit_precision_known check (date_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    date_source    text,
    zone           text   not null constraint visit_zone_shaped check (zone ~ '^[A-Za-z0-9_+/-]+$'),
    delivery_state text   not null constraint visit_delivery_state_known check (delivery_state in
        ('PROPOSED', 'PLANNED', 'CONFIRMED', 'POSTPONED', 'CANCELLED', 'CLOSED')),
    audience       text   not null constraint visit_audience_known check (audience in ('PUBLIC', 'DONOR', 'INTERNAL')),
    embargo_until  timestamp,
    not_recorded   text[] not null,
    search_text    text   not null,
    constraint visit_start_missing check (end_on is null or start_on is not null),
    constraint visit_dates_ordered check (end_on >= start_on),
    constraint visit_precision_contradicts_date check (date_precision <> 'UNKNOWN' or start_on is null),
    constraint visit_year_out_of_range check (
        start_on between '1900-01-01' and '2200-12-31' and end_on between '1900-01-01' and '2200-12-31'),
    constraint visit_closed_before_it_began check (
        delivery_state <> 'CLOSED' or start_on <= (now() at time zone 'utc')::date)
);
create index visit_start_on_idx on visit (start_on desc, id desc);

create table delegation (
    visit_id                uuid    not null constraint delegation_visit_fk references visit on delete cascade,
    position                integer not null,
    country_code            text    constraint delegation_country_shaped check (country_code ~ '^[A-Z]{2}$'),
    lead_organisation_id    uuid    constraint delegation_lead_fk references organisation,
    member_organisation_ids uuid[]  not null constraint delegation_member_listed_twice
                                    check (not repeats(member_organisation_ids)),
    headcount               integer constraint delegation_headcount_positive check (headcount > 0),
    women                   integer constraint delegation_women_counted check (women >= 0),
    men                     integer constraint delegation_men_counted check (men >= 0),
    undisclosed             integer constraint delegation_undisclosed_counted check (undisclosed >= 0),
    seniority               text    constraint delegation_seniority_known check (seniority in
        ('MINISTERIAL', 'SENIOR', 'MIDDLE', 'OPERATIONAL', 'TRAINER', 'MIXED')),
    primary key (visit_id, position),
    constraint visit_headcount_sum check (
        (women is null and men is null and undisclosed is null)
        or (headcount is not null and coalesce(women, 0) + coalesce(men, 0) + coalesce(undisclosed, 0) = headcount))
);
create index delegation_lead_idx on delegation (lead_organisation_id);

create table visit_host (
    visit_id        uuid    not null constraint visit_host_visit_fk references visit on delete cascade,
    position        integer not null,
    organisation_id uuid    not null constraint visit_host_organisation_fk references organisation,
    role            text    not null constraint visit_host_role_known check (role in
        ('HOST', 'CO_HOST', 'ORGANISER', 'FACILITATOR', 'DONOR_OBSERVER', 'INTERPRETATION')),
    primary key (visit_id, position),
    constraint visit_host_listed_twice unique (visit_id, organisation_id, role) deferrable initially deferred
);
create index visit_host_organisation_idx on visit_host (organisation_id);

create table stop (
    visit_id        uuid    not null constraint stop_visit_fk references visit on delete cascade,
    position        integer not null,
    country_code    text    not null constraint stop_country_shaped check (country_code ~ '^[A-Z]{2}$'),
    city            text,
    site            text,
    organisation_id uuid    constraint stop_organisation_fk references organisation,
    from_day        date,
    to_day          date,
    audience        text    not null constraint stop_audience_known check (audience in ('PUBLIC', 'DONOR', 'INTERNAL')),
    primary key (visit_id, position),
    constraint stop_dates_ordered check (to_day >= from_day),
    constraint stop_start_missing check (to_day is null or from_day is not null)
);

create table visit_project (
    visit_id   uuid    not null constraint visit_project_visit_fk references visit on delete cascade,
    position   integer not null,
    project_id uuid    not null constraint visit_project_project_fk references project,
    role       text    not null constraint visit_project_role_known check (role in ('PRIMARY', 'CONTRIBUTING')),
    primary key (visit_id, position),
    constraint visit_project_listed_twice unique (visit_id, project_id) deferrable initially deferred,
    constraint visit_two_primary_projects exclude using btree (visit_id with =) where (role = 'PRIMARY')
        deferrable initially deferred
);
create index visit_project_project_idx on visit_project (project_id);

create table theme (
    visit_id   uuid    not null constraint theme_visit_fk references visit on delete cascade,
    position   integer not null,
    vocabulary text    not null constraint theme_vocabulary_known check (vocabulary in ('1', '2', '7', '8', '99')),
    code       text    not null,
    percent    numeric(5, 2) constraint theme_percent_in_range check (percent > 0 and percent <= 100),
    primary key (visit_id, position),
    constraint theme_listed_twice unique (visit_id, vocabulary, code) deferrable initially deferred
);

create table cost (
    visit_id        uuid    not null constraint cost_visit_fk references visit on delete cascade,
    position        integer not null,
    project_id      uuid    constraint cost_project_fk references project,
    organisation_id uuid    constraint cost_organisation_fk references organisation,
    amount          numeric(15, 2) not null constraint cost_amount_counted check (amount >= 0),
    currency        text    not null constraint cost_currency_shaped check (currency ~ '^[A-Z]{3}$'),
    budget_line     text,
    primary key (visit_id, position)
);

create table outcome (
    visit_id  uuid    not null constraint outcome_visit_fk references visit on delete cascade,
    position  integer not null,
    type      text    not null constraint outcome_type_known check (type in ('1', '2', '3', '9')),
    statement jsonb   not null constraint outcome_statement_given check (statement <> '{}'),
    measure   text    not null constraint outcome_measure_known check (measure in ('1', '2', '3', '4', '5')),
    unit      text,
    baseline  numeric(19, 4),
    target    numeric(19, 4),
    actual    numeric(19, 4),
    as_of     date,
    primary key (visit_id, position),
    constraint visit_qualitative_with_numbers check (
        measure <> '5' or (baseline is null and target is null and actual is null))
);

create table follow_up (
    visit_id              uuid    not null constraint follow_up_visit_fk references visit on delete cascade,
    position              integer not null,
    commitment            jsonb   not null constraint follow_up_commitment_given check (commitment <> '{}'),
    owner_organisation_id uuid    constraint follow_up_owner_fk references organisation,
    due                   date,
    state                 text    not null constraint follow_up_state_known check (state in ('OPEN', 'DONE', 'DROPPED')),
    primary key (visit_id, position)
);

create table derogation (
    visit_id        uuid    not null constraint derogation_visit_fk references visit on delete cascade,
    position        integer not null,
    organisation_id uuid    not null constraint derogation_organisation_fk references organisation,
    reason          text    not null,
    "authorisation" text    not null,
    given_on        date    not null,
    primary key (visit_id, position),
    constraint derogation_listed_twice unique (visit_id, organisation_id) deferrable initially deferred
);

-- From a final state anything may follow: whether a visit is reopened is a question of roles, which stay outside.
create function visit_state_follows() returns trigger language plpgsql as $$
begin
    if not (case old.delivery_state
        when 'PROPOSED' then new.delivery_state in ('PLANNED', 'CONFIRMED', 'CANCELLED')
        when 'PLANNED' then new.delivery_state in ('CONFIRMED', 'POSTPONED', 'CANCELLED')
        when 'CONFIRMED' then new.delivery_state in ('CLOSED', 'POSTPONED', 'CANCELLED')
        when 'POSTPONED' then new.delivery_state in ('PLANNED', 'CONFIRMED', 'CANCELLED')
        else true end)
    then
        raise exception 'a visit that is % can''t become %', old.delivery_state, new.delivery_state
            using errcode = 'check_violation', constraint = 'visit_state_not_next';
    end if;
    return null;
end $$;
create constraint trigger visit_state_not_next after update of delivery_state on visit
    for each row when (new.delivery_state <> old.delivery_state) execute function visit_state_follows();

-- Rules over several rows: checked when the transaction ends.

create function visit_stop_inside() returns trigger language plpgsql as $$
declare
    visit_key uuid := case tg_table_name when 'visit' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'visit_id')::uuid end;
begin
    if exists (
        select from stop s join visit v on v.id = s.visit_id
         where v.id = visit_key and s.from_day is not null
           and (v.start_on is null or v.end_on is null or s.from_day < v.start_on
                or coalesce(s.to_day, s.from_day) > v.end_on))
    then
        raise exception 'a stop lies outside its visit' using errcode = 'check_violation', constraint = 'visit_stop_outside';
    end if;
    return null;
end $$;
create constraint trigger visit_stop_outside after insert or update on stop
    deferrable initially deferred for each row execute function visit_stop_inside();
create constraint trigger visit_stop_outside after update of start_on, end_on on visit
    deferrable initially deferred for each row execute function visit_stop_inside();

create function visit_theme_percentages() returns trigger language plpgsql as $$
begin
    if exists (
        select from theme where visit_id = coalesce(new.visit_id, old.visit_id)
         group by vocabulary
        having not (count(*) = 1 and count(percent) = 0) and (count(percent) < count(*) or sum(percent) <> 100))
    then
        raise exception 'the themes of a vocabulary don''t sum to 100'
            using errcode = 'check_violation', constraint = 'visit_theme_percentages';
    end if;
    return null;
end $$;
create constraint trigger visit_theme_percentages after insert or update or delete on theme
    deferrable initially deferred for each row execute function visit_theme_percentages();

create function visit_cost_of_own_project() returns trigger language plpgsql as $$
begin
    if exists (
        select from cost c
         where c.visit_id in (new.visit_id, old.visit_id) and c.project_id is not null
           and not exists (select from visit_project p where p.visit_id = c.visit_id and p.project_id = c.project_id))
    then
        raise exception 'a cost is of a project the visit doesn''t belong to'
            using errcode = 'check_violation', constraint = 'visit_cost_of_foreign_project';
    end if;
    return null;
end $$;
create constraint trigger visit_cost_of_foreign_project after insert or update on cost
    deferrable initially deferred for each row execute function visit_cost_of_own_project();
create constraint trigger visit_cost_of_foreign_project after update or delete on visit_project
    deferrable initially deferred for each row execute function visit_cost_of_own_project();

create function delegation_members_known() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.member_organisation_ids) as m (id) where not exists (select from organisation o where o.id = m.id)) then
        raise exception 'a member of the delegation is no organisation'
            using errcode = 'foreign_key_violation', constraint = 'delegation_members_known';
    end if;
    return null;
end $$;
create constraint trigger delegation_members_known after insert or update on delegation
    deferrable initially deferred for each row execute function delegation_members_known();

create function visit_closed_in_order() returns trigger language plpgsql as $$
declare
    visit_key uuid := case tg_table_name when 'visit' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'visit_id')::uuid end;
begin
    if exists (
        select from visit v join follow_up f on f.visit_id = v.id
         where v.id = visit_key and v.delivery_state = 'CLOSED' and f.state = 'OPEN')
    then
        raise exception 'a closed visit has open follow-ups'
            using errcode = 'check_violation', constraint = 'visit_closed_with_open_follow_ups';
    end if;
    return null;
end $$;
create constraint trigger visit_closed_with_open_follow_ups after insert or update on follow_up
    deferrable initially deferred for each row execute function visit_closed_in_order();
create constraint trigger visit_closed_with_open_follow_ups after insert or update of delivery_state on visit
    deferrable initially deferred for each row execute function visit_closed_in_order();
