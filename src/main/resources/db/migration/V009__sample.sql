-- The sample registry: which records belong to it, and how they leave.

-- What is listed here was recorded by the registry itself into an empty database, and may be removed without a trace.
create table sample_record (
    kind      text not null constraint sample_record_kind_known check (kind in
        ('organisation', 'project', 'visit', 'announcement', 'testimonial')),
    record_id uuid not null,
    primary key (kind, record_id)
);

-- What a person recorded is never a sample: its first line in the log is somebody's.
create function sample_record_of_nobody() returns trigger language plpgsql as $$
begin
    if not exists (select from change where kind = new.kind and record_id = new.record_id)
        or (select changed_by from change where kind = new.kind and record_id = new.record_id order by version limit 1) is not null
    then
        raise exception 'a % that a person recorded is no sample', new.kind using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger sample_record_of_nobody before insert or update on sample_record
    for each row execute function sample_record_of_nobody();

-- Whether a row of an append-only table leaves with the sample: only while remove_sample() is at work, only its records.
create function leaves_with_sample(gone jsonb) returns boolean language sql stable as $$
    select current_setting('sojourn.removing_sample', true) = 'yes'
        and exists (select from sample_record
                     where record_id = coalesce(gone ->> 'record_id', gone ->> 'visit_id')::uuid)
$$;

create or replace function refuse_alteration() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if leaves_with_sample(to_jsonb(old)) then
            return old;
        end if;
    end if;
    raise exception 'rows of % are never altered', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Append-only, but for redact(), which takes the words and leaves the hash, and for the sample.
create or replace function revision_only_redacted() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if leaves_with_sample(to_jsonb(old)) then
            return old;
        end if;
    elsif old.document is not null and new.document is null and new.redacted_why <> ''
        and (to_jsonb(new) - '{document,redacted_at,redacted_by,redacted_why}'::text[])
          = (to_jsonb(old) - '{document,redacted_at,redacted_by,redacted_why}'::text[])
        and current_setting('sojourn.redacting', true) = new.sequence::text
    then
        return new;
    end if;
    raise exception 'a revision is never altered' using errcode = 'restrict_violation';
end $$;

-- What people recorded themselves and tied to the sample: it would lose something if the sample went. A table that comes
-- to name organisations, projects, visits, announcements or testimonials takes its place here.
create view sample_tie as
select kind, record_id from (
    select 'organisation' as kind, id as record_id, parent_id as named from organisation
    union all select 'project', id, parent_id from project
    union all select 'project', project_id, organisation_id from project_participation
    union all select 'visit', visit_id, lead_organisation_id from delegation
    union all select 'visit', visit_id, unnest(member_organisation_ids) from delegation
    union all select 'visit', visit_id, organisation_id from visit_host
    union all select 'visit', visit_id, organisation_id from stop
    union all select 'visit', visit_id, project_id from visit_project
    union all select 'visit', visit_id, organisation_id from cost
    union all select 'visit', visit_id, project_id from cost
    union all select 'visit', visit_id, owner_organisation_id from follow_up
    union all select 'visit', visit_id, organisation_id from derogation
    union all select 'visit', visit_id, unnest(project_ids || organisation_ids || funder_ids) from published_visit
    union all select 'announcement', id, publisher_id from announcement
    union all select 'announcement', announcement_id, coalesce(visit_id, project_id) from announcement_link
    union all select 'visit', visit_id, announcement_id from announcement_link
    union all select 'project', project_id, announcement_id from announcement_link
    union all select 'testimonial', id, visit_id from testimonial
    union all select 'visit', visit_id, id from testimonial
    union all select 'account', account_id, coalesce(project_id, organisation_id) from account_grant) as tie
 where record_id is not null
   and named in (select record_id from sample_record)
   and record_id not in (select record_id from sample_record)
 group by kind, record_id;

-- Takes the sample out, with all that happened to it; false, and nothing done, while anything of others is tied to it.
create function remove_sample() returns boolean language plpgsql as $$
declare
    gone uuid[];
begin
    lock table organisation, project, visit, announcement, testimonial, account_grant in share row exclusive mode;
    if exists (select from sample_tie) then
        return false;
    end if;
    perform set_config('sojourn.removing_sample', 'yes', true);
    gone := array(select record_id from sample_record);
    delete from notice n using visit v
     where v.id = any (gone) and n.link ~ ('^/desk/visits/' || v.reference || '(/|$)');
    delete from testimonial where id = any (gone);
    delete from announcement where id = any (gone);
    delete from published_visit where visit_id = any (gone);
    delete from withdrawal where visit_id = any (gone);
    delete from candidate where visit_id = any (gone);
    delete from publication where visit_id = any (gone);
    delete from revision where record_id = any (gone);
    delete from address where record_id = any (gone);
    delete from visit where id = any (gone);
    delete from project where id = any (gone);
    delete from organisation where id = any (gone);
    delete from change where record_id = any (gone);
    delete from sample_record;
    -- visits never leave otherwise: without one, nobody has been given a reference
    delete from visit_number where not exists (select from visit);
    perform set_config('sojourn.removing_sample', '', true);
    return true;
end $$;
