namespace Tortoise.Chaos.Scenarios;

/// <summary>What can be left on a session, and how it is seen.</summary>
internal static class SessionTraces
{
    /// <summary>What the statements need.</summary>
    public static string SetUp(DatabaseKind kind) => kind switch
    {
        DatabaseKind.PostgreSql => "CREATE ROLE other_user; GRANT ALL ON mark TO other_user; GRANT USAGE ON SEQUENCE mark_id_seq TO other_user",
        DatabaseKind.MariaDb => "CREATE ROLE other_user; GRANT SELECT ON *.* TO other_user",
        _ => "SELECT 1",
    };

    /// <summary>What a session is: one string, the same for all that are whole.</summary>
    public static string State(DatabaseKind kind) => kind switch
    {
        // In a transaction of one statement the time of both is the same.
        DatabaseKind.PostgreSql =>
            """
            SELECT concat_ws(' ', current_setting('search_path'), current_user, session_user, current_setting('TimeZone'),
                current_setting('default_transaction_read_only'), current_setting('statement_timeout'), current_setting('role'),
                current_setting('session_replication_role'),
                (SELECT COUNT(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') || ' locks',
                (SELECT COUNT(*) FROM pg_class WHERE relnamespace = pg_my_temp_schema()) || ' temporary',
                (SELECT COUNT(*) FROM pg_listening_channels()) || ' channels',
                (SELECT COUNT(*) FROM pg_prepared_statements WHERE from_sql) || ' prepared',
                (SELECT COUNT(*) FROM pg_cursors WHERE is_holdable) || ' cursors')
            """,
        DatabaseKind.MariaDb =>
            """
            SELECT CONCAT_WS(' ', @@autocommit, DATABASE(), @@time_zone, @@sql_mode, IFNULL(CURRENT_ROLE(), 'no role'), @@tx_isolation, @@tx_read_only,
                @@foreign_key_checks, @@unique_checks, @@character_set_client, @@character_set_connection, @@collation_connection,
                IF(IFNULL(IS_USED_LOCK('chaos'), 0) = CONNECTION_ID(), 'locked', 'not locked'))
            """,
        _ =>
            """
            SELECT (SELECT foreign_keys FROM pragma_foreign_keys) || ' ' || (SELECT query_only FROM pragma_query_only) || ' ' ||
                (SELECT recursive_triggers FROM pragma_recursive_triggers) || ' ' || (SELECT COUNT(*) FROM sqlite_temp_master) || ' temporary ' ||
                (SELECT COUNT(*) FROM pragma_database_list WHERE name NOT IN ('main', 'temp')) || ' attached'
            """,
    };

    /// <summary>Scripts that leave something. Those of one statement are run as a raw statement as well.</summary>
    public static IReadOnlyList<string> Statements(DatabaseKind kind) => kind switch
    {
        DatabaseKind.PostgreSql =>
        [
            "BEGIN",
            "BEGIN; INSERT INTO mark (writer, number, part, parts, text) VALUES (-1, 0, 0, 1, ''); SELECT nonsense",
            "SELECT set_config('search_path', '', false)",
            "SET search_path = pg_catalog",
            "SET ROLE other_user",
            "SET SESSION AUTHORIZATION other_user",
            "SET TIME ZONE 'America/New_York'",
            "SET default_transaction_read_only = on",
            "SET statement_timeout = '60s'",
            "SET session_replication_role = replica",
            "SELECT pg_advisory_lock(7)::text",
            "CREATE TEMPORARY TABLE mark (id bigint)",
            "CREATE LOCAL  TEMP TABLE mark (id bigint)",
            "CREATE OR REPLACE TEMPORARY VIEW mark AS SELECT 1 AS id",
            "/* head of a file */ SET ROLE other_user",
            "-- head of a file\nSET TIME ZONE 'America/New_York'",
            "DO $$ BEGIN EXECUTE 'SET TIME ZONE ''America/New_York'''; END $$",
            "LISTEN chaos",
            "PREPARE chaos AS SELECT 1",
            "DECLARE chaos CURSOR WITH HOLD FOR SELECT 1",
            "DISCARD ALL",
            "DEALLOCATE ALL",
            "RESET ALL",
        ],
        DatabaseKind.MariaDb =>
        [
            "BEGIN",
            "START TRANSACTION",
            "SET AUTOCOMMIT = 0; START TRANSACTION; CREATE TABLE IF NOT EXISTS x (id int); COMMIT",
            "SET autocommit = 0",
            "BEGIN; INSERT INTO mark (writer, number, part, parts, text) VALUES (-1, 0, 0, 1, ''); SELECT nonsense",
            "XA START 'chaos'",
            "USE mysql",
            "SET ROLE other_user",
            "SET time_zone = '-05:00'",
            "SET sql_mode = ''",
            "SET NAMES latin1",
            "SET foreign_key_checks = 0",
            "SET unique_checks = 0",
            "SET SESSION TRANSACTION READ ONLY",
            "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE",
            "SELECT CAST(GET_LOCK('chaos', 0) AS CHAR)",
            "CREATE TEMPORARY TABLE mark (id bigint)",
            "CREATE OR REPLACE  TEMPORARY TABLE mark (id bigint)",
            "/* head of a file */ SET time_zone = '-05:00'",
            "/*!40101 SET NAMES latin1 */",
            "LOCK TABLES mark READ",
            "FLUSH TABLES WITH READ LOCK",
        ],
        _ =>
        [
            "BEGIN",
            "BEGIN; INSERT INTO mark (writer, number, part, parts, text) VALUES (-1, 0, 0, 1, ''); SELECT nonsense",
            "PRAGMA foreign_keys = OFF",
            "PRAGMA query_only = ON",
            "PRAGMA recursive_triggers = ON",
            "CREATE TEMPORARY TABLE mark (id integer)",
            "ATTACH ':memory:' AS other",
        ],
    };
}
