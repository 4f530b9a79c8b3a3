package org.sojourn.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.base.LocalizedText;
import org.sojourn.publication.Carrier.Renamed;
import org.sojourn.publication.PublishedVisit.Agency;

/** What of a visit's differences are names in the registers, and whose. */
final class NameChanges {

    /** An organisation or project under another name, or another organisation that it was merged into. */
    private static final Pattern NAME =
            Pattern.compile("/(delegations/\\d+/(lead|members/\\d+)|(hosts|stops)/\\d+/organisation"
                    + "|projects/\\d+/funders/\\d+/organisation|announcements/\\d+/publisher|followUps/\\d+/owner)"
                    + "/(id|name/[a-z]+|acronym|type|countryCode)"
                    + "|/projects/\\d+/(title/[a-z]+|code)|/acknowledgements/\\d+/funderId|/costs/\\d+/organisationId");

    private static final Pattern SAID = Pattern.compile(".*/(name|title)/[a-z]+|.*/(acronym|code)");

    private NameChanges() {}

    static boolean only(List<Difference> differences) {
        return differences.stream()
                .allMatch(difference -> NAME.matcher(difference.pointer()).matches());
    }

    /** What each name was and is now, once. */
    static List<Renamed> said(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> NAME.matcher(difference.pointer()).matches()
                        && SAID.matcher(difference.pointer()).matches())
                .map(difference ->
                        new Renamed(difference.was().asText(), difference.now().asText()))
                .distinct()
                .toList();
    }

    /** The organisations and projects that are called otherwise in the one than in the other, by their ids today. */
    static Set<UUID> whose(PublishedVisit was, PublishedVisit now) {
        var before = names(was);
        var renamed = new HashSet<UUID>();
        names(now).forEach((id, name) -> {
            if (!name.equals(before.get(id))) {
                renamed.add(id);
            }
        });
        return renamed;
    }

    private record Name(LocalizedText text, String shortly) {}

    private static Map<UUID, Name> names(PublishedVisit visit) {
        var names = new HashMap<UUID, Name>();
        Stream.of(
                        visit.agencies().stream(),
                        visit.announcements().stream().flatMap(a -> Stream.ofNullable(a.publisher())),
                        visit.followUps().stream().flatMap(f -> Stream.ofNullable(f.owner())))
                .flatMap(agencies -> agencies)
                .forEach((Agency agency) ->
                        names.put(agency.id(), new Name(agency.name(), String.valueOf(agency.acronym()))));
        visit.projects().forEach(project -> names.put(project.id(), new Name(project.title(), project.code())));
        return names;
    }
}
