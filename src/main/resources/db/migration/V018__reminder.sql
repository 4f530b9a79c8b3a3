-- Which reminders went out: nobody is told the same thing twice.

create table reminder (
    visit_id uuid        not null constraint reminder_visit_fk references visit on delete cascade,
    stage    text        not null constraint reminder_stage_known check (stage in
        ('FOLLOW_UP_SOON', 'FOLLOW_UP_DUE', 'FOLLOW_UP_OVERDUE', 'EVIDENCE_HALF_YEAR', 'EVIDENCE_YEAR')),
    -- when the follow-up is due, or the visit ended; what is put off is reminded of anew
    day      date        not null,
    -- the hash of what was agreed, since a follow-up has nothing but a position, and rows are moved up and down; a
    -- follow-up in other words is reminded of as another one. Empty where it is about the whole visit.
    about    text        not null,
    sent_at  timestamptz not null,
    primary key (visit_id, stage, day, about)
);

create index follow_up_due_idx on follow_up (due) where state = 'OPEN';

-- Five more kinds of notice, beside whatever others there are by now.
do $$
declare
    known text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_known');
begin
    alter table notice drop constraint notice_kind_known;
    execute format('alter table notice add constraint notice_kind_known check (%s or kind in'
        ' (''FOLLOW_UP_SOON'', ''FOLLOW_UP_DUE'', ''FOLLOW_UP_OVERDUE'', ''EVIDENCE_HALF_YEAR'', ''EVIDENCE_YEAR''))', known);
end $$;
