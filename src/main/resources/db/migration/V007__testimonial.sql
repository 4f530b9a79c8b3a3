-- Films, sound, pictures and documents in which a visit speaks for itself.

create table testimonial (
    id               uuid primary key,
    version          bigint not null,
    kind             text   not null constraint testimonial_kind_known check (kind in ('VIDEO', 'AUDIO', 'PHOTO', 'DOCUMENT')),
    title            jsonb  not null constraint testimonial_title_given check (jsonb_typeof(title) = 'object' and title <> '{}'),
    description      jsonb  not null,
    provider         text   not null constraint testimonial_provider_known check (provider in ('SELF', 'YOUTUBE', 'VIMEO', 'OTHER')),
    watch_url        text   constraint testimonial_url_http check (watch_url ~* '^https?://' and char_length(watch_url) <= 2000),
    availability     text   not null constraint testimonial_availability_known
                            check (availability in ('OK', 'BROKEN', 'PRIVATE', 'REMOVED', 'MISSING')),
    spoken_languages text[] not null constraint testimonial_language_repeated check (not repeats(spoken_languages)),
    published_on     date,
    visit_id         uuid   not null constraint testimonial_visit_unknown references visit,
    constraint testimonial_availability_contradicts_address check ((watch_url is null) = (availability = 'MISSING')),
    constraint testimonial_not_at_provider check (case provider
        when 'YOUTUBE' then watch_url ~* '^https?://((www\.|m\.)?youtube\.com|youtu\.be|www\.youtube-nocookie\.com)(:\d+)?([/?#]|$)'
        when 'VIMEO' then watch_url ~* '^https?://((www\.|player\.)?vimeo\.com)(:\d+)?([/?#]|$)'
        else true end)
);
create index testimonial_visit_idx on testimonial (visit_id);
