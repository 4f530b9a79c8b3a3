package org.sojourn.site.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.PublishedVisitService.Filter;

/**
 * What a list of visits was asked for, as the registry understands it.
 *
 * @param query what is left of it once the parts that mean nothing here are left out
 * @param organisation the name of the one that was asked for
 * @param leftOut those parts
 */
record Asked(VisitQuery query, Filter filter, @Nullable String organisation, List<Unknown> leftOut) {

    /** A part of the address that means nothing here. */
    public record Unknown(String name, String value) {}
}
