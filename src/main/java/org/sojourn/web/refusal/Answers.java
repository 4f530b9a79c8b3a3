package org.sojourn.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.web.Shell;
import org.sojourn.web.request.Sender;

/** Words an error for whoever asked: problem+json for programs, a page for people, the sign-in for strangers. */
@ApplicationScoped
class Answers {

    private static final String PROBLEM_JSON = "application/problem+json";

    private final Sentences sentences;
    private final Template error;
    private final RoutingContext context;
    private final Shell shell;
    private final ObjectMapper json;

    Answers(
            Sentences sentences,
            @Location("web/error.html") Template error,
            RoutingContext context,
            Shell shell,
            ObjectMapper json) {
        this.json = json;
        this.sentences = sentences;
        this.error = error;
        this.context = context;
        this.shell = shell;
    }

    /** Status, headers and body of an error, however it is then sent. */
    record Answer(int status, Map<String, String> headers, String body) {
        Response response() {
            var response = Response.status(status).entity(body);
            headers.forEach(response::header);
            return response.build();
        }
    }

    Answer to(Refusal refusal) {
        boolean leaves = wantsPage(context.request()) && context.request().getHeader("HX-Request") == null;
        if (leaves && refusal.reason() == Refusal.Reason.ANONYMOUS) {
            String back = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            return new Answer(303, Map.of("Location", "/signin?next=" + back), "");
        }
        return answer(Statuses.of(refusal.reason()), refusal.problems());
    }

    Answer of(int status) {
        return answer(known(status), List.of(Problem.at("", "status-" + known(status))));
    }

    private Answer answer(int status, List<Problem> problems) {
        boolean page = wantsPage(context.request());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", page ? "text/html;charset=UTF-8" : PROBLEM_JSON);
        headers.put("Cache-Control", "no-store");
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"sojourn\"");
        }
        if (status == 503 || status == 429) {
            headers.put("Retry-After", status == 503 ? "5" : "60");
        }
        return new Answer(status, headers, page ? page(status, problems) : problem(status, problems));
    }

    private String page(int status, List<Problem> problems) {
        return error.instance()
                .setLocale(shell.locale())
                .data("status", status)
                .data("sentence", sentences.of(problems.get(0), shell.locale()))
                .data("reference", status >= 500 ? Sender.of(context).request() : null)
                .render();
    }

    private String problem(int status, List<Problem> problems) {
        try {
            return json.writeValueAsString(detail(status, problems));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProblemDetail detail(int status, List<Problem> problems) {
        Locale language = Locale.ENGLISH;
        var title = Response.Status.fromStatusCode(status);
        return new ProblemDetail(
                "about:blank",
                title == null ? "Unprocessable Content" : title.getReasonPhrase(),
                status,
                sentences.of(problems.get(0), language),
                context.request().path(),
                Sender.of(context).request(),
                problems.get(0).code(),
                problems.stream()
                        .filter(p -> !p.pointer().isEmpty())
                        .map(p -> new ProblemDetail.Error(p.pointer(), p.code(), sentences.of(p, language)))
                        .toList());
    }

    /** Pages go to who asks for HTML outside the API; everything else is a program. */
    static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return !request.path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static int known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 410, 413, 414, 415, 422, 429, 431, 500, 501, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
