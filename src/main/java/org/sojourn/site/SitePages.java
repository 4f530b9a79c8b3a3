package org.sojourn.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sojourn.base.Countries;
import org.sojourn.publication.FacetService;
import org.sojourn.publication.FacetService.Side;
import org.sojourn.publication.Progress;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Filter;
import org.sojourn.site.HomeView.CountryLine;
import org.sojourn.site.finding.WorldMap;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;

/** The front page, and what programs are told about the site as a whole. */
@Path("/")
@PermitAll
@OutsidePage
class SitePages {

    private static final int SOME = 5;

    private final PublishedVisitService published;
    private final FacetService facets;
    private final Shell shell;
    private final Clock clock;

    SitePages(PublishedVisitService published, FacetService facets, Shell shell, Clock clock) {
        this.published = published;
        this.facets = facets;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance home(HomeView home);
    }

    @GET
    public Response home() {
        var reader = Reader.of(shell);
        var today = LocalDate.now(clock);
        var upcoming = published.upcoming(today, 10 * SOME).stream()
                .map(edition -> VisitCard.of(edition, reader, today))
                .filter(card -> card.progress() == Progress.UPCOMING || card.progress() == Progress.ONGOING)
                .limit(SOME)
                .toList();
        var latest = published.latest(Filter.NONE, SOME).stream()
                .map(edition -> VisitCard.of(edition, reader, today))
                .toList();
        return Response.ok(
                        Templates.home(new HomeView(published.totals(), upcoming, latest, places(reader), map(reader))))
                .build();
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        String rules = "User-agent: *\nDisallow: /desk\nDisallow: /signin\nDisallow: /setup\nDisallow: /reports\n";
        return Response.ok(rules, "text/plain;charset=UTF-8").build();
    }

    private WorldMap map(Reader reader) {
        var all = facets.all().all();
        return new WorldMap(
                all.getOrDefault(Side.TO, Map.of()),
                all.getOrDefault(Side.FROM, Map.of()),
                reader,
                (name, value) -> reader.path("/visits?" + name + "=" + value));
    }

    private List<CountryLine> places(Reader reader) {
        var collator = Collator.getInstance(reader.locale());
        return facets.all().all().getOrDefault(Side.EITHER, Map.of()).entrySet().stream()
                .map(country -> new CountryLine(
                        Countries.name(country.getKey(), reader.locale()),
                        reader.path("/visits?country=" + country.getKey()),
                        country.getValue()))
                .sorted(Comparator.comparing(CountryLine::name, collator))
                .toList();
    }
}
