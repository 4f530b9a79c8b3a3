package org.sojourn.desk.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.desk.Option;
import org.sojourn.desk.register.Registers;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Dates;
import org.sojourn.web.language.Words;

/** The lines of the account form that say what it may do: names for people, ids for the record. */
@ApplicationScoped
class GrantRows {

    private static final String LIST = "grants";

    private final Registers registers;
    private final Shell shell;

    GrantRows(Registers registers, Shell shell) {
        this.registers = registers;
        this.shell = shell;
    }

    private AccountMessages words() {
        return Words.in(AccountMessages.class, shell.language());
    }

    /** Every role there is, in words. */
    List<Option> roles() {
        return Stream.of(Role.values())
                .map(role -> new Option(role.name(), words().role_name(role)))
                .toList();
    }

    /** A grant as a phrase: who, for what, until when. */
    String phrase(Grant grant) {
        String role = words().role_name(grant.role());
        var of = label(grant.projectId() == null ? grant.organisationId() : grant.projectId());
        String what = of.map(name -> words().of(role, name)).orElse(role);
        return grant.until() == null ? what : words().until_day(what, Dates.day(grant.until(), shell.locale()));
    }

    /** Puts the names beside the ids of a record, for its form. */
    void name(ObjectNode tree, List<Grant> grants) {
        for (int i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            var row = (ObjectNode) tree.at("/" + LIST + "/" + i);
            label(grant.organisationId()).ifPresent(name -> row.put("organisation", name));
            label(grant.projectId()).ifPresent(name -> row.put("project", name));
        }
    }

    /** Takes out the lines whose role was left or made empty. */
    static void dropEmpty(ObjectNode tree) {
        if (tree.get(LIST) instanceof ArrayNode rows) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                if (rows.get(i).path("role").asText("").isBlank()) {
                    rows.remove(i);
                }
            }
        }
    }

    /** The form as a record can be read from it: what was typed without choosing is looked up by its name. */
    ObjectNode identified(ObjectNode typed) {
        var tree = typed.deepCopy();
        var problems = new Problems();
        if (tree.get(LIST) instanceof ArrayNode rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof ObjectNode row) {
                    identify(row, "/" + LIST + "/" + i, problems);
                }
            }
        }
        problems.refuse();
        return tree;
    }

    private void identify(ObjectNode row, String pointer, Problems problems) {
        for (String kind : List.of("organisation", "project")) {
            JsonNode typed = row.remove(kind);
            if (row.get(kind + "Id") == null && typed != null) {
                registers
                        .only(kind, typed.asText())
                        .ifPresentOrElse(
                                found -> row.put(kind + "Id", found.id().toString()),
                                () -> problems.add(pointer + "/" + kind, kind + "-unknown"));
            }
        }
    }

    private Optional<String> label(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.of(registers.labels(List.of(id)).getOrDefault(id, id.toString()));
    }
}
