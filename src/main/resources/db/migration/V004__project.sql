-- Funded work: who pays, who answers for it, who does it, and what it wants to reach.

create table project (
    id              uuid primary key,
    version         bigint  not null,
    code            text    not null constraint project_code_taken unique
                            constraint project_code_shaped check (char_length(code) between 1 and 40 and code = btrim(code)),
    iati_identifier text    constraint project_iati_identifier_taken unique
                            constraint project_iati_identifier_malformed
                            check (iati_identifier ~ '^[^/&|?[:space:]]+$' and char_length(iati_identifier) <= 100),
    -- the one in force when the project was first published with one
    published_iati_identifier text,
    title           jsonb   not null constraint project_title_given check (jsonb_typeof(title) = 'object' and title <> '{}'),
    acronym         text,
    description     jsonb   not null,
    status          text    not null constraint project_status_known check (status in ('1', '2', '3', '4', '5', '6')),
    planned_start   date,
    planned_end     date,
    actual_start    date    constraint project_actual_start_ahead check (actual_start <= (now() at time zone 'utc')::date),
    actual_end      date    constraint project_actual_end_ahead check (actual_end <= (now() at time zone 'utc')::date),
    parent_id       uuid    constraint project_parent_unknown references project,
    own_reporting   boolean not null,
    website         text,
    search_text     text    not null,
    constraint project_planned_days_ordered check (planned_end >= planned_start),
    constraint project_actual_days_ordered check (actual_end >= actual_start)
);
create index project_parent_idx on project (parent_id);
alter table account_grant
    add constraint account_grant_project_fk foreign key (project_id) references project;

create table project_participation (
    project_id      uuid    not null constraint project_participation_project_fk references project on delete cascade,
    position        integer not null,
    organisation_id uuid    not null constraint project_organisation_unknown references organisation,
    role            text    not null constraint project_role_known
                            check (role in ('FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING')),
    share_percent   numeric constraint project_share_out_of_range
                            check (share_percent between 0 and 100 and scale(share_percent) <= 2),
    grant_reference text,
    lead            boolean not null,
    primary key (project_id, position),
    constraint project_participation_repeated unique nulls not distinct (project_id, organisation_id, role, grant_reference)
        deferrable initially deferred,
    constraint project_lead_repeated exclude (project_id with =, role with =) where (lead)
        deferrable initially deferred
);
create index project_participation_organisation_idx on project_participation (organisation_id, role);

create table project_indicator (
    project_id uuid    not null constraint project_indicator_project_fk references project on delete cascade,
    position   integer not null,
    id         uuid    not null constraint project_indicator_repeated unique deferrable initially deferred,
    title      jsonb   not null constraint project_indicator_title_given
                       check (jsonb_typeof(title) = 'object' and title <> '{}'),
    measure    text    not null constraint project_measure_known check (measure in ('1', '2', '3', '4', '5')),
    unit       jsonb   not null,
    baseline   numeric,
    target     numeric,
    target_on  date,
    primary key (project_id, position),
    constraint project_indicator_qualitative check (measure <> '5' or (baseline is null and target is null))
);

create function project_parent_acyclic() returns trigger language plpgsql as $$
begin
    -- Two people who tie the two ends at the same moment would not see each other.
    perform pg_advisory_xact_lock(hashtextextended('project_parent_cycle', 0));
    if exists (
        with recursive above (id) as (
            select p.parent_id from project p where p.id = new.id
            union
            select p.parent_id from project p join above on p.id = above.id)
        select from above where id = new.id)
    then
        raise exception 'a project can''t be a part of itself'
            using errcode = 'check_violation', constraint = 'project_parent_cycle';
    end if;
    return null;
end $$;

create constraint trigger project_parent_cycle
    after insert or update of parent_id on project
    deferrable initially deferred for each row when (new.parent_id is not null)
    execute function project_parent_acyclic();

create function project_iati_identifier_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a published IATI identifier never changes'
        using errcode = 'check_violation', constraint = 'project_iati_identifier_published';
end $$;

create constraint trigger project_iati_identifier_published
    after update of iati_identifier, published_iati_identifier on project
    for each row when (
        (old.published_iati_identifier is not null
            and new.published_iati_identifier is distinct from old.published_iati_identifier)
        or (new.published_iati_identifier is not null
            and new.iati_identifier is distinct from new.published_iati_identifier))
    execute function project_iati_identifier_stays();

-- Never more than the whole; exactly the whole if every funder's share is known; nothing if none is.
create function project_shares_whole() returns trigger language plpgsql as $$
declare
    changed uuid[] := case tg_op
        when 'INSERT' then array[new.project_id]
        when 'DELETE' then array[old.project_id]
        else array[old.project_id, new.project_id] end;
begin
    if exists (
        select from project_participation
        where project_id = any (changed) and role = 'FUNDING'
        group by project_id
        having sum(share_percent) > 100 or (count(*) = count(share_percent) and sum(share_percent) < 100))
    then
        raise exception 'the funders'' shares don''t make a whole'
            using errcode = 'check_violation', constraint = 'project_shares_not_whole';
    end if;
    return null;
end $$;

create constraint trigger project_shares_not_whole
    after insert or update or delete on project_participation
    deferrable initially deferred for each row
    execute function project_shares_whole();
