package org.sojourn.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/**
 * Carries a POST out once, however often it is sent with the same {@code Idempotency-Key}. The key is kept in the
 * transaction of the work itself: either both are there or neither.
 */
@ApplicationScoped
@Transactional
public class IdempotencyService implements PanacheRepositoryBase<IdempotencyKey, String> {

    private final SecurityIdentity caller;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyService(SecurityIdentity caller, ObjectMapper json, Clock clock) {
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** Does the work, or gives back what it gave the first time. */
    public Created once(@Nullable String key, String path, Object request, Supplier<Created> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        String id = id(key);
        String asked = sha256(path + "\n" + write(request));
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .setParameter("id", id)
                .getSingleResult();
        var done = findById(id, LockModeType.NONE);
        if (done != null) {
            if (!done.request.equals(asked)) {
                throw Refusal.because(Refusal.Reason.INVALID, "idempotency-key-reused");
            }
            return new Created(done.location, done.version, done.body);
        }
        var created = work.get();
        var row = new IdempotencyKey();
        row.id = id;
        row.request = asked;
        row.location = created.location();
        row.version = created.version();
        row.body = write(created.body());
        row.storedAt = clock.instant();
        persist(row);
        return created;
    }

    /** What was made with a key, if it was used in the last day. */
    public Optional<Created> made(String key) {
        return Optional.ofNullable(findById(id(key), LockModeType.NONE))
                .map(done -> new Created(done.location, done.version, done.body));
    }

    private String id(String key) {
        return sha256(caller.getPrincipal().getName() + "\n" + key);
    }

    /** A key is kept for a day; after that it may be used for something new. */
    @Scheduled(every = "1h")
    void forget() {
        delete("storedAt < ?1", clock.instant().minus(Duration.ofDays(1)));
    }

    private String write(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
