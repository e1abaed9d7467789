namespace Tortoise.Dialects.MySql;

/// <summary>What applying migrations needs to know of MySQL and MariaDB, where each statement that changes the schema commits.</summary>
internal static class MySqlMigrations
{
    // Locks are of the server, and have names of 64 characters at most.
    private const string Key = "CONCAT('tortoise:', LEFT(SHA2(CONCAT(DATABASE(), ':', ?), 256), 48))";

    public static MigrationFeatures Features { get; } = new()
    {
        CreateJournal =
        [
            $"""
            CREATE TABLE IF NOT EXISTS {MigrationFeatures.Journal} (
                seq BIGINT AUTO_INCREMENT PRIMARY KEY, app VARCHAR(100) NOT NULL, name VARCHAR(200) NOT NULL, event VARCHAR(16) NOT NULL,
                applied_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)), duration_ms INT NOT NULL DEFAULT 0, checksum VARCHAR(64),
                done INT NOT NULL DEFAULT 0, total INT NOT NULL DEFAULT 0, script LONGTEXT, tool VARCHAR(40), actor VARCHAR(200), step_cursor LONGTEXT,
                INDEX ix_tortoise_migrations (app, name, seq)) CHARACTER SET utf8mb4
            """,
        ],
        AppliedAt = "DATE_FORMAT(applied_at, '%Y-%m-%d %H:%i:%s.%f')",
        JournalColumns = ColumnsOf(MigrationFeatures.Journal),
        ForeignColumns = ColumnsOf(MigrationFeatures.Journal + "_python"),
        IsTransactional = false,
        SearchPath = "SELECT DATABASE()",
        Schemas = new SchemaFeatures
        {
            // The catalog compares names without their case, also where files, and so databases, differ in it.
            Exists =
                """
                SELECT '1' FROM information_schema.schemata AS s JOIN (SELECT CAST(? AS CHAR) AS name) AS w
                ON CASE @@lower_case_table_names WHEN 0 THEN HEX(s.schema_name) = HEX(w.name) ELSE HEX(LOWER(s.schema_name)) = HEX(LOWER(w.name)) END
                """,
            Create = "CREATE DATABASE IF NOT EXISTS ",
            Place = "SELECT DATABASE()",
            IsIn = "SELECT '1' WHERE LOWER(DATABASE()) = LOWER(?)",
        },
        Begin = ["SET SESSION lock_wait_timeout = 5"],
        End = ["SET SESSION lock_wait_timeout = DEFAULT"],
        TryLock = $"SELECT CASE GET_LOCK({Key}, 1) WHEN 1 THEN '1' ELSE '0' END",
        Unlock = $"SELECT CAST(RELEASE_LOCK({Key}) AS CHAR)",
        LockHolder = $"SELECT CONCAT('connection ', id, ' of ', user, '@', host) FROM information_schema.processlist WHERE id = IS_USED_LOCK({Key})",
        Lease = new LeaseFeatures
        {
            Create = $"CREATE TABLE IF NOT EXISTS {LeaseFeatures.Table} (app VARCHAR(100) PRIMARY KEY, owner VARCHAR(400) NOT NULL, expires DATETIME(6) NOT NULL) CHARACTER SET utf8mb4",
            Columns = ColumnsOf(LeaseFeatures.Table),
            Seed = $"INSERT IGNORE INTO {LeaseFeatures.Table} (app, owner, expires) VALUES ({{0}}, '', '2000-01-01')",
            Now = "UTC_TIMESTAMP(6)",
            Until = $"UTC_TIMESTAMP(6) + INTERVAL {LeaseFeatures.Seconds} SECOND",
        },
    };

    private static string ColumnsOf(string table) =>
        $"SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '{table}'";
}
