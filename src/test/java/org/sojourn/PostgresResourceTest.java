package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostgresResourceTest {
    @Inject
    AgroalDataSource database;

    @Test
    void tests_run_on_the_embedded_server() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals(18, connection.getMetaData().getDatabaseMajorVersion());
            assertTrue(connection.getMetaData().getURL().startsWith("jdbc:postgresql://127.0.0.1:"));
        }
    }
}
