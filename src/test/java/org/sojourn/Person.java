package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** Somebody at a browser of their own, who reads, types and presses buttons. */
public final class Person implements AutoCloseable {

    private final Page page;

    private Person(Page page) {
        this.page = page;
    }

    /** Somebody the registry at this address has never seen. */
    public static Person at(String url) {
        return new Person(Browser.page(url, 1280, false, "en"));
    }

    /** Somebody the application under test has never seen. */
    public static Person unknown() {
        return new Person(Browser.page(1280, false, "en"));
    }

    /** Somebody who is signed in to the application under test. */
    public static Person of(Given.Somebody somebody) {
        var person = unknown();
        person.page
                .context()
                .addCookies(List.of(new Cookie("__Host-sojourn", somebody.session())
                        .setUrl("https://localhost")
                        .setSecure(true)
                        .setHttpOnly(true)));
        return person;
    }

    public Page page() {
        return page;
    }

    public Response open(String path) {
        return page.navigate(path);
    }

    /** The same person's second window, with the same cookies. */
    public Person anotherWindow() {
        return new Person(page.context().newPage());
    }

    public String value(String field) {
        return field(field).inputValue();
    }

    /** What stands on the page. */
    public String read() {
        return page.locator("main").innerText();
    }

    public void fill(String field, String text) {
        field(field).fill(text);
    }

    public void choose(String field, String code) {
        field(field).selectOption(code);
    }

    /** Presses the button with these words, the nearest to the end of the page. */
    public void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .last()
                .click();
        settle();
        page.waitForLoadState();
    }

    private void settle() {
        page.waitForCondition(() ->
                page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);
    }

    /** Presses a button that only rearranges the form, and waits for the section to come back. */
    public void rearrange(String act) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("button[name=act][value='" + act + "']").click());
        settle();
    }

    /** Adds an organisation to the register from within a form. */
    public void create(String field, String name, String acronym, String country) {
        fill(field, name);
        page.locator("[id='" + field + "-create'] summary").click();
        fill(field + "New/name/en", name);
        fill(field + "New/acronym", acronym);
        choose(field + "New/countryCode", country);
        rearrange(field + "/create");
        assertTrue(field(field).inputValue().startsWith(name));
    }

    /** Adds a project to the register from within a form. */
    public void createProject(String field, String title, String code) {
        fill(field, title);
        page.locator("[id='" + field + "-create'] summary").click();
        fill(field + "New/title/en", title);
        fill(field + "New/code", code);
        rearrange(field + "/create");
        assertTrue(field(field).inputValue().startsWith(title));
    }

    /** Types a few letters and takes the first suggestion with the keyboard. */
    public void suggest(String field, String letters, String expected) {
        field(field).pressSequentially(letters);
        page.locator("[role=option]").first().waitFor();
        field(field).press("ArrowDown");
        field(field).press("Enter");
        assertEquals(expected, field(field).inputValue());
    }

    /** Saves, and is told that nothing is wrong. */
    public void save() {
        press("Save");
        assertEquals(0, page.locator(".errors").count(), this::read);
    }

    /** Looks at the page on a desk and on a phone: assistive tools find nothing wrong, and a picture is kept. */
    public void look(String name) {
        look(name, true);
    }

    /** The same, and of a long page only what the screen shows is kept. */
    public void glance(String name) {
        look(name, false);
    }

    /** Keeps a picture of somebody else's page, which isn't ours to judge. */
    public void show(String name) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 740);
            Browser.picture(page, name + "-" + width);
        }
    }

    private void look(String name, boolean whole) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, width < 600 ? 740 : 900);
            Browser.assertAccessible(page);
            Browser.picture(page, name + "-" + width, whole);
        }
        page.setViewportSize(1280, 900);
    }

    /** A field, brought to sight where it is folded away. */
    private Locator field(String name) {
        var field = page.locator("[id='" + name + "']");
        field.evaluateAll("all => all.forEach(e => {"
                + " for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; })");
        return field;
    }

    @Override
    public void close() {
        if (page.context().pages().size() > 1) {
            page.close();
            return;
        }
        page.context().close();
    }
}
