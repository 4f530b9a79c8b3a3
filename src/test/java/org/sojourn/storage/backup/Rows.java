package org.sojourn.storage.backup;

/** What a registry may hold, and more: values that a careless copy would lose or alter. */
final class Rows {

    private static final String ADA = "'00000000-0000-0000-0000-00000000000a'";

    /** What there was from the second migration on. */
    static final String EARLY = """
            insert into account (id, version, email, name, password_hash, created_at)
                values (%1$s, 3, 'ada@example.org', 'Ada', '$argon2id$v=19$m=15360,t=2,p=1$c2FsdA$aGFzaA', '2026-01-01 00:00:00.123456+05');
            insert into account_grant (account_id, position, role) values (%1$s, 0, 'ADMINISTRATOR');
            insert into change (kind, record_id, version, changed_at, changed_by, reason, snapshot)
                values ('KIND', %1$s, 1, '-infinity', %1$s, null, '{}'), ('KIND', %1$s, 2, '0044-03-15 BC', null, '', 'null');
            """.formatted(ADA);

    static final String EVERY_KIND = EARLY + """
            insert into change (kind, record_id, version, changed_at, reason, snapshot)
                select 'TEXT', gen_random_uuid(), row_number() over (), now(), text, jsonb_build_object('it', text, 'n', 1.50)
                from unnest(array['\\.', E'line\\n\\\\.\\nline', E'\\\\.\\n', '\\N', '"', '""', 'a,b', E'tab\\tcr\\rcrlf\\r\\n', ' ', 'NULL',
                    E'Maryam مريم Ж 旅 \\U0001F30D', E'\\u200f\\u2028\\ufeff', repeat('x', 100000)]) as text;
            insert into credential values (gen_random_uuid(), 'TOKEN', sha256('x'), %1$s, 'website', now(), now() + interval '1 day', now());
            insert into one_time_link values (gen_random_uuid(), 'RESET', sha256('y'), %1$s, now(), now() + interval '1 day');
            insert into attempt values ('counted', 3, now());
            insert into notice values (gen_random_uuid(), %1$s, 'APPROVED', '/x', array['', 'NULL', '{a,"b"}', E'\\\\'], now(), null);
            insert into organisation values
                ('00000000-0000-0000-0000-000000000001', 1, '{"en": "Part"}', null, '40', null, null, '{}', 'part');
            insert into organisation values
                ('00000000-0000-0000-0000-000000000002', 1, '{"en": "Whole"}', null, '40', null, null, '{}', 'whole');
            update organisation set parent_id = '00000000-0000-0000-0000-000000000002'
                where id = '00000000-0000-0000-0000-000000000001';
            insert into revision (kind, record_id, audience, number, schema, record_version, document, sha256, published_at)
                select 'VISIT', gen_random_uuid(), 'PUBLIC', 1, 1, 1,
                       decode(string_agg(lpad(to_hex(i), 2, '0'), ''), 'hex'), repeat('0', 64), now()
                from generate_series(0, 255) i;
            insert into revision (kind, record_id, audience, number, schema, record_version, document, sha256, published_at)
                values ('PROJECT', gen_random_uuid(), 'DONOR', 7, 1, 1, '', repeat('1', 64), now());
            select redact(2, %1$s, 'a court said so');
            select setval('revision_sequence_seq', 4711);
            insert into visit (id, version, reference, type, modality, title, summary, objectives, date_precision, zone,
                               delivery_state, audience, not_recorded, search_text)
                values ('00000000-0000-0000-0000-000000000003', 1, 'SV-2026-0012', 'STUDY_VISIT', 'ON_SITE', '{"en": "Whole"}',
                        '{}', '{}', 'UNKNOWN', 'UTC', 'PLANNED', 'PUBLIC', '{}', 'whole');
            insert into preview_link (id, visit_id, secret_hash, name, created_at, expires_at)
                values (gen_random_uuid(), '00000000-0000-0000-0000-000000000003', sha256('z'), 'the host', now(), now() + interval '1 day');
            insert into visit_number values (2026, 12);
            """.formatted(ADA);

    private Rows() {}
}
