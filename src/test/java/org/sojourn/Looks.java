package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pages looked at one after the other, each on a phone in the light and at a desk in the dark: nothing an assistive
 * tool stumbles over, nothing that moves sideways, nothing the browser complains of. Their pictures are kept.
 */
public final class Looks {

    private final String prefix;
    private final Map<Object, Viewer> viewers = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    private Looks(String prefix) {
        this.prefix = prefix;
    }

    /**
     * One test a page, and a last one: that these pages are all there are.
     *
     * @param routes those whose answers must have come to sight
     */
    public static Stream<DynamicTest> of(String prefix, List<Look> looks, Collection<String> routes) {
        var all = new Looks(prefix);
        return Stream.concat(
                looks.stream().map(look -> dynamicTest(look.name(), () -> all.take(look))),
                Stream.of(dynamicTest("every page is looked at", () -> all.close(routes))));
    }

    private void take(Look look) {
        var viewer = viewers.computeIfAbsent(
                look.who() == null ? "stranger" : look.who(), who -> new Viewer(look.who(), seen));
        var page = viewer.person.page();
        page.setViewportSize(360, 740);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        viewer.person.open(look.path());
        look.act().accept(viewer.person);
        assertEquals(look.status(), viewer.status, page::url);
        var faults = new ArrayList<>(viewer.judge(prefix + look.name() + "-360"));
        page.setViewportSize(1280, 900);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        faults.addAll(viewer.judge(prefix + look.name() + "-1280-dark"));
        assertEquals("", String.join("\n", faults), page::url);
    }

    private void close(Collection<String> routes) {
        viewers.values().forEach(viewer -> viewer.person.close());
        var unseen = new TreeSet<>(routes);
        unseen.removeAll(seen);
        assertEquals(Set.of(), unseen, "nobody looks at them");
    }

    /** Somebody's browser, and what came of the last page it opened. */
    private static final class Viewer {
        private final Person person;
        private final Complaints complaints;
        private final Set<String> seen;
        private int status;

        Viewer(Given.Somebody who, Set<String> seen) {
            this.person = who == null ? Person.unknown() : Person.of(who);
            this.complaints = Complaints.of(person.page());
            this.seen = seen;
            person.page().onResponse(this::answered);
        }

        private void answered(Response response) {
            var request = response.request();
            boolean page = request.isNavigationRequest()
                    && response.frame().equals(person.page().mainFrame());
            if (page || request.headers().containsKey("hx-boosted")) {
                status = response.status();
            }
            seen.add(Routes.of(
                    response.request().method(), URI.create(response.url()).getPath()));
        }

        List<String> judge(String picture) {
            var faults = new ArrayList<>(Browser.faults(person.page()));
            faults.addAll(complaints.take());
            Browser.picture(person.page(), picture);
            return faults;
        }
    }
}
