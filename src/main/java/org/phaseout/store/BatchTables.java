package org.phaseout.store;

import java.sql.Connection;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes Spring Batch's own tables with the script that its jar brings for the database at hand. Boot would only do so
 * for an embedded database, and a file is none to it. What a migration that was cut off left behind goes first.
 */
final class BatchTables implements JavaMigration {

    private static final String FOLDER = "org/springframework/batch/core/";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "batch tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** The database would commit tables at once but sequences at the end, apart from the note that they are there. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        ScriptUtils.executeSqlScript(connection, new ClassPathResource(FOLDER + "schema-drop-" + product + ".sql"));
        ScriptUtils.executeSqlScript(connection, new ClassPathResource(FOLDER + "schema-" + product + ".sql"));
    }
}
