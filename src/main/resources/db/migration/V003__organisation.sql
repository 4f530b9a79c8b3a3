-- Institutions that send, host, fund, implement or publish.

create table organisation (
    id           uuid primary key,
    version      bigint not null,
    name         jsonb  not null,
    acronym      text,
    type         text   not null constraint organisation_type_known check (type in
        ('10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90')),
    country_code text   constraint organisation_country_shaped check (country_code ~ '^[A-Z]{2}$'),
    parent_id    uuid   constraint organisation_parent_unknown references organisation,
    aliases      text[] not null,
    search_text  text   not null,
    constraint organisation_name_given check (jsonb_typeof(name) = 'object' and name <> '{}'),
    constraint organisation_country_required check (type not in ('10', '11', '15') or country_code is not null)
);
create index organisation_parent_idx on organisation (parent_id);
alter table account_grant
    add constraint account_grant_organisation_fk foreign key (organisation_id) references organisation;

create table organisation_identifier (
    organisation_id uuid    not null constraint organisation_identifier_organisation_fk references organisation on delete cascade,
    position        integer not null,
    scheme          text    not null,
    value           text    not null,
    primary key (organisation_id, position),
    constraint organisation_identifier_taken unique (scheme, value) deferrable initially deferred
);

create table acknowledgement (
    organisation_id uuid    not null constraint acknowledgement_organisation_fk references organisation on delete cascade,
    position        integer not null,
    kind            text    not null constraint acknowledgement_kind_known check (kind in ('FUNDED', 'CO_FUNDED')),
    text            jsonb   not null,
    disclaimer      jsonb   not null,
    valid_from      date,
    valid_to        date,
    primary key (organisation_id, position),
    constraint acknowledgement_text_given check (jsonb_typeof(text) = 'object' and text <> '{}'),
    constraint acknowledgement_days_ordered check (valid_to >= valid_from)
);

create function organisation_parent_acyclic() returns trigger language plpgsql as $$
begin
    -- Two people who tie the two ends at the same moment would not see each other.
    perform pg_advisory_xact_lock(hashtextextended('organisation_parent_cycle', 0));
    if exists (
        with recursive above (id) as (
            select o.parent_id from organisation o where o.id = new.id
            union
            select o.parent_id from organisation o join above on o.id = above.id)
        select from above where id = new.id)
    then
        raise exception 'an organisation can''t be a part of itself'
            using errcode = 'check_violation', constraint = 'organisation_parent_cycle';
    end if;
    return null;
end $$;

create constraint trigger organisation_parent_cycle
    after insert or update of parent_id on organisation
    deferrable initially deferred for each row when (new.parent_id is not null)
    execute function organisation_parent_acyclic();
