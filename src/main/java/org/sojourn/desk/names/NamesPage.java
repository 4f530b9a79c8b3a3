package org.sojourn.desk.names;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;
import org.sojourn.desk.register.Registers;
import org.sojourn.publication.Carrier;
import org.sojourn.publication.NamesService;

/** Published visits that carry old names of an organisation or a project, and the one act that renews them. */
@ApplicationScoped
class NamesPage {

    private final NamesService names;
    private final Registers registers;
    private final Caller caller;

    NamesPage(NamesService names, Registers registers, Caller caller) {
        this.names = names;
        this.registers = registers;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk/names")
    static class Templates {
        static native TemplateInstance names(View view);
    }

    /**
     * The visits, first those that can be published again.
     *
     * @param path of the organisation or project
     * @param done how many were published again a moment ago; absent before
     */
    public record View(
            String name,
            String path,
            List<Carrier> ready,
            List<Carrier> others,
            @Nullable Integer done) {}

    TemplateInstance list(String register, UUID id, @Nullable String done) {
        var carriers = names.carriers(id);
        return Templates.names(new View(
                name(register, id),
                "/desk/" + register + "/" + id,
                carriers.stream().filter(carrier -> carrier.obstacle() == null).toList(),
                carriers.stream().filter(carrier -> carrier.obstacle() != null).toList(),
                done == null || !done.matches("\\d{1,4}") ? null : Integer.valueOf(done)));
    }

    Response republish(String register, UUID id, MultipartFormDataInput input) {
        caller.require(Role.APPROVER);
        name(register, id);
        var seen = seen(Posted.of(input));
        int left = names.republish(seen).size();
        return Response.seeOther(URI.create("/desk/" + register + "/" + id + "/names?done=" + (seen.size() - left)))
                .build();
    }

    private static Map<UUID, String> seen(Posted posted) {
        var seen = new LinkedHashMap<UUID, String>();
        for (JsonNode visit : posted.tree().path("visits")) {
            try {
                seen.put(
                        UUID.fromString(visit.path("id").asText()),
                        visit.path("candidate").asText());
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.malformed("/visits", "value-unreadable");
            }
        }
        return seen;
    }

    private String name(String register, UUID id) {
        String name = registers.labels(List.of(id)).get(id);
        if (name == null) {
            throw Refusal.missing(register.equals("projects") ? "project" : "organisation");
        }
        return name;
    }
}
