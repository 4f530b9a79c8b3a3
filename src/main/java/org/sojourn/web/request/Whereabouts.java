package org.sojourn.web.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Says where to go by path alone (RFC 9110, 10.2.2), so that neither a forged {@code Host} nor a proxy that speaks TLS
 * for us can send anybody elsewhere.
 */
@Provider
class Whereabouts implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI place
                && place.getAuthority() != null
                && place.getAuthority().equals(request.getUriInfo().getBaseUri().getAuthority())) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, place.toString().replaceFirst("^\\w+://[^/]+", ""));
        }
    }
}
