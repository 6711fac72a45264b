package dev.signet.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** What a server means to do for one table of a statement, by its own {@code EXPLAIN}. */
record Plan(String caller, String sql, String table, String type, String key, long rows, String extra) {

    static final String HEADING = """
            | method | table | type | key | rows | extra | statement |
            | --- | --- | --- | --- | --- | --- | --- |""";

    /**
     * Those that hold a few rows for ever, by their names and by those that generated statements give them; and what is
     * owed, which is paid within a second unless a client is deaf.
     */
    private static final Set<String> SMALL =
            Set.of("feed_head", "nodes", "node_row_", "signing_keys", "signing_key_row_", "logouts_owed");

    /** As many as one user may have, or one page holds. */
    private static final long FEW = 2 * ManyRows.PAGE;

    static Plan from(String caller, String sql, ResultSet row) throws SQLException {
        return new Plan(
                caller,
                sql.replaceAll("\\s+", " ").replaceAll("\\?(,\\?)+", "?…"),
                text(row, "table"),
                text(row, "type"),
                text(row, "key"),
                row.getLong("rows"),
                text(row, "Extra"));
    }

    boolean costsAsMuchAsTheTableIsLong() {
        boolean whole = type.equals("index") || extra.contains("filesort") || extra.contains("skip scan");
        return (type.equals("ALL") || rows > FEW && whole) && !SMALL.contains(table);
    }

    String asTableRow() {
        return "| %s | %s | %s | %s | %d | %s | `%s` |".formatted(caller, table, type, key, rows, extra, sql);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
