-- That all published visits are to be made anew from their revisions, and how far that is: one row, or none.
create table rebuild (
    id       integer     primary key default 1,
    asked_at timestamptz not null,
    made     integer     not null default 0,
    done_at  timestamptz
);
