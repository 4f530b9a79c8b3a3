package org.sojourn.desk.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.Countries;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.desk.FormRows;
import org.sojourn.desk.register.Pickers.Picker;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.web.Shell;
import org.sojourn.web.reading.Reading;

/** Organisations and projects as people type and read them in forms: by a label instead of an id. */
@ApplicationScoped
public class Registers {

    private static final int SUGGESTIONS = 8;

    /** As many as are looked through for those that are called exactly so. */
    private static final int NAMESAKES = 50;

    /** As many names as one form may leave to be looked up. */
    private static final int MOST_NAMES = 100;

    private static final String PROJECT = "project";

    private final OrganisationService organisations;
    private final ProjectService projects;
    private final ObjectMapper json;
    private final Shell shell;

    Registers(OrganisationService organisations, ProjectService projects, ObjectMapper json, Shell shell) {
        this.shell = shell;
        this.organisations = organisations;
        this.projects = projects;
        this.json = json;
    }

    /** Something to choose: its id, the label that stands in the input, and what tells it from its namesakes. */
    public record Suggestion(UUID id, String label, String detail) {
        /** The label with what tells it from its namesakes, as it may be typed too. */
        String full() {
            return detail.isEmpty() ? label : label + ", " + detail;
        }
    }

    public List<Suggestion> organisations(String typed) {
        return ofOrganisations(organisations.named(typed, SUGGESTIONS));
    }

    public List<Suggestion> projects(String typed) {
        return ofProjects(projects.named(typed, SUGGESTIONS));
    }

