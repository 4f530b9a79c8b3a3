-- What was published about visits and projects.

create table announcement (
    id           uuid primary key,
    version      bigint not null,
    url          text   not null constraint announcement_url_taken unique
                        constraint announcement_url_http check (url ~ '^https?://' and char_length(url) <= 2000),
    type         text   not null constraint announcement_type_known check (type in
        ('NEWS_ITEM', 'PRESS_RELEASE', 'TESTIMONIAL_POST', 'SOCIAL_POST', 'PARTNER_NEWS', 'MEDIA_COVERAGE',
         'NEWSLETTER', 'REPORT', 'EVENT_PAGE')),
    title        text   not null constraint announcement_title_given check (char_length(title) between 1 and 300),
    language     text   not null constraint announcement_language_shaped check (language ~ '^[a-z]{2}$'),
    published_on date,
    precision    text   not null constraint announcement_precision_known check (precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    publisher_id uuid   constraint announcement_publisher_unknown references organisation,
    excerpt      text   constraint announcement_excerpt_short check (char_length(excerpt) <= 300),
    constraint announcement_precision_contradicts_date check ((published_on is null) = (precision = 'UNKNOWN'))
);
create index announcement_publisher_idx on announcement (publisher_id);

create table announcement_link (
    announcement_id uuid    not null constraint announcement_link_announcement_fk references announcement on delete cascade,
    position        integer not null,
    visit_id        uuid    constraint announcement_visit_unknown references visit,
    project_id      uuid    constraint announcement_project_unknown references project,
    relation        text    not null constraint announcement_relation_known
                            check (relation in ('ANNOUNCES', 'REPORTS', 'TESTIMONIAL', 'FOLLOWS_UP', 'MENTIONS')),
    primary key (announcement_id, position),
    constraint announcement_link_without_one_target check (num_nonnulls(visit_id, project_id) = 1),
    constraint announcement_link_repeated unique nulls not distinct (announcement_id, visit_id, project_id)
        deferrable initially deferred
);
create index announcement_link_visit_idx on announcement_link (visit_id);
create index announcement_link_project_idx on announcement_link (project_id);
