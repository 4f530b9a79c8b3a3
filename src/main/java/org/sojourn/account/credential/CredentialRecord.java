package org.sojourn.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * A session or a token as its owner sees it; the secret was shown once.
 *
 * @param id to end it by
 * @param name what its owner calls it, or which browser it is in
 * @param createdAt when it was made
 * @param expiresAt when it ends by itself
 * @param usedAt when it was last used, to the minute
 */
public record CredentialRecord(UUID id, String name, Instant createdAt, Instant expiresAt, Instant usedAt) {}