    /** The one thing that is called exactly so, if there is just one. */
    public Optional<Suggestion> only(String register, String typed) {
        var called = called(register, typed);
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** All that are called exactly so; a name with what tells it from its namesakes is one of them only. */
    private List<Suggestion> called(String register, String typed) {
        var exact = register.equals(PROJECT)
                ? ofProjects(projects.named(words(typed), NAMESAKES).stream()
                        .filter(project -> isAmong(names(project), typed))
                        .toList())
                : ofOrganisations(organisations.named(words(typed), NAMESAKES).stream()
                        .filter(organisation -> isAmong(names(organisation), typed))
                        .toList());
        int comma = typed.indexOf(',');
        if (!exact.isEmpty() || comma < 0) {
            return exact;
        }
        String words = words(typed.substring(0, comma));
        var namesakes = register.equals(PROJECT)
                ? ofProjects(projects.named(words, NAMESAKES))
                : ofOrganisations(organisations.named(words, NAMESAKES));
        return namesakes.stream()
                .filter(suggestion -> isAmong(Stream.of(suggestion.full()), typed))
                .toList();
    }

    /** What to look for; the brackets around an acronym are ours. */
    private static String words(String typed) {
        return typed.replaceAll("[()]", " ");
    }

    private static boolean isAmong(Stream<String> names, String typed) {
        return names.map(PlainText::folded).anyMatch(PlainText.folded(typed)::equals);
    }

    private static Stream<String> names(OrganisationRecord organisation) {
        return Stream.of(
                        organisation.name().texts().values().stream().map(name -> label(name, organisation)),
                        organisation.name().texts().values().stream(),
                        Stream.ofNullable(organisation.acronym()),
                        organisation.aliases().stream())
                .flatMap(names -> names);
    }

    private static Stream<String> names(ProjectRecord project) {
        return Stream.concat(
                Stream.concat(Stream.of(project.code()), Stream.ofNullable(project.acronym())),
                project.title().texts().values().stream());
    }

    private List<Suggestion> ofOrganisations(List<OrganisationRecord> found) {
        var parents = organisations.withIds(found.stream()
                .map(OrganisationRecord::parentId)
                .flatMap(Stream::ofNullable)
                .toList());
        return found.stream()
                .map(o -> {
                    var parent = Optional.ofNullable(o.parentId()).map(parents::get);
                    var detail = Stream.concat(
                            parent.map(OrganisationRecord::name).map(this::said).stream(),
                            Stream.ofNullable(o.countryCode()).map(c -> Countries.name(c, shell.locale())));
                    return new Suggestion(o.savedId(), label(o), String.join(", ", detail.toList()));
                })
                .toList();
    }

    private List<Suggestion> ofProjects(List<ProjectRecord> found) {
        return found.stream()
                .map(p -> new Suggestion(p.savedId(), label(p), p.code()))
                .toList();
    }

    public Map<UUID, String> labels(Collection<UUID> ids) {
        var labels = new LinkedHashMap<UUID, String>();
        organisations.withIds(ids).forEach((id, o) -> labels.put(id, label(o)));
        projects.withIds(ids).forEach((id, p) -> labels.put(id, label(p)));
        return labels;
    }

    /**
     * Turns what was typed into what is meant where only one thing is called so. Without a script nobody forgets what
     * was chosen before when something else is typed: then what is typed counts.
     */
    public void resolve(List<Picker> pickers) {
        var labels = labels(
                pickers.stream().map(Picker::chosen).flatMap(Optional::stream).toList());
        pickers.forEach(picker -> picker.chosen()
                .map(labels::get)
                .filter(label -> !picker.isStill(label))
                .ifPresent(other -> picker.forget()));
        var open = pickers.stream().filter(Picker::isOpen).toList();
        if (open.size() > MOST_NAMES) {
            throw Refusal.malformed("", "form-too-long");
        }
        open.forEach(picker ->
                only(picker.register(), picker.typed()).ifPresent(found -> picker.choose(found.id(), found.label())));
    }

    /** What was typed and is called by nothing in its register, or by several things. */
    public List<Problem> unknown(List<Picker> pickers) {
        return pickers.stream().filter(Picker::isOpen).map(this::unknown).toList();
    }

    private Problem unknown(Picker picker) {
        var several = called(picker.register(), picker.typed());
        return several.isEmpty()
                ? Problem.at("/" + picker.name(), "choose-or-create")
                : Problem.at(
                        "/" + picker.name(),
                        "choose-among",
                        several.stream()
                                .map(Suggestion::full)
                                .distinct()
                                .limit(SUGGESTIONS)
                                .collect(Collectors.joining("; ")));
    }

    /** Writes the name beside every id. */
    public void label(List<Picker> pickers) {
        var labels = labels(
                pickers.stream().map(Picker::chosen).flatMap(Optional::stream).toList());
        pickers.forEach(picker -> picker.chosen()
                .ifPresent(id -> Optional.ofNullable(labels.get(id)).ifPresent(label -> picker.choose(id, label))));
    }

    /** Adds to a register what a form names and doesn't find there; the form then uses it. */
    public void add(ObjectNode tree, List<Picker> pickers, String name) {
        var picker = pickers.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("page"));
        var wanted = FormRows.at(tree, name + "New");
        try {
            if (picker.register().equals(PROJECT)) {
                var project = projects.create(Reading.of(wanted, ProjectRecord.class, json));
                picker.choose(project.savedId(), label(project));
            } else {
                var organisation = organisations.create(Reading.of(wanted, OrganisationRecord.class, json));
                picker.choose(organisation.savedId(), label(organisation));
            }
        } catch (Refusal refusal) {
            throw Refusal.invalid(refusal.problems().stream()
                    .map(p -> new Problem(
                            p.pointer().isEmpty() ? "/" + name : "/" + name + "New" + p.pointer(), p.code(), p.args()))
                    .toList());
        }
    }

    private String label(OrganisationRecord organisation) {
        return label(said(organisation.name()), organisation);
    }

    private static String label(String name, OrganisationRecord organisation) {
        return organisation.acronym() == null ? name : name + " (" + organisation.acronym() + ")";
    }

    private String label(ProjectRecord project) {
        return said(project.title());
    }

    private String said(LocalizedText text) {
        return text.best(shell.languages()).map(LocalizedText.Said::text).orElse("");
    }
}
