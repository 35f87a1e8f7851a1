package org.phaseout.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Store;
import org.phaseout.store.Fence;
import org.phaseout.store.Leases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who took the lease last may change the data, and nobody else. */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class LeaseTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final HandClock clock = new HandClock("2026-11-01T01:15:00Z");
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Leases leases;

    LeaseTest(Store store) {
        database = store.empty();
        jdbc = JdbcClient.create(database);
        leases = new Leases(jdbc);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Test
    void itIsTakenOnceUntilGivenBackAndEachTakingHasAHigherNumber() {
        HeldLease first = desk(LONG).take("run");
        assertThatThrownBy(() -> desk(LONG).take("recover"))
                .isInstanceOf(Locked.class)
                .hasMessageContaining("run, process " + ProcessHandle.current().pid());
        first.close();

        try (HeldLease second = desk(LONG).take("recover")) {
            assertThat(second.fence()).isEqualTo(first.fence() + 1);
        }
    }

    @Test
    void aHolderThatGivesNoSignOfLifeIsGivenUpAndRefusedAfterwards() {
        HeldLease slow = desk(LONG).take("run");
        slow.require();
        tell("update lease set heartbeat_at = heartbeat_at - interval '2' hour");

        try (HeldLease next = desk(LONG).take("run")) {
            assertThatThrownBy(slow::require).isInstanceOf(Fence.Lost.class);
            slow.close();
            assertThatCode(next::require)
                    .as("the old holder does not give back what is not its own")
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aHolderOfThisHostThatRunsNoMoreIsGivenUpAtOnce() {
        Holder gone = new Holder("run", 1, Processes.host(), "of another start", "2026-10-31T01:15:00Z");
        leases.take(leases.current(LONG), gone.json(), LONG);

        assertThatCode(() -> desk(LONG).take("run").close()).doesNotThrowAnyException();
    }

    @Test
    void aHolderOfAnotherHostIsWaitedFor() {
        Holder far = new Holder("run", 1, "far-away", "of another start", "2026-10-31T01:15:00Z");
        leases.take(leases.current(LONG), far.json(), LONG);

        assertThatThrownBy(() -> desk(LONG).take("run"))
                .isInstanceOf(Locked.class)
                .hasMessageContaining("far-away");
    }

    @Test
    void ofTwoWhoSawItFreeOneGetsIt() {
        Leases.Lease seen = leases.current(LONG);

        assertThat(leases.take(seen, "one", LONG)).isPresent();
        assertThat(leases.take(seen, "two", LONG)).isEmpty();
    }

    @Test
    void whoGaveASignOfLifeSinceItWasSeenKeepsIt() {
        leases.take(leases.current(LONG), "one", LONG);
        tell("update lease set heartbeat_at = heartbeat_at - interval '2' hour");
        Leases.Lease seen = leases.current(LONG);
        assertThat(seen.expired()).isTrue();

        assertThat(leases.beat(seen.fence())).isTrue();

        assertThat(leases.take(seen, "two", LONG)).isEmpty();
    }

    @Test
    void theHeartBeatsAndNoticesThatItsLeaseIsLost() throws Exception {
        try (HeldLease held = desk(Duration.ofSeconds(1)).take("run")) {
            tell("update lease set heartbeat_at = heartbeat_at - interval '2' hour");
            while (leases.current(LONG).expired()) {
                Thread.sleep(50);
            }
            assertThat(held.isLost()).isFalse();

            tell("update lease set fence = fence + 1");
            while (!held.isLost()) {
                Thread.sleep(50);
            }
        }
    }

    @Test
    void nobodyTakesOverBeforeATransactionThatAskedHasEnded() {
        try (HeldLease held = desk(LONG).take("run")) {
            tell("update lease set heartbeat_at = heartbeat_at - interval '2' hour");
            Leases.Lease seen = leases.current(LONG);

            new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
                held.require();
                Leases others = new Leases(JdbcClient.create(new DelegatingDataSource(database)));
                assertThatThrownBy(() -> new LeaseDesk(others, clock, LONG).take("run"))
                        .isInstanceOf(Locked.class);
            });

            assertThat(leases.take(seen, "two", LONG)).isPresent();
        }
    }

    private LeaseDesk desk(Duration life) {
        return new LeaseDesk(leases, clock, life);
    }

    private void tell(String sql) {
        jdbc.sql(sql).update();
    }
}
