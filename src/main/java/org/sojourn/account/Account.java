package org.sojourn.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in: a member of the staff, an editor of a website, a donor. */
@Entity
public class Account {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    /** In lower case. */
    String email;

    String name;

    /** Of its desk, mails and notices; absent: the first language of the registry. */
    @Nullable
    String language;

    /** Absent until an invitation is accepted. */
    @Nullable
    String passwordHash;

    Instant createdAt;

    @Nullable
    Instant disabledAt;

    /** Set aside of the version: signing in changes nothing that anybody edits. */
    @Nullable
    Instant signedInAt;

    @ElementCollection
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    List<Given> grants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    static Account of(AccountRecord form, Instant now) {
        var account = new Account();
        account.createdAt = now;
        account.become(form, now);
        return account;
    }

    /** Takes over everything the form says but the password. */
    void become(AccountRecord form, Instant now) {
        email = form.email();
        name = form.name();
        language = form.language();
        if (!form.isDisabled()) {
            disabledAt = null;
        } else if (disabledAt == null) {
            disabledAt = now;
        }
        regrant(form.grants());
    }

    void regrant(List<Grant> wanted) {
        if (!grants().equals(wanted)) {
            grants.clear();
            wanted.forEach(grant -> grants.add(Given.of(grant)));
        }
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether the registry can rely on this account to be kept: see the trigger of the same rule. */
    boolean keepsTheRegistry() {
        return !isDisabled()
                && passwordHash != null
                && grants.stream().anyMatch(grant -> grant.role == Role.ADMINISTRATOR && grant.until == null);
    }

    List<Grant> grants() {
        return grants.stream().map(Given::record).toList();
    }

    public AccountRecord record() {
        return new AccountRecord(id, version, email, name, language, null, grants(), isDisabled());
    }

    /** See {@link Grant}. */
    @Embeddable
    static class Given {
        @Enumerated(EnumType.STRING)
        Role role;

        @Nullable
        UUID projectId;

        @Nullable
        UUID organisationId;

        @Nullable
        LocalDate until;

        @SuppressWarnings("NullAway.Init")
        protected Given() {}

        static Given of(Grant grant) {
            var given = new Given();
            given.role = grant.role();
            given.projectId = grant.projectId();
            given.organisationId = grant.organisationId();
            given.until = grant.until();
            return given;
        }

        Grant record() {
            return new Grant(role, projectId, organisationId, until);
        }
    }
}
