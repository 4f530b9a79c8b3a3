-- What readers say is wrong on a public page, and links by which people without an account read a draft.

create table remark (
    id         uuid primary key,
    version    bigint      not null,
    -- a path of the public site, without its language
    page       text        not null constraint remark_page_local check (page ~ '^/([^/\\\s]\S*)?$'),
    language   text        not null,
    -- the visit or project that the page was about; it says who is in charge
    visit_id   uuid        constraint remark_visit_fk references visit,
    project_id uuid        constraint remark_project_fk references project,
    message    text        not null constraint remark_message_sized check (message <> '' and char_length(message) <= 2000),
    -- only to answer; goes with the row
    email      text        constraint remark_email_shaped check (email ~ '^[^\s@]+@[^\s@]+$'),
    sent_at    timestamptz not null,
    state      text        not null constraint remark_state_known check (state in ('OPEN', 'ANSWERED', 'DISMISSED')),
    note       text,
    closed_at  timestamptz,
    closed_by  uuid,
    constraint remark_closed_whole check ((state = 'OPEN') = (closed_at is null))
);
create index remark_sent_idx on remark (sent_at) where state = 'OPEN';
create index remark_closed_idx on remark (closed_at);
create index remark_visit_idx on remark (visit_id);
create index remark_project_idx on remark (project_id);

-- One more kind of notice, beside whatever others there are by now.
do $$
declare
    known text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_known');
begin
    alter table notice drop constraint notice_kind_known;
    execute format('alter table notice add constraint notice_kind_known check (%s or kind = ''ERROR_REPORTED'')', known);
end $$;

-- Opens the present draft of one visit to whoever has the secret, until it expires or somebody ends it.
create table preview_link (
    id          uuid primary key,
    visit_id    uuid        not null constraint preview_link_visit_fk references visit,
    secret_hash bytea       not null constraint preview_link_secret_unique unique
                            constraint preview_link_secret_hashed check (octet_length(secret_hash) = 32),
    -- whom it is for, in the words of who made it
    name        text        not null constraint preview_link_name_given check (name <> ''),
    created_at  timestamptz not null,
    created_by  uuid,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    ended_at    timestamptz,
    constraint preview_link_times_ordered check (expires_at > created_at)
);
create index preview_link_visit_idx on preview_link (visit_id);
