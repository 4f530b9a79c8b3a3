-- Who may sign in, what they may do, what they sign in with, and what they are told.

create table account (
    id            uuid primary key,
    version       bigint      not null,
    -- always in lower case: one mailbox is one account
    email         text        not null constraint account_email_shaped check (email ~ '^[^\s@]+@[^\s@]+$' and email = lower(email)),
    name          text        not null constraint account_name_given check (name <> ''),
    -- absent until an invitation is accepted
    password_hash text        constraint account_password_hashed check (password_hash like '$argon2id$%'),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    signed_in_at  timestamptz
);
create unique index account_email_unique on account (lower(email));

-- The tables of organisations and projects come later, and bring account_grant_organisation_fk and account_grant_project_fk.
create table account_grant (
    account_id      uuid    not null constraint account_grant_account_fk references account on delete cascade,
    position        integer not null,
    role            text    not null constraint account_grant_role_known check (role in
        ('ADMINISTRATOR', 'EDITOR', 'MANAGER', 'APPROVER', 'DONOR')),
    project_id      uuid,
    organisation_id uuid,
    until           date,
    primary key (account_id, position),
    constraint account_grant_project_only_for_staff check (project_id is null or role in ('MANAGER', 'APPROVER')),
    constraint account_grant_funder_only_for_donors check ((organisation_id is not null) = (role = 'DONOR'))
);
create index account_grant_project_idx on account_grant (project_id);
create index account_grant_organisation_idx on account_grant (organisation_id);

-- The registry can't be left without somebody who keeps it: one administrator without an end date, who has a password
-- and isn't disabled, stays. The lock makes two who leave at the same moment come one after the other.
create function require_administrator() returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('account.administrator', 0));
    if not exists (
        select from account a join account_grant g on g.account_id = a.id
         where a.disabled_at is null and a.password_hash is not null
           and g.role = 'ADMINISTRATOR' and g.until is null)
    then
        raise exception 'the last administrator stays'
            using errcode = 'check_violation', constraint = 'account_last_administrator';
    end if;
end $$;

create function administrator_lost_grant() returns trigger language plpgsql as $$
begin
    perform require_administrator();
    return null;
end $$;

create function administrator_left() returns trigger language plpgsql as $$
begin
    if exists (select from account_grant where account_id = new.id and role = 'ADMINISTRATOR' and until is null) then
        perform require_administrator();
    end if;
    return null;
end $$;

create constraint trigger account_last_administrator
    after delete or update of role, until on account_grant
    deferrable initially deferred for each row
    when (old.role = 'ADMINISTRATOR' and old.until is null)
    execute function administrator_lost_grant();

create constraint trigger account_last_administrator
    after update of disabled_at, password_hash on account
    deferrable initially deferred for each row
    when (new.disabled_at is not null or new.password_hash is null)
    execute function administrator_left();

-- What a browser or a program shows instead of a password; only the hash of the secret is kept.
create table credential (
    id          uuid primary key,
    kind        text        not null constraint credential_kind_known check (kind in ('SESSION', 'TOKEN')),
    secret_hash bytea       not null constraint credential_secret_unique unique
                            constraint credential_secret_hashed check (octet_length(secret_hash) = 32),
    account_id  uuid        not null constraint credential_account_fk references account on delete cascade,
    name        text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz not null,
    constraint credential_times_ordered check (expires_at > created_at)
);
create index credential_account_idx on credential (account_id);
create index credential_expires_at_idx on credential (expires_at);

-- A link that does one thing once. Used or replaced ones are deleted.
create table one_time_link (
    id          uuid primary key,
    purpose     text        not null constraint one_time_link_purpose_known check (purpose in
        ('SETUP', 'INVITE', 'RESET', 'SIGN_IN')),
    secret_hash bytea       not null constraint one_time_link_secret_unique unique
                            constraint one_time_link_secret_hashed check (octet_length(secret_hash) = 32),
    account_id  uuid        constraint one_time_link_account_fk references account on delete cascade,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint one_time_link_account_given check ((account_id is null) = (purpose = 'SETUP'))
);
create index one_time_link_account_idx on one_time_link (account_id);

-- How often somebody tried, by the hash of what is counted; rows are dropped when their time is over.
create table attempt (
    counted    text primary key,
    times      integer     not null constraint attempt_counted check (times >= 0),
    expires_at timestamptz not null
);
create index attempt_expires_at_idx on attempt (expires_at);

-- What the desk tells somebody: a visit waits for review, came back, was published.
create table notice (
    id         uuid primary key,
    account_id uuid        not null constraint notice_account_fk references account on delete cascade,
    kind       text        not null constraint notice_kind_known check (kind in
        ('REVIEW_ASKED', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    link       text        not null constraint notice_link_local check (link like '/%'),
    args       text[]      not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notice_account_idx on notice (account_id, created_at desc);
