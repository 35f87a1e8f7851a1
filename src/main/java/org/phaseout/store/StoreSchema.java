package org.phaseout.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the store's own tables stand: the schema that connections open with. It is another one while a database is made
 * aside, and where several stores share a database. Beside it stands a schema of views for each inventory.
 */
public final class StoreSchema {

    /** The schema that a database has from the start, whose neighbours bear no name of it. */
    private static final String USUAL = "public";

    private final JdbcTemplate jdbc;
    private volatile @Nullable String name;

    public StoreSchema(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The name by which SQL in another schema finds a table of the store. */
    public String table(String table) {
        return name() + "." + table;
    }

    /** The schema whose views the inventory's SQL sees. */
    public String views(Inventory inventory) {
        return views(name(), inventory);
    }

    private static String views(String store, Inventory inventory) {
        return prefix(store) + inventory.schema();
    }

    private static String prefix(String store) {
        return (store.equalsIgnoreCase(USUAL) ? "" : store + "_") + "v_";
    }

    /** The schemas of views beside a store on a server. */
    public static List<String> viewsBeside(Connection server, String store) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = server.prepareStatement("select nspname from pg_namespace n"
                + " where starts_with(nspname, ?) and exists (select 1 from pg_views"
                + " where schemaname = n.nspname and viewname = 'reported') order by 1")) {
            statement.setString(1, prefix(store));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** The name of a schema of views when its store takes the place of another. */
    public static String moved(String views, String from, String to) {
        return prefix(to) + views.substring(prefix(from).length());
    }

    private String name() {
        String known = name;
        if (known == null) {
            known = Objects.requireNonNull(jdbc.queryForObject("select current_schema", String.class));
            name = known;
        }
        return known;
    }
}
