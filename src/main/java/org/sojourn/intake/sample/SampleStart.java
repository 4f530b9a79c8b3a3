package org.sojourn.intake.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sojourn.account.RegistryItself;

/**
 * Brings the sample into a registry in which nothing has been recorded and nobody has an account: all of it or nothing.
 */
@ApplicationScoped
class SampleStart {

    private static final Logger LOG = Logger.getLogger(SampleStart.class);

    private final SampleConfig config;
    private final boolean embedded;
    private final SampleLoader loader;
    private final RegistryItself registry;
    private final EntityManager database;
    private final ObjectMapper json;

    SampleStart(
            SampleConfig config,
            @ConfigProperty(name = "database.embedded", defaultValue = "false") boolean embedded,
            SampleLoader loader,
            RegistryItself registry,
            EntityManager database,
            ObjectMapper json) {
        this.config = config;
        this.embedded = embedded;
        this.loader = loader;
        this.registry = registry;
        this.database = database;
        this.json = json;
    }

    /** Before anybody is let in: the first administrator comes into a registry that is as it will be. */
    void open(@Observes @Priority(1_000) StartupEvent started) {
        if (!config.sampleRegistry().orElse(embedded)) {
            return;
        }
        boolean loaded;
        try {
            loaded = load(SampleRecords.read(json));
        } catch (RuntimeException failure) {
            LOG.error("The sample registry could not be loaded; the registry starts empty", failure);
            return;
        }
        if (loaded) {
            LOG.info("The registry was empty and holds a sample now; an administrator removes it at /desk/sample.");
        } else if (config.sampleRegistry().isPresent()) {
            LOG.info(
                    "SOJOURN_SAMPLE_REGISTRY is true, but a sample is only loaded into an empty registry: this one isn't.");
        }
    }

    /** Whether it was loaded: not into a registry that anybody has begun to use. */
    boolean load(SampleRecords sample) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // of several nodes that start at once the others wait for the first, and then find something
            database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('sample', 1))")
                    .getSingleResult();
            boolean empty = isEmpty();
            if (empty) {
                registry.does(() -> loader.load(sample));
            }
            return empty;
        });
    }

    private boolean isEmpty() {
        return (Boolean) database.createNativeQuery("""
                        select not exists (select from account) and not exists (select from change)
                           and not exists (select from organisation)
                        """).getSingleResult();
    }
}
