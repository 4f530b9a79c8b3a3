package org.sojourn.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What an editor gets for the address of a page (oEmbed 1.0). Others store it for years and never ask again, so it
 * holds nothing that may have to be corrected: the reference, the address, and a frame that knows the rest.
 */
@JsonPropertyOrder({"version", "type"})
public record OEmbed(
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        int width,
        int height,
        String html) {

    private static final int WIDE = 600;
    private static final int LOW = 310;
    private static final int NARROW = 400;
    private static final int HIGH = 400;

    @JsonProperty
    public String version() {
        return "1.0";
    }

    @JsonProperty
    public String type() {
        return "rich";
    }

    /** The size of the card within what the other page has room for. */
    record Size(int width, int height) {
        static Size within(int maxWidth, int maxHeight) {
            int width = Math.min(maxWidth, WIDE);
            return new Size(width, Math.min(maxHeight, width < NARROW ? HIGH : LOW));
        }
    }

    static OEmbed of(String reference, Source registry, String page, String frame, String frameTitle, Size size) {
        String html = "<blockquote><a href=\"" + escaped(page) + "\">" + escaped(reference) + "</a></blockquote>"
                + "<iframe src=\"" + escaped(frame) + "\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\" title=\"" + escaped(frameTitle) + "\" frameborder=\"0\"></iframe>";
        return new OEmbed(
                registry.name() + ", " + reference,
                registry.name(),
                registry.address(),
                3600,
                size.width(),
                size.height(),
                html);
    }

    /** Whose registry it comes from. */
    record Source(String name, String address) {}

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
