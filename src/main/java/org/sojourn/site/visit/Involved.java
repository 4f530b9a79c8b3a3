package org.sojourn.site.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.site.Named;
import org.sojourn.site.Reader;
import org.sojourn.web.language.Dates;

/** Who had a part in a visit, and where: those who came, those who received them, the stops, and who paid. */
public final class Involved {

    private final PublishedVisit visit;
    private final Reader reader;
    private final Map<UUID, String> slugs;

    Involved(PublishedVisit visit, Reader reader, Map<UUID, String> slugs) {
        this.visit = visit;
        this.reader = reader;
        this.slugs = slugs;
    }

    /**
     * The same fields for a delegation: the country, who leads, who else came.
     *
     * @param country absent where it isn't recorded
     */
    public record Party(
            @Nullable String country,
            @Nullable Named lead,
            List<Named> members,
            @Nullable Integer headcount,
            @Nullable String seniority) {}

    /** An organisation on the receiving side. */
    public record Received(
            Named organisation, String role, @Nullable String country) {}

    /**
     * A stop on the way.
     *
     * @param dates absent where its days aren't recorded
     */
    public record Place(
            @Nullable String dates,
            String name,
            @Nullable String site,
            @Nullable Named organisation) {}

    /** A project with a link to its page. */
    public record Work(Said title, @Nullable String href, String role, List<Named> funders) {}

    List<Party> parties() {
        return visit.delegations().stream()
                .map(d -> new Party(
                        d.countryCode(),
                        named(d.lead()),
                        d.members().stream().map(this::name).toList(),
                        d.headcount(),
                        d.seniority()))
                .toList();
    }

    List<Received> hosts() {
        return visit.hosts().stream()
                .map(host -> new Received(
                        name(host.organisation()),
                        host.role(),
                        host.organisation().countryCode()))
                .toList();
    }

    List<Place> stops() {
        return visit.stops().stream()
                .map(stop -> new Place(
                        days(stop.from(), stop.to()),
                        Stream.of(stop.city(), stop.site())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseGet(() -> reader.countries(List.of(stop.countryCode()))),
                        stop.city() == null ? null : stop.site(),
                        named(stop.organisation())))
                .toList();
    }

    List<Work> projects() {
        return visit.projects().stream()
                .map(project -> new Work(
                        reader.said(project.title(), project.code()),
                        slugs.containsKey(project.id()) ? reader.path("/projects/" + slugs.get(project.id())) : null,
                        project.role(),
                        project.funders().stream()
                                .map(funder -> name(funder.organisation()))
                                .toList()))
                .toList();
    }

    private @Nullable Named named(@Nullable Agency agency) {
        return agency == null ? null : name(agency);
    }

    private Named name(Agency agency) {
        return Named.of(agency, reader, slugs);
    }

    private @Nullable String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null ? null : Dates.range(from, to == null ? from : to, "DAY", reader.locale());
    }
}
