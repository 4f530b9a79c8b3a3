package org.sojourn.desk.account;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.credential.CredentialRecord;

/** A session or a token in a list, with days instead of instants; {@code isThis} marks the one in use. */
record CredentialView(UUID id, String name, LocalDate since, LocalDate expires, LocalDate used, boolean isThis) {

    static CredentialView of(CredentialRecord credential, @Nullable UUID inUse) {
        return new CredentialView(
                credential.id(),
                credential.name(),
                LocalDate.ofInstant(credential.createdAt(), ZoneOffset.UTC),
                LocalDate.ofInstant(credential.expiresAt(), ZoneOffset.UTC),
                LocalDate.ofInstant(credential.usedAt(), ZoneOffset.UTC),
                credential.id().equals(inUse));
    }
}
