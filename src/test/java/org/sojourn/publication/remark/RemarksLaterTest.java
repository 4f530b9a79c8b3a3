package org.sojourn.publication.remark;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;

/** A remark goes with the address for an answer, some time after somebody has seen to it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class RemarksLaterTest {

    @Inject
    Given given;

    @Inject
    RemarkService remarks;

    @Test
    void what_was_closed_ninety_days_ago_is_deleted_and_nothing_else() {
        UUID old = closed("91 days");
        UUID recent = closed("89 days");
        UUID open = given.remark("/visits", Given.word());
        given.sql("update remark set sent_at = now() - interval '2 years' where id = ?", open);

        remarks.dropOld();

        assertNull(kept(old));
        assertNotNull(kept(recent));
        assertNotNull(kept(open));
    }

    private UUID closed(String ago) {
        UUID id = given.remark("/visits", Given.word());
        given.sql(
                "update remark set state = 'ANSWERED', closed_at = now() - cast(? as interval) where id = ?", ago, id);
        return id;
    }

    private @Nullable Object kept(UUID id) {
        return given.value("select email from remark where id = ?", id);
    }
}
