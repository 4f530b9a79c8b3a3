package org.sojourn.desk.merge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.reference.References;
import org.sojourn.desk.register.Registers;
import org.sojourn.organisation.MergeRecord;
import org.sojourn.organisation.MergeService;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.web.Shell;
import org.sojourn.web.refusal.Failures;
import org.sojourn.web.refusal.Sentences;

/** Making two organisations one: choosing the one that stays, looking ahead, doing it, taking it back. */
@Path("/desk/organisations/{id: [0-9a-fA-F-]{36}}/merge")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
class MergePages {

    private static final String ORGANISATIONS = "/desk/organisations/";

    /** What is published refers to the one that goes for ever. */
    private static final Set<String> STAYING = Set.of("public_visits", "old_names");

    private final MergeService merges;
    private final OrganisationService organisations;
    private final References references;
    private final Registers registers;
    private final Sentences sentences;
    private final Shell shell;

    MergePages(
            MergeService merges,
            OrganisationService organisations,
            References references,
            Registers registers,
            Sentences sentences,
            Shell shell) {
        this.merges = merges;
        this.organisations = organisations;
        this.references = references;
        this.registers = registers;
        this.sentences = sentences;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "desk/merge")
    static class Templates {
        static native TemplateInstance choose(OrganisationRecord merged, Form form, boolean notFound);

        static native TemplateInstance preview(Preview preview);
    }

    /**
     * What a merge would do.
     *
     * @param moving what refers to the one that goes
     * @param obstacles why it can't be done, as sentences
     */
    public record Preview(
            OrganisationRecord merged,
            OrganisationRecord survivor,
            @Nullable MergeRecord ahead,
            List<References.Group> moving,
            List<String> obstacles) {}

    /** @param into what was typed; @param intoId what was chosen */
    @GET
    public TemplateInstance look(
            UUID id, @QueryParam("into") @Nullable String into, @QueryParam("intoId") @Nullable UUID intoId) {
        var merged = organisations.get(id);
        var survivor = intoId != null
                ? intoId
                : into == null || into.isBlank()
                        ? null
                        : registers
                                .only("organisation", into)
                                .map(Registers.Suggestion::id)
                                .orElse(null);
        return survivor == null
                ? Templates.choose(merged, Form.blank(), into != null && !into.isBlank())
                : preview(id, survivor, List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response merge(UUID id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        UUID into = posted.id("into");
        if (into == null) {
            throw Refusal.invalid("/into", "value-missing");
        }
        try {
            merges.merge(
                    id,
                    posted.version(),
                    into,
                    posted.typed().path("intoVersion").asLong());
            return Response.seeOther(URI.create(ORGANISATIONS + into + "?notice=merged"))
                    .build();
        } catch (RuntimeException failure) {
            var refusal = Failures.refusal(failure)
                    .filter(no -> no.reason() != Refusal.Reason.MISSING
                            && organisations.withIds(List.of(into)).size() == 1)
                    .orElseThrow(() -> failure);
            return Response.status(Forms.status(refusal))
                    .entity(preview(id, into, refusal.problems()))
                    .build();
        }
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response undo(UUID id, MultipartFormDataInput input) {
        merges.undo(id, Posted.of(input).version());
        return Response.seeOther(URI.create(ORGANISATIONS + id + "?notice=unmerged"))
                .build();
    }

    private TemplateInstance preview(UUID id, UUID into, List<Problem> refused) {
        try {
            var ahead = merges.ahead(id, into);
            var conflicts = ahead.conflicts().stream()
                    .map(conflict -> new Problem("", conflict.code(), conflict.args()))
                    .toList();
            return preview(id, into, ahead, refused.isEmpty() ? conflicts : refused);
        } catch (Refusal refusal) {
            if (organisations.withIds(List.of(into)).isEmpty()) {
                throw refusal;
            }
            return preview(id, into, null, refusal.problems());
        }
    }

    private TemplateInstance preview(UUID id, UUID into, @Nullable MergeRecord ahead, List<Problem> obstacles) {
        return Templates.preview(new Preview(
                organisations.get(id),
                organisations.get(into),
                ahead,
                references.ofOrganisation(id).stream()
                        .filter(group -> !STAYING.contains(group.key()))
                        .toList(),
                obstacles.stream()
                        .map(problem -> sentences.of(problem, shell.locale()))
                        .distinct()
                        .toList()));
    }
}
