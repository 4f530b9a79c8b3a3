package org.sojourn.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Renders an outside page, tags it with the hash of its bytes and says how long others may keep it. Whoever has these
 * bytes already gets a 304. Only what is there is kept: a refusal is asked for anew each time.
 */
@Provider
@OutsidePage
@Priority(Priorities.USER + 1000)
class OutsidePages implements ContainerResponseFilter {

    private static final String KEPT = "public, max-age=0, s-maxage=60, stale-if-error=900";

    private final Shell shell;

    OutsidePages(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        if (response.getEntity() instanceof TemplateInstance page) {
            String text = page.setLocale(shell.locale()).render();
            type = type == null ? MediaType.TEXT_HTML_TYPE : type;
            response.setEntity(text.getBytes(StandardCharsets.UTF_8), null, type.withCharset("UTF-8"));
        } else if (response.getEntity() instanceof String text && response.getStatus() == 200) {
            response.setEntity(text.getBytes(StandardCharsets.UTF_8), null, type);
        }
        if (response.getStatus() == 200 && response.getEntity() instanceof byte[] bytes) {
            keep(request, response, bytes);
        }
    }

    private static void keep(ContainerRequestContext request, ContainerResponseContext response, byte[] bytes) {
        var headers = response.getHeaders();
        var tag = new EntityTag(hash(bytes));
        var unmet = request.getRequest().evaluatePreconditions(tag);
        int status = unmet == null ? 200 : unmet.build().getStatus();
        if (status == 200 || status == 304) {
            headers.putSingle(HttpHeaders.ETAG, tag);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, KEPT);
            headers.putSingle(HttpHeaders.VARY, "Accept-Encoding");
        }
        if (status != 200) {
            response.setStatus(status);
            response.setEntity(null);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
