package org.sojourn.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Every page speaks the language of its path or of the account, never that of {@code Accept-Language}. */
@Provider
class PageLanguage implements ContainerResponseFilter {

    private final Shell shell;

    PageLanguage(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof TemplateInstance page) {
            page.setLocale(shell.locale());
        }
    }
}
