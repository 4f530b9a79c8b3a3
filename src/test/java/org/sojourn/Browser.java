package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The one Chromium of a test run, without a window. {@code SOJOURN_BROWSER} (or {@code -Dsojourn.browser}) names its
 * program, or says {@code required}: then a story fails where it would be skipped because there is none. Its driver
 * ends it with the run.
 */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final String NONE =
            "No browser found: install one (apt-get install chromium), or set SOJOURN_BROWSER to the program of a Chromium or Chrome.";

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A window of a new person: nothing remembered, paths belong to the application under test. */
    public static Page page(int width, boolean dark, String language) {
        return page("http://localhost:" + RestAssured.port, width, dark, language);
    }

    /** The same for an application elsewhere. Closing the page's context forgets the person. */
    public static Page page(String baseUrl, int width, boolean dark, String language) {
        return running()
                .newContext(new NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setViewportSize(width, width < 600 ? 740 : 900)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language))
                .newPage();
    }

    /** Fails with one readable line a fault, if assistive tools or the width of the page meet any. */
    public static void assertAccessible(Page page) {
        assertEquals("", String.join("\n", faults(page)), page.url());
    }

    /** What assistive tools and the width of the page meet, a line each. */
    public static List<String> faults(Page page) {
        // no page of its own to put the results together in, no list of what is in order: that is slow
        var faultsOnly = new AxeRunOptions();
        faultsOnly.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(faultsOnly);
        return Stream.concat(axe.analyze().getViolations().stream().flatMap(Browser::lines), sideways(page))
                .toList();
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream().map(node -> line(rule, node));
    }

    private static String line(Rule rule, CheckedNode node) {
        var why = Stream.of(node.getAny(), node.getAll(), node.getNone())
                .flatMap(List::stream)
                .map(check -> check.getMessage())
                .distinct()
                .toList();
        return "%s (%s) at %s: %s %s".formatted(rule.getId(), rule.getImpact(), node.getTarget(), why, node.getHtml());
    }

    private static Stream<String> sideways(Page page) {
        int pixels = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels > 0 ? Stream.of("the page scrolls sideways by " + pixels + " pixels") : Stream.empty();
    }

    /**
     * Keeps a picture of the whole page under target/screenshots. With {@code -Dsojourn.screenshots} those that the
     * guides show, under src/docs/screenshots, are made anew.
     */
    public static Path picture(Page page, String name) {
        return picture(page, name, true);
    }

    /** The same; of a page that isn't wanted whole, what the screen shows. */
    public static Path picture(Page page, String name, boolean whole) {
        var shown = Path.of("src", "docs", "screenshots", name + ".png");
        boolean anew = System.getProperty("sojourn.screenshots") != null && Files.exists(shown);
        var file = anew ? shown : Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        return file;
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(FLAGS));
        }
        return running;
    }

    /** Where the browser's program lies; the story that asks is skipped, or fails, where there is none. */
    static Path program() {
        var named = setting().isEmpty() || setting().equals("required") ? USUAL : List.of(setting());
        return named.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(Browser::none);
    }

    private static RuntimeException none() {
        if (setting().equals("required")) throw new AssertionFailedError(NONE);
        return new TestAbortedException(NONE);
    }

    private static String setting() {
        var environment = System.getenv().getOrDefault("SOJOURN_BROWSER", "");
        return System.getProperty("sojourn.browser", environment);
    }
}
