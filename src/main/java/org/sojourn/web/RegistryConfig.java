package org.sojourn.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Pattern;
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
    @WithDefault("en,ar")
    List<String> languages();

    /** Where the embedded database and the files lie; read before the application starts. */
    @WithName("data.dir")
    @WithDefault("data")
    String dataDir();

    /** An absolute address from a path that starts with a slash. */
    default String absolute(String path) {
        return publicUrl().toString().replaceAll("/+$", "") + path;
    }
}
