package org.sojourn.storage;

import java.time.Instant;

/**
 * The database as its operator sees it.
 *
 * @param server which, and its version
 * @param schema the newest migration that was carried out
 * @param description what that migration brought
 * @param migratedAt when it was carried out
 * @param current whether it is the newest one this program knows, and none after it
 */
public record DatabaseState(String server, String schema, String description, Instant migratedAt, boolean current) {}
