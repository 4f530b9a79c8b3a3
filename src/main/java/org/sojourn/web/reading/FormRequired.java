package org.sojourn.web.reading;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A form that says nothing of where its fields begin has none, and must not be taken for one left blank. */
@Provider
class FormRequired implements ContainerRequestFilter {

    @Context
    ResourceInfo endpoint;

    @Override
    public void filter(ContainerRequestContext request) {
        var takes = endpoint.getResourceMethod().getAnnotation(Consumes.class);
        boolean form = takes != null && List.of(takes.value()).contains(MediaType.MULTIPART_FORM_DATA);
        var type = request.getMediaType();
        if (form && (type == null || !type.getParameters().containsKey("boundary"))) {
            throw new NotSupportedException();
        }
    }
}
