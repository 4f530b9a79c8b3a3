package org.sojourn.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.Browser;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** Signing in as a person does it, with eyes, keyboard and a cookie jar. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class SignInBrowserTest {

    @Inject
    Given given;

    @Test
    void somebody_signs_in_and_out_by_keyboard() {
        var somebody = given.account(Role.MANAGER);
        var page = Browser.page(1280, false, "en");
        page.navigate("/desk/profile");
        assertTrue(page.url().contains("/signin?next="), page.url());

        page.getByLabel("E-mail address").fill(somebody.email());
        page.getByLabel("Password").fill("not the password");
        page.keyboard().press("Enter");
        assertEquals(
                "The address or the password is not right.",
                page.locator(".errors li").innerText());
        Browser.assertAccessible(page);
        page.getByLabel("Password").fill(Given.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/profile");

        assertEquals("/desk/profile", path(page));
        Browser.assertAccessible(page);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false", "1280, true"})
    void the_sign_in_is_fit_for_everybody(int width, boolean dark) {
        var page = Browser.page(width, dark, "en");
        page.navigate("/signin");

        Browser.assertAccessible(page);
        Browser.picture(page, "signin-" + width + (dark ? "-dark" : ""));
        page.context().close();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }
}
