package org.sojourn.publication.remark;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Sweeps out remarks that were closed long enough ago. Harmless on several nodes at once. */
@ApplicationScoped
class RemarkHousekeeping {

    private final RemarkService remarks;

    RemarkHousekeeping(RemarkService remarks) {
        this.remarks = remarks;
    }

    @Scheduled(every = "1h", delayed = "11m")
    void sweep() {
        remarks.dropOld();
    }
}
