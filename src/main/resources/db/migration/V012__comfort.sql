-- A copy remembers which visit it was made from; what is typed is kept before it is saved.

alter table visit add cloned_from uuid constraint visit_cloned_from_fk references visit;

-- What somebody has typed and not saved yet: theirs alone, one a record and account. A record that isn't saved yet goes
-- by the key of its form.
create table draft (
    account_id uuid        not null constraint draft_account_fk references account on delete cascade,
    kind       text        not null constraint draft_kind_known check (kind in ('visit', 'organisation', 'project')),
    record_id  uuid        not null,
    is_new     boolean     not null,
    form_key   text        not null,
    version    bigint      not null,
    content    jsonb       not null constraint draft_content_short check (octet_length(content::text) <= 2000000),
    kept_at    timestamptz not null,
    primary key (account_id, kind, record_id)
);
create index draft_kept_at_idx on draft (kept_at);
