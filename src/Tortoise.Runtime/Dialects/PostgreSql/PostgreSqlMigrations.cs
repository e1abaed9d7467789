namespace Tortoise.Dialects.PostgreSql;

/// <summary>What applying migrations needs to know of PostgreSQL.</summary>
internal static class PostgreSqlMigrations
{
    // Of the database already; several schemas of one database are migrated at the same time.
    private const string Key = "hashtextextended('tortoise:' || current_schema() || ':' || $1::text, 0)";

    private const string IsLock =
        $"""
        l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND (l.classid::bigint << 32 | l.objid::bigint) = {Key}
        """;

    public static MigrationFeatures Features { get; } = new()
    {
        CreateJournal =
        [
            $"""
            CREATE TABLE IF NOT EXISTS {MigrationFeatures.Journal} (
                seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, app varchar(100) NOT NULL, name varchar(200) NOT NULL, event varchar(16) NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT clock_timestamp(), duration_ms int NOT NULL DEFAULT 0, checksum varchar(64),
                done int NOT NULL DEFAULT 0, total int NOT NULL DEFAULT 0, script text, tool varchar(40), actor varchar(200), step_cursor text)
            """,
            $"CREATE INDEX IF NOT EXISTS ix_tortoise_migrations ON {MigrationFeatures.Journal} (app, name, seq)",
        ],
        AppliedAt = "to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
        JournalColumns = ColumnsOf(MigrationFeatures.Journal),
        ForeignColumns = ColumnsOf(MigrationFeatures.Journal + "_python"),
        AloneWord = "CONCURRENTLY",
        AloneBeginnings = ["VACUUM", "ALTER SYSTEM", "CREATE DATABASE", "DROP DATABASE", "CREATE TABLESPACE", "DROP TABLESPACE", "REINDEX DATABASE", "REINDEX SYSTEM"],
        Begin = ["SET statement_timeout = 0"],
        End = ["RESET statement_timeout"],
        BeginTransaction = ["SET LOCAL lock_timeout = '5s'", "SET LOCAL statement_timeout = 0"],

        // Never inside a statement that waits: CREATE INDEX CONCURRENTLY would wait for it in turn.
        TryLock = $"SELECT CASE WHEN pg_try_advisory_lock({Key}) THEN '1' ELSE '0' END",
        Unlock = $"SELECT pg_advisory_unlock({Key})::text",
        LockHolder =
            $"""
            SELECT 'process ' || a.pid || ' of ' || a.usename || coalesce(' (' || nullif(a.application_name, '') || ')', '') || coalesce(' at ' || host(a.client_addr), '')
                || ', connected since ' || date_trunc('second', a.backend_start)
            FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
            WHERE {IsLock}
            """,
        HoldsLock = $"SELECT CASE WHEN EXISTS (SELECT FROM pg_locks AS l WHERE l.pid = pg_backend_pid() AND {IsLock}) THEN '1' ELSE '0' END",
        Lease = new LeaseFeatures
        {
            Create = $"CREATE TABLE IF NOT EXISTS {LeaseFeatures.Table} (app varchar(100) PRIMARY KEY, owner varchar(400) NOT NULL, expires timestamptz NOT NULL)",
            Columns = ColumnsOf(LeaseFeatures.Table),
            Seed = $"INSERT INTO {LeaseFeatures.Table} (app, owner, expires) VALUES ({{0}}, '', '-infinity') ON CONFLICT DO NOTHING",
            Now = "clock_timestamp()",
            Until = $"clock_timestamp() + interval '{LeaseFeatures.Seconds} seconds'",
        },

        // As a type of any length: 'character' would be one character.
        Batches = new BatchFeatures { TypeOf = "format_type(pg_typeof({0})::oid, -1)", Text = "text" },
        SearchPath = "SELECT s::text FROM unnest(current_schemas(false)) WITH ORDINALITY AS p (s, place) ORDER BY place",
        Schemas = new SchemaFeatures
        {
            Exists = "SELECT '1' FROM pg_namespace WHERE nspname = $1::text",
            Create = "CREATE SCHEMA IF NOT EXISTS ",
            Place = "SELECT current_setting('search_path')",

            // Types and functions of extensions are found; tables of other schemas are not, which DROP TABLE IF EXISTS would drop.
            Enter =
                """
                SELECT set_config('search_path', concat_ws(', ', quote_ident($1::text), (
                    SELECT string_agg(DISTINCT quote_ident(n.nspname), ', ') FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
                    WHERE n.nspname NOT IN ('pg_catalog', $1::text))), false)
                """,
            Leave = "SELECT set_config('search_path', $1::text, false)",

            // A schema that the user must not use is passed over without an error.
            IsIn = "SELECT '1' WHERE current_schema() = $1::text",
        },
        Indexes =
            """
            SELECT n.nspname::text, CASE WHEN pg_table_is_visible(c.oid) THEN '1' ELSE '0' END, c.relname::text, t.relname::text,
                CASE WHEN pg_table_is_visible(t.oid) THEN '1' ELSE '0' END, CASE WHEN i.indisvalid THEN '1' ELSE '0' END
            FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_class AS t ON t.oid = i.indrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            """,
        DropInvalidIndex = "DROP INDEX CONCURRENTLY ",
    };

    private static string ColumnsOf(string table) =>
        $"""
        SELECT a.attname::text FROM pg_attribute AS a
        WHERE a.attrelid = to_regclass(quote_ident(current_schema()) || '.{table}') AND a.attnum > 0 AND NOT a.attisdropped
        """;
}
