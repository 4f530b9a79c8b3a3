package org.sojourn.site;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit.Agency;

/**
 * An organisation as a page names it.
 *
 * @param acronym absent where the name says it already
 * @param href the organisation's own page
 */
public record Named(
        UUID id,
        Said name,
        @Nullable String acronym,
        String type,
        @Nullable String countryCode,
        @Nullable String href) {

    public static Named of(Agency agency, Reader reader, Map<UUID, String> slugs) {
        var name = reader.said(agency.name(), agency.acronym() == null ? "" : agency.acronym());
        String slug = slugs.get(agency.id());
        return new Named(
                agency.id(),
                name,
                agency.acronym() == null || name.text().contains(agency.acronym()) ? null : agency.acronym(),
                agency.type(),
                agency.countryCode(),
                slug == null ? null : reader.path("/organisations/" + slug));
    }
}
