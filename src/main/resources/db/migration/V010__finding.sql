-- Finding: words in the language they were written in, without accents, and the names that somebody may have meant.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Every word as it stands, none too small: "IT" and "WHO" are words. Beside it one configuration a language, which
-- knows its endings. unaccent() may change with its rules, and so isn't allowed in an index; a configuration is.
create text search configuration sojourn (copy = simple);
alter text search configuration sojourn
    alter mapping for asciiword, word, numword with unaccent, simple;
create text search configuration sojourn_en (copy = english);
alter text search configuration sojourn_en alter mapping for word with unaccent, english_stem;
create text search configuration sojourn_fr (copy = french);
alter text search configuration sojourn_fr alter mapping for word with unaccent, french_stem;
create text search configuration sojourn_de (copy = german);
alter text search configuration sojourn_de alter mapping for word with unaccent, german_stem;
create text search configuration sojourn_es (copy = spanish);
alter text search configuration sojourn_es alter mapping for word with unaccent, spanish_stem;
create text search configuration sojourn_ru (copy = russian);
alter text search configuration sojourn_ru alter mapping for word with unaccent, russian_stem;
create text search configuration sojourn_ar (copy = arabic);
alter text search configuration sojourn_ar alter mapping for word with unaccent, arabic_stem;

-- Words and blanks only. The parser takes "police/border" for a path and "visit@vienna" for an address.
create function search_plain(said text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(normalize(said, nfkc), '[!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u060c\u061b\u061f\u066a-\u066d]+', ' ', 'g')
$$;

-- The same without any mark above or below a letter: a hamza, a vowel sign, an accent.
create function search_folded(said text) returns text language sql immutable strict parallel safe
    set search_path to public as $$
    select regexp_replace(normalize(search_plain(said), nfkd), '[\u0300-\u036f\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+', '', 'g')
$$;

-- Arabic as its stemmer knows it best: each word with the article, whatever was written on to it.
create function search_arabic(said text) returns text language sql immutable strict parallel safe
    set search_path to public as $$
    select regexp_replace(' ' || search_folded(said), ' +(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644|\u0627\u0644))?([\u0621-\u064a]{2,})', U&' \0627\0644\\1', 'g')
$$;

-- A word or a name as spellings are compared.
create function folded_word(said text) returns text language sql immutable strict parallel safe
    set search_path to public as $$
    select btrim(regexp_replace(lower(search_folded(said)), ' +', ' ', 'g'))
$$;

-- What a text is found by: names weigh most; each text as it stands and in the forms of its language.
-- A text too long for one vector is found by its beginning.
create function search_vector(names text, variadic texts jsonb[]) returns tsvector language plpgsql immutable
    set search_path to public as $$
declare
    words    tsvector := setweight(to_tsvector('sojourn', search_folded(left(coalesce(names, ''), 50000))), 'A');
    each     jsonb;
    language text;
    said     text;
begin
    foreach each in array texts loop
        -- what is no text at all is for the constraints of its table to refuse
        continue when jsonb_typeof(each) <> 'object';
        for language, said in select key, left(value, 20000) from jsonb_each_text(each) loop
            words := words || to_tsvector('sojourn', search_folded(said));
            words := words || case language
                when 'en' then to_tsvector('sojourn_en', search_plain(said))
                when 'fr' then to_tsvector('sojourn_fr', search_plain(said))
                when 'de' then to_tsvector('sojourn_de', search_plain(said))
                when 'es' then to_tsvector('sojourn_es', search_plain(said))
                when 'ru' then to_tsvector('sojourn_ru', search_plain(said))
                when 'ar' then to_tsvector('sojourn_ar', search_arabic(said))
                else ''::tsvector end;
        end loop;
    end loop;
    return words;
exception when program_limit_exceeded then
    return words;
end $$;

-- What finds it: a word, or several in a row, in whichever language they were meant.
create function search_term(said text) returns tsquery language sql immutable strict parallel safe
    set search_path to public as $$
    select phraseto_tsquery('sojourn', search_folded(said))
        || phraseto_tsquery('sojourn_en', search_plain(said))
        || phraseto_tsquery('sojourn_fr', search_plain(said))
        || phraseto_tsquery('sojourn_de', search_plain(said))
        || phraseto_tsquery('sojourn_es', search_plain(said))
        || phraseto_tsquery('sojourn_ru', search_plain(said))
        || phraseto_tsquery('sojourn_ar', search_arabic(said))
$$;

-- The same where it only counts as a part of a name.
create function search_name(said text) returns tsquery language sql immutable strict parallel safe
    set search_path to public as $$
    select to_tsquery('sojourn', quote_literal(search_folded(said)) || ':A')
$$;

-- Whether a word is too common in a language to say anything.
create function search_stop(said text, language text) returns boolean language sql stable strict
    set search_path to public as $$
    select numnode(plainto_tsquery(cast('sojourn_' || language as regconfig), search_plain(said))) = 0
$$;

-- The public side: what is current is found by its own document and nothing else.
alter table published_visit
    add column search_words tsvector not null default '',
    add column themes       text[]   not null default '{}',
    -- by which rule the columns were derived: those of an older rule are derived anew when the registry starts
    add column derivation   integer  not null default 1;
update published_visit set search_words = search_vector(search_text, '{}');
alter table published_visit drop column search_text;
alter table published_visit alter column search_words set statistics 2000;
create index published_visit_words_idx on published_visit using gin (search_words) where audience = 'PUBLIC';
create index published_visit_latest_idx on published_visit (start_on desc, visit_id desc) where audience = 'PUBLIC';

-- Names in public documents, and the words of names and titles, that somebody may have meant who found nothing. What is offered from here is
-- looked for first: a word that no public document holds any more is never shown.
create table published_name (
    folded text    primary key,
    said   text    not null
);
create index published_name_folded_idx on published_name using gin (folded gin_trgm_ops);
create function published_names_gone() returns trigger language plpgsql as $$
begin
    if not exists (select from published_visit) then
        delete from published_name;
    end if;
    return null;
end $$;
create trigger published_names_gone after delete on published_visit
    for each statement execute function published_names_gone();

-- The recording side.
alter table organisation add column search_words tsvector
    generated always as (search_vector(search_text, name)) stored;
create index organisation_words_idx on organisation using gin (search_words);
create index organisation_search_text_idx on organisation using gin (search_text gin_trgm_ops);
alter table project add column search_words tsvector
    generated always as (search_vector(search_text, title)) stored;
create index project_words_idx on project using gin (search_words);
create index project_search_text_idx on project using gin (search_text gin_trgm_ops);
alter table visit add column search_words tsvector
    generated always as (search_vector(search_text, title, summary, objectives)) stored;
alter table visit alter column search_words set statistics 2000;
create index visit_words_idx on visit using gin (search_words);
create index delegation_members_idx on delegation using gin (member_organisation_ids);
create index delegation_country_idx on delegation (country_code);
create index stop_organisation_idx on stop (organisation_id);
create index stop_country_idx on stop (country_code);
update visit v set search_text = search_text || ' | ' || more.words
  from (select visit_id, string_agg(lower(search_folded(said)), ' | ') as words
          from (select s.visit_id, concat_ws(' | ', s.city, s.site) as said from stop s
                union all
                select o.visit_id, said.value from outcome o, jsonb_each_text(o.statement) said) as texts
         where said <> '' group by visit_id) as more
 where more.visit_id = v.id;
