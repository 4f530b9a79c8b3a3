package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;

/** What a story starts from. Everything is new and carries a name of its own, so stories don't meet. */
@ApplicationScoped
public class Given {

    /** What every account signs in with. */
    public static final String PASSWORD = "a ladder leans on the quiet barn";

    /** Hashed once a run, cheaply: stories aren't about that. */
    private static final String HASH = Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID))
            .getResult();

    private final AgroalDataSource database;

    private @Nullable Somebody author;
    private @Nullable Somebody reviewer;

    Given(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody with an account, a session and a token. */
    public record Somebody(UUID id, String email, String name, String token, String session) {

        /** A program that acts in their name. */
        public RequestSpecification api() {
            return RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .contentType(ContentType.JSON)
                    .accept(ContentType.JSON);
        }

        /** Their browser: HTML, no redirects followed, forms from our own pages. */
        public RequestSpecification browser() {
            return stranger().cookie("__Host-sojourn", session);
        }
    }

    /** The browser of somebody who isn't signed in. */
    public static RequestSpecification stranger() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** A form field in letters beyond ASCII, which the plain {@code multiPart} would lose. */
    public static MultiPartSpecification field(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .emptyFileName()
                .build();
    }

    /** Somebody with these roles, everywhere and for good. A donor needs a funder: see the other method. */
    public Somebody account(Role... roles) {
        return account(
                Stream.of(roles).map(role -> new Grant(role, null, null, null)).toArray(Grant[]::new));
    }

    public Somebody account(Grant... grants) {
        UUID id = UUID.randomUUID();
        String email = "somebody-" + id + "@example.org";
        String name = "Somebody " + id.toString().substring(0, 4);
        var statements = new ArrayList<Statement>();
        statements.add(new Statement(
                "insert into account (id, version, email, name, password_hash, created_at) values (?, 0, ?, ?, ?, now())",
                id,
                email,
                name,
                HASH));
        for (int i = 0; i < grants.length; i++) {
            statements.add(new Statement(
                    "insert into account_grant (account_id, position, role, project_id, organisation_id, until)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    i,
                    grants[i].role().name(),
                    grants[i].projectId(),
                    grants[i].organisationId(),
                    grants[i].until()));
        }
        run(statements);
        return new Somebody(id, email, name, token(id), session(id));
    }

    /** Somebody who has chosen the language of their desk. */
    public Somebody speaking(String language, Somebody somebody) {
        sql("update account set language = ? where id = ?", language, somebody.id());
        return somebody;
    }

    public Somebody administrator() {
        return account(Role.ADMINISTRATOR);
    }

    public Somebody manager() {
        return account(Role.MANAGER);
    }

    /** A manager of some projects only. */
    public Somebody managerOf(UUID... projects) {
        return account(Stream.of(projects)
                .map(project -> new Grant(Role.MANAGER, project, null, null))
                .toArray(Grant[]::new));
    }

    public Somebody approver() {
        return account(Role.APPROVER);
    }

    public Somebody donor(UUID funder) {
        return account(new Grant(Role.DONOR, null, funder, null));
    }

    /** Somebody who keeps the registers and records visits in a story that isn't about them. */
    public synchronized Somebody author() {
        return author = author == null ? manager() : author;
    }

    /** Somebody else, who approves what the author wrote. */
    public synchronized Somebody reviewer() {
        return reviewer = reviewer == null ? approver() : reviewer;
    }

    /** An agency with a name of its own. */
    public UUID organisation() {
        return organisation("Agency " + word());
    }

    public UUID organisation(String name) {
        return added("organisations", Json.object("name", Json.english(name), "type", "10", "countryCode", "AT"));
    }

    /** A project with a code of its own. */
    public UUID project() {
        String word = word();
        return project(Json.object("code", word, "title", Json.english("Project " + word), "status", "2"));
    }

    public UUID project(Map<String, @Nullable Object> form) {
        return added("projects", form);
    }

    /** Adds a record in the author's name and gives its id. */
    public UUID added(String register, Map<String, @Nullable Object> form) {
        var answer = author().api().body(form).post("/api/v1/" + register);
        assertEquals(201, answer.statusCode(), answer::asString);
        return UUID.fromString(answer.path("id"));
    }

    /** A visit that lacks nothing; say what is different about it and how far it has come. */
    public GivenVisit visit() {
        return new GivenVisit(this);
    }

    /** A word that is in nobody else's text. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    /** The day before today, for grants that are over. */
    public static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    /** One more session of an account; the secret for its cookie. */
    public String session(UUID account) {
        return credential(account, "SESSION", UUID.randomUUID() + "-session");
    }

    /** One more token of an account; the secret for its header. */
    public String token(UUID account) {
        return credential(account, "TOKEN", "sjn_" + UUID.randomUUID());
    }

    /** A link by which an account gets a new password; the secret in its address. */
    public String link(UUID account) {
        String secret = "link-" + UUID.randomUUID();
        sql(
                "insert into one_time_link (id, purpose, secret_hash, account_id, created_at, expires_at)"
                        + " values (?, 'RESET', ?, ?, now(), now() + interval '1 hour')",
                UUID.randomUUID(),
                sha256(secret),
                account);
        return secret;
    }

    /** An error that a reader has reported. */
    public UUID remark(String page, String message) {
        sql("delete from attempt");
        var sent = stranger()
                .multiPart(field("page", page))
                .multiPart(field("message", message))
                .multiPart(field("email", "reader@example.org"))
                .post("/report-error");
        assertEquals(303, sent.statusCode(), sent::asString);
        return (UUID)
                Objects.requireNonNull(value("select id from remark where page = ? and message = ?", page, message));
    }

    /** A link to the preview of a visit; the secret in its address. */
    public String previewLink(UUID visit) {
        String secret = "preview-" + UUID.randomUUID();
        sql(
                "insert into preview_link (id, visit_id, secret_hash, name, created_at, expires_at)"
                        + " values (?, ?, ?, 'The host', now(), now() + interval '14 days')",
                UUID.randomUUID(),
                visit,
                sha256(secret));
        return secret;
    }

    private String credential(UUID account, String kind, String secret) {
        sql(
                "insert into credential (id, kind, secret_hash, account_id, name, created_at, expires_at, used_at)"
                        + " values (?, ?, ?, ?, 'Firefox, Linux', now(), now() + interval '1 day', now())",
                UUID.randomUUID(),
                kind,
                sha256(secret),
                account);
        return secret;
    }

    /** Changes the database directly, for what no page does: letting time pass, for example. */
    public void sql(String sql, @Nullable Object... values) {
        run(List.of(new Statement(sql, values)));
    }

    /** The first column of the first row. */
    public @Nullable Object value(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until published visits were made anew, as somebody asked. */
    public void rebuilt() {
        for (int i = 0; i < 1_200; i++) {
            if (!Boolean.FALSE.equals(value("select done_at is not null from rebuild"))) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("published visits are never made anew");
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Statement(String sql, @Nullable Object... values) {}

    private void run(List<Statement> statements) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var each : statements) {
                run(connection, each);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void run(Connection connection, Statement each) throws SQLException {
        try (var statement = connection.prepareStatement(each.sql())) {
            bind(statement, each.values());
            statement.execute();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
