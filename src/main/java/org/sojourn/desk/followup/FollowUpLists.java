package org.sojourn.desk.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.Option;
import org.sojourn.desk.Posted;
import org.sojourn.desk.followup.FollowUpList.Entry;
import org.sojourn.desk.followup.FollowUpList.Marked;
import org.sojourn.desk.register.Registers;
import org.sojourn.publication.PublicationService;
import org.sojourn.publication.PublicationState;
import org.sojourn.publication.followup.FollowUpFilter;
import org.sojourn.publication.followup.FollowUpLine;
import org.sojourn.publication.followup.FollowUpService;
import org.sojourn.web.Shell;

/** Puts together what the list of follow-ups shows. */
@ApplicationScoped
class FollowUpLists {

    private static final int LINES = 50;

    private final FollowUpService followUps;
    private final PublicationService publications;
    private final Registers registers;
    private final Shell shell;

    FollowUpLists(FollowUpService followUps, PublicationService publications, Registers registers, Shell shell) {
        this.followUps = followUps;
        this.publications = publications;
        this.registers = registers;
        this.shell = shell;
    }

    /** A project that the caller can't choose narrows nothing down. */
    FollowUpList of(@Nullable String state, @Nullable String project, @Nullable String cursor) {
        var code = Posted.code(FollowUpFilter.class, state);
        var filter = code == null ? FollowUpFilter.OPEN : code;
        var projects = projects();
        String known = projects.stream()
                .map(Option::value)
                .filter(id -> id.equals(project))
                .findFirst()
                .orElse(null);
        var found = followUps.find(filter, known == null ? null : UUID.fromString(known), cursor, LINES);
        return new FollowUpList(entries(found.items()), filter, known, projects, cursor, found.next());
    }

    Marked marked(String reference) {
        var publication = publications.view(reference);
        return new Marked(
                reference, publication.audience() != null && publication.state() != PublicationState.PUBLISHED);
    }

    private List<Option> projects() {
        var order = Collator.getInstance(shell.locale());
        return registers.labels(followUps.projects()).entrySet().stream()
                .map(project -> new Option(project.getKey().toString(), project.getValue()))
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }

    private List<Entry> entries(List<FollowUpLine> lines) {
        var owners = registers.labels(lines.stream()
                .map(FollowUpLine::ownerOrganisationId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var markable = followUps.markable(
                lines.stream().map(FollowUpLine::visitId).distinct().toList());
        var today = followUps.today();
        return lines.stream()
                .map(line -> new Entry(
                        line,
                        line.ownerOrganisationId() == null ? "" : owners.getOrDefault(line.ownerOrganisationId(), ""),
                        line.isOverdue(today),
                        markable.contains(line.visitId())))
                .toList();
    }
}
