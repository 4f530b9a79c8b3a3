package org.sojourn.site;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sojourn.web.language.CodeMessages;

/** The DAC sectors the registry has words for. */
public final class Sectors {

    private static final String PREFIX = "Sector_";

    public static final Set<String> KNOWN = Arrays.stream(CodeMessages.class.getMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith(PREFIX))
            .map(name -> name.substring(PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());

    private Sectors() {}
}
