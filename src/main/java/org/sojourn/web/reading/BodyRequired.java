package org.sojourn.web.reading;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/** A body that is empty or the JSON {@code null} is no body, and only some may be left out. */
@Provider
class BodyRequired implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean optional = context.getType().isAnnotationPresent(OptionalBody.class);
        if (optional) {
            var body = new PushbackInputStream(context.getInputStream());
            int first = body.read();
            if (first < 0) {
                return null;
            }
            body.unread(first);
            context.setInputStream(body);
        }
        Object body = context.proceed();
        if (body == null && !optional) {
            throw Refusal.malformed("", "json-unreadable");
        }
        return body;
    }
}
