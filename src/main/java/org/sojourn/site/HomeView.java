package org.sojourn.site;

import java.util.List;
import org.sojourn.publication.PublishedVisitService.Totals;
import org.sojourn.site.finding.WorldMap;

/** The front page: what is coming, what was published last, and where visits go. */
public record HomeView(
        Totals totals, List<VisitCard> upcoming, List<VisitCard> latest, List<CountryLine> places, WorldMap map) {

    /** A country with the visits it had part in. */
    public record CountryLine(String name, String href, long visits) {}
}
