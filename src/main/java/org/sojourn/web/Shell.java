package org.sojourn.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Languages;
import org.sojourn.web.language.LanguagePath;

/** What every page needs to know of the request it answers: its language, its address, whose registry this is. */
@Named
@RequestScoped
public class Shell {

    private final RegistryConfig registry;
    private final RoutingContext context;
    private final Assets assets;
    private final Logo logo;

    Shell(RegistryConfig registry, RoutingContext context, Assets assets, Logo logo) {
        this.logo = logo;
        this.registry = registry;
        this.context = context;
        this.assets = assets;
    }

    /** The attribute of whoever is signed in that names the language of their account. */
    public static final String ACCOUNT_LANGUAGE = "account.language";

    /** One entry of the language switch: this page in another language. */
    public record Edition(String language, String name, String direction, String href, boolean current) {}

    /** The language of the request: of its path, of the account for pages of the signed-in, else the first. */
    public String language() {
        String language = context.get(LanguagePath.KEY);
        return language == null ? registry.spoken(ofTheAccount()) : language;
    }

    private @Nullable String ofTheAccount() {
        return LanguagePath.isOfTheSignedIn(context.normalizedPath()) && context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(ACCOUNT_LANGUAGE)
                : null;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    public String direction() {
        return Languages.direction(language());
    }

    public String registryName() {
        return registry.name();
    }

    /** The address of its logo; blank if it has none. */
    public String logo() {
        return logo.path();
    }

    public String contact() {
        return registry.contact().orElse("");
    }

    /** The contact as a link, whether it is a mail address or a web address. */
    public String contactLink() {
        return contact().contains("@") && !contact().contains(":") ? "mailto:" + contact() : contact();
    }

    /** Where whoever runs the registry says more about personal data; blank if nowhere. */
    public String privacyNotice() {
        return registry.privacyNotice().orElse("");
    }

    /** The path without its language, with the query. */
    public String path() {
        String query = context.request().query();
        return context.normalizedPath() + (query == null ? "" : "?" + query);
    }

    /** Where a reader says what is wrong on this page. */
    public String reportLink() {
        return in("/report-error?page=" + URLEncoder.encode(context.normalizedPath(), StandardCharsets.UTF_8));
    }

    /** Whether this is the page at that path. */
    public boolean isAt(String path) {
        return context.normalizedPath().equals(path);
    }

    /** Whether this page is at or below that path. */
    public boolean isWithin(String path) {
        return isAt(path) || context.normalizedPath().startsWith(path + "/");
    }

    /** A path of ours in the language of this page. */
    public String in(String path) {
        return registry.path(language(), path);
    }

    /** The same as an absolute address. */
    public String absolute(String path) {
        return registry.absolute(in(path));
    }

    /** An absolute address of what has no language, such as data. */
    public String address(String path) {
        return registry.absolute(path);
    }

    /** The language of this page first, then the registry's own order: the order in which a text is looked for. */
    public List<String> languages() {
        return Stream.concat(Stream.of(language()), registry.languages().stream())
                .distinct()
                .toList();
    }

    public List<Edition> editions() {
        return editionsOf(path());
    }

    /** A page of the staff that shows what the outside would see, in the language its query asks for. */
    public void preview(@Nullable String language) {
        if (language != null && registry.languages().contains(language)) {
            context.put(LanguagePath.KEY, language);
        }
    }

    /** The same preview in every language of the registry. */
    public List<Edition> previews() {
        return editions(language -> context.normalizedPath() + "?language=" + language);
    }

    /** A page of ours in every language of the registry. */
    public List<Edition> editionsOf(String path) {
        return editions(language -> registry.path(language, path));
    }

    private List<Edition> editions(UnaryOperator<String> href) {
        return registry.languages().stream()
                .map(language -> new Edition(
                        language,
                        Languages.ownName(language),
                        Languages.direction(language),
                        href.apply(language),
                        language.equals(language())))
                .toList();
    }

    /** The address of a file under {@code /assets}, which changes when the file does. */
    public String asset(String name) {
        return assets.address(name);
    }
}
