namespace Tortoise.Dialects.Sqlite;

/// <summary>What applying migrations needs to know of SQLite.</summary>
internal static class SqliteMigrations
{
    public static MigrationFeatures Features { get; } = new()
    {
        CreateJournal =
        [
            $"""
            CREATE TABLE IF NOT EXISTS {MigrationFeatures.Journal} (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, app TEXT NOT NULL, name TEXT NOT NULL, event TEXT NOT NULL,
                applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), duration_ms INTEGER NOT NULL DEFAULT 0, checksum TEXT,
                done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, script TEXT, tool TEXT, actor TEXT, step_cursor TEXT)
            """,
            $"CREATE INDEX IF NOT EXISTS ix_tortoise_migrations ON {MigrationFeatures.Journal} (app, name, seq)",
        ],
        JournalColumns = $"SELECT name FROM pragma_table_info('{MigrationFeatures.Journal}')",
        ForeignColumns = $"SELECT name FROM pragma_table_info('{MigrationFeatures.Journal}_python')",
        Rebuilds = new RebuildFeatures
        {
            AreForeignKeysOn = "SELECT 1 FROM pragma_foreign_keys WHERE foreign_keys = 1",
            ForeignKeysOff = "PRAGMA foreign_keys = OFF",
            ForeignKeysOn = "PRAGMA foreign_keys = ON",
            ViewsAndTriggers = "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type, rowid",
            BrokenReferences = "SELECT \"table\", CAST(rowid AS TEXT), parent FROM pragma_foreign_key_check",
        },
        SearchPath = "SELECT 'main'",
        Indexes = "SELECT 'main', '1', name, tbl_name, '1', '1' FROM sqlite_schema WHERE type = 'index'",
        InsteadOfSchemas = "give each tenant a file of its own, and open that: Database.Open(\"sqlite://tenants/acme.db\")",
        DatabaseFile = "SELECT file FROM pragma_database_list WHERE name = 'main'",
        AloneBeginnings = ["VACUUM", "ATTACH", "DETACH", "PRAGMA"],
    };
}
