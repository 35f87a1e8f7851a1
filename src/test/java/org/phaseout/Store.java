package org.phaseout;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.phaseout.batch.Jobs;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the store has to be alike on. */
public enum Store {
    H2 {
        @Override
        public DataSource empty() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
    },
    POSTGRESQL {
        @Override
        public DataSource empty() {
            return Postgres.database();
        }
    };

    private static final Map<Store, Bench> BENCHES = new EnumMap<>(Store.class);

    /** A database that holds nothing. */
    public abstract DataSource empty();

    /** The definitions of {@code jobs/} in a database of this kind, made once for all tests of this process. */
    public Bench bench() {
        return BENCHES.computeIfAbsent(this, kind -> new Bench(Jobs.read(Path.of("jobs")), kind.empty()));
    }
}
