package org.sojourn.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/** Whoever sent the present request, and what they may do today. Outside a request, and for strangers, nobody. */
@Named
@RequestScoped
public class Caller {

    /** The identity's attributes, set at sign-in. */
    public static final String ID = "account.id";

    public static final String NAME = "account.name";
    public static final String GRANTS = "account.grants";
    public static final String CREDENTIAL = "account.credential";
    static final String REGISTRY = "account.registry";

    private final SecurityIdentity identity;
    private final Clock clock;

    Caller(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    public @Nullable UUID id() {
        return identity.getAttribute(ID);
    }

    /** The caller's account, for what only somebody signed in may do. */
    public UUID required() {
        UUID id = id();
        if (id == null) {
            throw Refusal.because(Refusal.Reason.ANONYMOUS, "sign-in-needed");
        }
        return id;
    }

    /** The session or token the request came with. */
    public @Nullable UUID credential() {
        return identity.getAttribute(CREDENTIAL);
    }

    public String name() {
        String name = identity.getAttribute(NAME);
        return name == null ? "" : name;
    }

    /** Whether nobody sent it: the registry does something by itself. */
    public boolean isRegistry() {
        return Boolean.TRUE.equals(identity.getAttribute(REGISTRY));
    }

    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    public boolean isManager() {
        return is(Role.MANAGER);
    }

    /** Whether visits and registers are theirs to open. */
    public boolean isStaff() {
        return is(Role.MANAGER) || is(Role.APPROVER);
    }

    /** Whether the desk is theirs to open, if only its first page. */
    public boolean isAtDesk() {
        return isStaff() || is(Role.EDITOR);
    }

    public boolean isDonor() {
        return !funders().isEmpty();
    }

    /** Whether the role is held at all, for whatever project. */
    public boolean is(Role role) {
        return held(role).findAny().isPresent();
    }

    /** Whether the role is held without being limited to a project. */
    public boolean isEverywhere(Role role) {
        return held(role).anyMatch(grant -> grant.role() == Role.ADMINISTRATOR || grant.projectId() == null);
    }

    /** Whether the role reaches a record that belongs to these projects: everywhere, or through one of them. */
    public boolean may(Role role, Collection<UUID> projects) {
        return isEverywhere(role) || projectsOf(role).stream().anyMatch(projects::contains);
    }

    /** The projects the role is limited to. */
    public Set<UUID> projectsOf(Role role) {
        return held(role).map(Grant::projectId).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    /** The funders a donor reads for. */
    public Set<UUID> funders() {
        return held(Role.DONOR)
                .map(Grant::organisationId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    public void require(Role role) {
        if (!is(role)) {
            throw Refusal.forbidden("not-allowed");
        }
    }

    private Stream<Grant> held(Role role) {
        List<Grant> grants = identity.getAttribute(GRANTS);
        var today = LocalDate.now(clock);
        return (grants == null ? List.<Grant>of() : grants)
                .stream()
                        .filter(grant -> grant.holdsOn(today))
                        .filter(grant -> grant.role() == role || grant.role() == Role.ADMINISTRATOR);
    }
}
