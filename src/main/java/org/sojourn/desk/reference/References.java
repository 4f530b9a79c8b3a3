package org.sojourn.desk.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.GrantService;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.desk.Wording;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.project.ParticipationRole;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.EditorialService.Wanted;
import org.sojourn.publication.Mention;
import org.sojourn.publication.NamesService;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Filter;

/** What refers to an organisation or a project, as far as the caller may see it. */
@ApplicationScoped
public class References {

    private static final int SOME = 20;

    private static final List<Mention> OF_ORGANISATION = List.of(
            Mention.HOST, Mention.DELEGATION, Mention.STOP, Mention.FOLLOW_UP, Mention.COST, Mention.DEROGATION);

    private static final List<Mention> OF_PROJECT = List.of(Mention.PRIMARY, Mention.CONTRIBUTING);

    private final OrganisationService organisations;
    private final ProjectService projects;
    private final AnnouncementService announcements;
    private final GrantService grants;
    private final EditorialService editorial;
    private final PublishedVisitService published;
    private final NamesService names;
    private final Wording wording;
    private final Caller caller;

    References(
            OrganisationService organisations,
            ProjectService projects,
            AnnouncementService announcements,
            GrantService grants,
            EditorialService editorial,
            PublishedVisitService published,
            NamesService names,
            Wording wording,
            Caller caller) {
        this.organisations = organisations;
        this.projects = projects;
        this.announcements = announcements;
        this.grants = grants;
        this.editorial = editorial;
        this.published = published;
        this.names = names;
        this.wording = wording;
        this.caller = caller;
    }

    /** One of those that refer to it. */
    public record Entry(String href, String label) {}

    /**
     * Those that refer to it in one way.
     *
     * @param key of their heading in the bundle {@code references}
     * @param count how many there are
     * @param all where all of them are listed; absent where these are all
     * @param entries the first of them
     */
    public record Group(String key, long count, @Nullable String all, List<Entry> entries) {
        static Group whole(String key, List<Entry> entries) {
            return new Group(key, entries.size(), null, entries);
        }
    }

    public List<Group> ofOrganisation(UUID id) {
        var groups = new ArrayList<>(visits(id, OF_ORGANISATION));
        var taking = projects.withParticipant(id);
        for (ParticipationRole role : ParticipationRole.values()) {
            groups.add(Group.whole(
                    "projects_" + role.name(),
                    taking.stream()
                            .filter(project -> takesPart(project, id, role))
                            .map(this::entry)
                            .toList()));
        }
        groups.add(Group.whole(
                "parts",
                organisations.partsOf(id).stream()
                        .map(part -> new Entry("/desk/organisations/" + part.savedId(), wording.title(part.name(), "")))
                        .toList()));
        groups.add(Group.whole("published_announcements", entries(announcements.ofPublisher(id))));
        groups.add(accounts(id));
        groups.add(inPublic(id, Filter.ofOrganisation(id), "organisation"));
        groups.add(oldNames(id, "/desk/organisations/"));
        return some(groups);
    }

    public List<Group> ofProject(UUID id) {
        var groups = new ArrayList<>(visits(id, OF_PROJECT));
        groups.add(Group.whole(
                "parts", projects.partsOf(id).stream().map(this::entry).toList()));
        groups.add(Group.whole("announcements", entries(announcements.ofProject(id))));
        groups.add(accounts(id));
        groups.add(inPublic(id, Filter.ofProject(id), "project"));
        groups.add(oldNames(id, "/desk/projects/"));
        return some(groups);
    }

    /** The groups with the first visits of each. */
    public List<Group> withVisits(UUID id, List<Group> groups) {
        return groups.stream().map(group -> withVisits(id, group)).toList();
    }

    private Group withVisits(UUID id, Group group) {
        return Stream.of(Mention.values())
                .filter(mention -> group.key().equals(key(mention)))
                .findFirst()
                .map(mention -> new Group(group.key(), group.count(), group.all(), lines(id, mention)))
                .orElse(group);
    }

    private List<Entry> lines(UUID id, Mention mention) {
        return editorial.find(new Wanted(null, null, null, id, mention), null, SOME).items().stream()
                .map(line -> new Entry(
                        "/desk/visits/" + line.reference(),
                        line.reference() + " " + wording.title(line.title(), line.reference())))
                .toList();
    }

    private List<Group> visits(UUID id, List<Mention> mentions) {
        return editorial.mentions(id, mentions).entrySet().stream()
                .map(counted -> new Group(
                        key(counted.getKey()),
                        counted.getValue(),
                        "/desk/visits?of=" + id + "&as=" + counted.getKey().name(),
                        List.of()))
                .toList();
    }

    private static String key(Mention mention) {
        return "visits_" + mention.name();
    }

    private static boolean takesPart(ProjectRecord project, UUID id, ParticipationRole role) {
        return project.participations().stream()
                .anyMatch(part -> part.role() == role && part.organisationId().equals(id));
    }

    private Entry entry(ProjectRecord project) {
        return new Entry("/desk/projects/" + project.savedId(), wording.title(project.title(), project.code()));
    }

    private static List<Entry> entries(List<AnnouncementRecord> found) {
        return found.stream().map(each -> new Entry(each.url(), each.title())).toList();
    }

    /** Who has an account is for administrators to know. */
    private Group accounts(UUID id) {
        return Group.whole(
                "accounts",
                caller.isAdministrator()
                        ? grants.concerned(id).stream()
                                .map(account -> new Entry("/desk/accounts/" + account.savedId(), account.name()))
                                .toList()
                        : List.of());
    }

    private Group inPublic(UUID id, Filter filter, String parameter) {
        String slug = published.slugs(List.of(id)).get(id);
        return new Group(
                "public_visits",
                slug == null ? 0 : published.count(filter),
                "/visits?" + parameter + "=" + slug,
                List.of());
    }

    private Group oldNames(UUID id, String register) {
        return new Group("old_names", names.count(id), register + id + "/names", List.of());
    }

    private static List<Group> some(List<Group> groups) {
        return groups.stream().filter(group -> group.count() > 0).toList();
    }
}
