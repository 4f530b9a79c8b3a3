package org.sojourn.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;

/**
 * Copies visits. A copy is a new draft of the caller's; it takes over the projects only that they may record for, and
 * nothing of what was published or withdrawn.
 */
@ApplicationScoped
@Transactional
public class VisitCopyService {

    private final VisitService service;
    private final Visits visits;
    private final Caller caller;

    VisitCopyService(VisitService service, Visits visits, Caller caller) {
        this.service = service;
        this.visits = visits;
        this.caller = caller;
    }

    public VisitRecord copy(String idOrReference, Set<VisitPart> parts) {
        caller.require(Role.MANAGER);
        var original = service.get(idOrReference);
        var copy = new VisitCopy(original, parts, project -> caller.may(Role.MANAGER, List.of(project)));
        return service.create(copy.record(), original);
    }

    /** The visit that this one was copied from, if it is a copy and the caller may read the other. */
    public Optional<VisitRecord> original(UUID visitId) {
        return visits.findByIdOptional(visitId)
                .map(visit -> visit.clonedFrom)
                .filter(id -> !service.readable(List.of(id)).isEmpty())
                .map(service::known);
    }
}
