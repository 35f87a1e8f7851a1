package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.guard.LeaseDesk;
import org.phaseout.store.Leases;
import org.phaseout.store.StoreSchema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A store on a server that is made in a schema beside the one at hand, whose lease is held meanwhile: others may reach
 * the server who do not see the lock of the home folder. Schemas change names in one transaction, so that who reads sees
 * the one or the other.
 */
final class SchemaAside implements MadeAside {

    private final Database database;
    private final Server server;
    private final String standing;
    private final String aside;
    private final @Nullable SingleConnectionDataSource connection;
    private final @Nullable HeldLease lease;

    /** @throws org.phaseout.guard.Locked if somebody else is at work there */
    SchemaAside(Database database, Path home) {
        this.database = database;
        this.server = new Server(database);
        Server.Met met = server.meet(home);
        this.standing = met.schema();
        this.aside = standing + "_rebuild";
        this.connection = met.filled() ? open() : null;
        this.lease = connection == null ? null : take(connection);
    }

    private SingleConnectionDataSource open() {
        try {
            return new SingleConnectionDataSource(server.connect(), true);
        } catch (SQLException e) {
            throw UnreachableDatabase.opening(database, e);
        }
    }

    private static HeldLease take(SingleConnectionDataSource connection) {
        try {
            Leases leases = new Leases(JdbcClient.create(connection));
            return new LeaseDesk(leases, Surroundings.REAL.clock(), Duration.ofMinutes(1)).take("rebuild");
        } catch (RuntimeException e) {
            connection.destroy();
            throw e;
        }
    }

    @Override
    public Database begin() throws IOException {
        server.empty(aside);
        return database.in(aside);
    }

    @Override
    public void takePlace() throws IOException {
        if (lease != null) {
            lease.require();
        }
        server.inOne(this::takePlace);
    }

    private void takePlace(Connection transaction) throws SQLException {
        String before = standing + "_before_rebuild";
        try (Statement statement = transaction.createStatement()) {
            if (lease != null) { // goes on with its number, which tells those apart who held it
                statement.execute("delete from " + aside + ".lease");
                statement.execute("insert into " + aside + ".lease select * from " + standing + ".lease");
            }
            for (String views : StoreSchema.viewsBeside(transaction, standing)) {
                statement.execute("drop schema " + views + " cascade");
            }
            statement.execute("drop schema if exists " + before + " cascade");
            statement.execute("alter schema " + standing + " rename to " + before);
            statement.execute("alter schema " + aside + " rename to " + standing);
            for (String views : StoreSchema.viewsBeside(transaction, aside)) {
                String moved = StoreSchema.moved(views, aside, standing);
                statement.execute("drop schema if exists " + moved + " cascade");
                statement.execute("alter schema " + views + " rename to " + moved);
            }
        }
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
        if (connection != null) {
            connection.destroy();
        }
    }
}
