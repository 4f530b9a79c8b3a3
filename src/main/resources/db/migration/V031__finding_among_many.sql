-- Indexes for the one thing that visits are looked for by, when there are very many.

-- The desk's lists: those without a day before all others.
create index visit_listed_idx on visit (coalesce(start_on, date '9999-12-31') desc, id desc);

-- Where a visit stands, for the states that few are in.
create index publication_state_idx on publication ((
    case when review in ('IN_REVIEW', 'APPROVED') then review
         when live = 'WITHDRAWN' then 'WITHDRAWN'
         when live = 'PUBLISHED' and pending then 'PUBLISHED_WITH_CHANGES'
         when live = 'PUBLISHED' then 'PUBLISHED' else 'DRAFT' end));

analyze publication;

create index published_visit_from_idx on published_visit using gin (sending_countries) where audience = 'PUBLIC';
create index published_visit_to_idx on published_visit using gin (host_countries) where audience = 'PUBLIC';
create index published_visit_themes_idx on published_visit using gin (themes) where audience = 'PUBLIC';

-- What finds a word: each form of it once. How often a form occurs is what the planner knows; the same form seven
-- times over seems seven times as common.
create or replace function search_term(said text) returns tsquery language sql immutable strict parallel safe
    set search_path to public as $$
    select coalesce(string_agg(distinct '(' || meant || ')', ' | '), '')::tsquery
      from (values (cast(phraseto_tsquery('sojourn', search_folded(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_en', search_plain(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_fr', search_plain(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_de', search_plain(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_es', search_plain(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_ru', search_plain(said)) as text)),
                   (cast(phraseto_tsquery('sojourn_ar', search_arabic(said)) as text))) as forms (meant)
     where meant <> ''
$$;
