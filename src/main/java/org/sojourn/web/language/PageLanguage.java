package org.sojourn.web.language;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sojourn.web.Shell;

/** Every page speaks the language of its path or of the account, never that of {@code Accept-Language}. */
@ApplicationScoped
class PageLanguage {

    private final Shell shell;
    private final CurrentVertxRequest request;

    PageLanguage(Shell shell, CurrentVertxRequest request) {
        this.shell = shell;
        this.request = request;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::speak);
    }

    /** What is written outside of a request, such as a mail, says itself in which language. */
    private void speak(TemplateInstance page) {
        if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
            page.setLocale(shell.locale());
        }
    }
}
