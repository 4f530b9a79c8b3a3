package org.sojourn.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.web.request.Network;

/** Whose registry this is, where it stands and which languages it speaks. */
@ConfigMapping(prefix = "sojourn")
public interface RegistryConfig {

    /** What the registry calls itself, on every page and in every mail. */
    @WithDefault("Sojourn")
    String name();

    /** Where people turn to with questions: a mail address or a web address. */
    Optional<String> contact();

    /** The file of a picture to stand beside the name: PNG, JPEG, WebP or SVG. */
    Optional<String> logo();

    /** The web address of whoever runs the registry where their own privacy notice stands. */
    Optional<
                    @Pattern(
                            regexp = "https?://[^\\s\"<>]+",
                            message = "SOJOURN_PRIVACY_NOTICE must be a web address that begins with https://")
                    String>
            privacyNotice();

    /** The address the public reaches the registry at; absolute links and embeds are made from it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Languages of the interface, the default first; its pages stand at the unprefixed path. */
    @WithDefault("en,fr,de,es,ru,ar")
    List<String> languages();

    /** Addresses or networks of the proxies in front: what they say about who sends a request is believed. */
    Optional<List<Network>> trustedProxies();

    /** That language if the registry speaks it, else its first. */
    default String spoken(@Nullable String wanted) {
        return wanted != null && languages().contains(wanted)
                ? wanted
                : languages().get(0);
    }

    /** A path of ours in one of the languages. */
    default String path(String language, String path) {
        return language.equals(languages().get(0)) ? path : "/" + language + path;
    }

    /** An absolute address from a path that starts with a slash. */
    default String absolute(String path) {
        return publicUrl().toString().replaceAll("/+$", "") + path;
    }
}
