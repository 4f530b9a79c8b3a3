package org.sojourn.web.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a bundle in a language that isn't that of the request: of a mail, of a document. */
public final class Words {

    private static final Map<Key, Object> KNOWN = new ConcurrentHashMap<>();

    private Words() {}

    private record Key(Class<?> bundle, String language) {}

    public static <T> T in(Class<T> bundle, String language) {
        return bundle.cast(KNOWN.computeIfAbsent(new Key(bundle, language), key -> look(bundle, language)));
    }

    /** The words in the annotations belong to no language but the default. */
    private static Object look(Class<?> bundle, String language) {
        try {
            return MessageBundles.get(bundle, Localized.Literal.of(language));
        } catch (IllegalStateException inTheAnnotations) {
            return MessageBundles.get(bundle);
        }
    }
}
