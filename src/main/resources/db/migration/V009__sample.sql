-- The sample registry: which records belong to it, and that these alone may leave. V017 says how.

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
