package org.phaseout;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The setting that moves the store of a home folder to a server. */
    static final String SETTING = "PHASEOUT_DATABASE_URL";

    private static final Map<Store, Bench> BENCHES = new EnumMap<>(Store.class);

    /** The one that this run of the tests is for. */
    static Store ofRun() {
        return valueOf(System.getProperty("phaseout.tests.store", "H2"));
    }

    /** For tests that take too long to be run on all stores each time. */
    static Stream<Store> ofThisRun() {
        return Stream.of(ofRun());
    }

    /** A database that holds nothing. */
    public abstract DataSource empty();

    /** Lets home folders from now on, of which there may be one, keep their store here. */
    void use() {
        System.clearProperty(SETTING);
        if (this == POSTGRESQL) {
            System.setProperty(SETTING, Postgres.address());
        }
    }

    /** Options of a virtual machine whose home folders keep their store where ours do. */
    static List<String> options() {
        String address = System.getProperty(SETTING);
        return address == null ? List.of() : List.of("-D" + SETTING + "=" + address);
    }

    /** The definitions of {@code jobs/} in a database of this kind, made once for all tests of this process. */
    public Bench bench() {
        return BENCHES.computeIfAbsent(this, kind -> new Bench(Jobs.read(Path.of("jobs")), kind.empty()));
    }
}
