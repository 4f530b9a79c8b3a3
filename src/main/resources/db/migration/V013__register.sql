-- One organisation recorded twice: what looks alike, what was said to be two all the same, and what was merged.

alter table organisation
    add column status text not null default 'ACTIVE' constraint organisation_status_known check (status in
        ('ACTIVE', 'RETIRED', 'MERGED')),
    add column merged_into_id uuid constraint organisation_merged_into_fk references organisation,
    add constraint organisation_merged_whole check ((status = 'MERGED') = (merged_into_id is not null));
create index organisation_merged_into_idx on organisation (merged_into_id) where merged_into_id is not null;

-- Each name by itself, as search_text has them; derived.
create table organisation_name (
    organisation_id uuid not null constraint organisation_name_organisation_fk references organisation on delete cascade,
    name            text not null,
    primary key (organisation_id, name)
);
create index organisation_name_alike_idx on organisation_name using gin (name gin_trgm_ops);

-- Which organisations bear names so much alike that they may be one; derived.
create table organisation_likeness (
    one_id   uuid not null constraint organisation_likeness_one_fk references organisation on delete cascade,
    other_id uuid not null constraint organisation_likeness_other_fk references organisation on delete cascade,
    score    real not null,
    primary key (one_id, other_id),
    constraint organisation_likeness_ordered check (one_id < other_id)
);
create index organisation_likeness_other_idx on organisation_likeness (other_id);

create function organisation_names(organisation uuid) returns void language sql as $$
    delete from organisation_name where organisation_id = organisation;
    insert into organisation_name (organisation_id, name)
    select distinct o.id, n.name from organisation o, unnest(string_to_array(o.search_text, ' | ')) as n (name)
     where o.id = organisation and n.name <> '';
$$;

-- Numbers tell offices apart whose names are alike otherwise.
create function organisation_likenesses(organisation uuid) returns void language sql as $$
    delete from organisation_likeness where one_id = organisation or other_id = organisation;
    insert into organisation_likeness (one_id, other_id, score)
    select least(a.organisation_id, b.organisation_id), greatest(a.organisation_id, b.organisation_id),
           max(similarity(a.name, b.name))
      from organisation_name a
      join organisation_name b on b.name % a.name and b.organisation_id <> a.organisation_id
     where a.organisation_id = organisation and similarity(a.name, b.name) >= 0.65
       and regexp_replace(a.name, '\D+', ' ', 'g') = regexp_replace(b.name, '\D+', ' ', 'g')
     group by 1, 2
    on conflict do nothing;
$$;

create function organisation_named() returns trigger language plpgsql as $$
begin
    perform organisation_names(new.id);
    perform organisation_likenesses(new.id);
    return null;
end $$;
create trigger organisation_named after insert or update of search_text on organisation
    for each row execute function organisation_named();

select organisation_names(id) from organisation;
select organisation_likenesses(id) from organisation;

create index organisation_identifier_alike_idx
    on organisation_identifier (scheme, lower(regexp_replace(value, '[^[:alnum:]]', '', 'g')));

-- Two that look alike and are two: somebody has said so.
create table organisation_distinct (
    one_id   uuid        not null constraint organisation_distinct_one_fk references organisation on delete cascade,
    other_id uuid        not null constraint organisation_distinct_other_fk references organisation on delete cascade,
    said_at  timestamptz not null,
    said_by  uuid,
    primary key (one_id, other_id),
    constraint organisation_distinct_ordered check (one_id < other_id)
);

create table organisation_merge (
    id             uuid primary key,
    merged_id      uuid        not null constraint organisation_merge_merged_fk references organisation,
    survivor_id    uuid        not null constraint organisation_merge_survivor_fk references organisation,
    merged_version bigint      not null,
    survivor_version bigint    not null,
    merged_at      timestamptz not null,
    merged_by      uuid,
    undone_at      timestamptz,
    undone_by      uuid,
    constraint organisation_merge_of_two check (merged_id <> survivor_id)
);
create unique index organisation_merge_standing on organisation_merge (merged_id) where undone_at is null;
create index organisation_merge_survivor_idx on organisation_merge (survivor_id);

-- What a merge altered in which record, field by field, so that it can be undone.
create table organisation_move (
    merge_id  uuid   not null constraint organisation_move_merge_fk references organisation_merge,
    position  integer not null,
    kind      text   not null,
    record_id uuid   not null,
    before    jsonb  not null,
    after     jsonb  not null,
    primary key (merge_id, position)
);

-- Where an organisation is referred to.
create index cost_organisation_idx on cost (organisation_id) where organisation_id is not null;
create index follow_up_owner_idx on follow_up (owner_organisation_id) where owner_organisation_id is not null;
create index derogation_organisation_idx on derogation (organisation_id);
