package org.sojourn.storage.backup;

/** What lies in every export for people who have no Sojourn. */
final class Readme {

    static final String TEXT = """
            This is everything a Sojourn registry held at one moment.

            tables/*.csv    one file a table: UTF-8, comma-separated, the first line names the columns;
                            an empty value is absent, "" is an empty text, \\x... are bytes in hexadecimal,
                            times are in UTC
            schema/*.sql    what makes these tables in PostgreSQL 15 or newer, in the order of their names
            manifest.json   when and from what it was made; of each table its columns and types, the number
                            of its rows, and length and SHA-256 of its file

            To bring it into an empty registry:

                java -jar quarkus-app/quarkus-run.jar import FILE

            Passwords are here as Argon2id hashes. Sessions, tokens and one-time links aren't here.
            """;

    private Readme() {}
}
