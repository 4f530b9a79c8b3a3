-- What people recorded themselves and tied to the sample: it would lose something if the sample went. A table that comes
-- to name organisations, projects, visits, announcements or testimonials takes its place here.
create view sample_tie as
select kind, record_id from (
    select 'organisation' as kind, id as record_id, parent_id as named from organisation
    union all select 'organisation', id, merged_into_id from organisation
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
    delete from draft where record_id = any (gone);
    delete from remark where visit_id = any (gone) or project_id = any (gone);
    delete from preview_link where visit_id = any (gone);
    -- a copy that somebody made stays, and no longer says of what
    update visit set cloned_from = null where cloned_from = any (gone) and id <> all (gone);
    delete from organisation_move where merge_id in
        (select id from organisation_merge where merged_id = any (gone) or survivor_id = any (gone));
    delete from organisation_merge where merged_id = any (gone) or survivor_id = any (gone);
    update organisation set status = 'RETIRED', merged_into_id = null where id = any (gone) and status = 'MERGED';
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
