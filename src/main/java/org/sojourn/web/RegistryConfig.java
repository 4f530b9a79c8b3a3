package org.sojourn.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whose registry this is, where it stands and which languages it speaks. */
@ConfigMapping(prefix = "sojourn")
public interface RegistryConfig {

    /** What the registry calls itself, on every page and in every mail. */
    @WithDefault("Sojourn")
    String name();

    /** Where people turn to with questions: a mail address or a web address. */
    Optional<String> contact();

    /** The address the public reaches the registry at; absolute links and embeds are made from it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Languages of the interface, the default first; its pages stand at the unprefixed path. */
    @WithDefault("en,ar")
    List<String> languages();

    /** Addresses or networks of the proxies in front: what they say about who sends a request is believed. */
    Optional<List<Network>> trustedProxies();

    /** An absolute address from a path that starts with a slash. */
    default String absolute(String path) {
        return publicUrl().toString().replaceAll("/+$", "") + path;
    }
}
