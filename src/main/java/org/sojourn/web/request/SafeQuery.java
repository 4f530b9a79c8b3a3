package org.sojourn.web.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.sojourn.base.PlainText;
import org.sojourn.base.Refusal;

/** Texts in the path and the query are held to the same rule as those in a body. */
@Provider
class SafeQuery implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        boolean safe = PlainText.isSafe(uri.getPath())
                && uri.getQueryParameters().entrySet().stream()
                        .allMatch(e -> PlainText.isSafe(e.getKey())
                                && e.getValue().stream().allMatch(PlainText::isSafe));
        if (!safe) {
            throw Refusal.malformed("", "text-unsafe");
        }
    }
}
