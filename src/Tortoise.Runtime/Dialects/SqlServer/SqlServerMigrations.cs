namespace Tortoise.Dialects.SqlServer;

/// <summary>What applying migrations needs to know of SQL Server.</summary>
internal static class SqlServerMigrations
{
    private const string Key = "DECLARE @key nvarchar(255) = N'tortoise:' + SCHEMA_NAME() + N':' + @p0, @result int;";

    public static MigrationFeatures Features { get; } = new()
    {
        CreateJournal =
        [
            $"""
            IF OBJECT_ID(QUOTENAME(SCHEMA_NAME()) + N'.{MigrationFeatures.Journal}') IS NULL CREATE TABLE {MigrationFeatures.Journal} (
                seq bigint IDENTITY PRIMARY KEY, app nvarchar(100) NOT NULL, name nvarchar(200) NOT NULL, event nvarchar(16) NOT NULL,
                applied_at datetime2 NOT NULL DEFAULT SYSUTCDATETIME(), duration_ms int NOT NULL DEFAULT 0, checksum nvarchar(64),
                done int NOT NULL DEFAULT 0, total int NOT NULL DEFAULT 0, script nvarchar(max), tool nvarchar(40), actor nvarchar(200), step_cursor nvarchar(max),
                INDEX ix_tortoise_migrations (app, name, seq))
            """,
        ],
        AppliedAt = "CONVERT(nvarchar(30), applied_at, 126)",
        JournalColumns = ColumnsOf(MigrationFeatures.Journal),
        ForeignColumns = ColumnsOf(MigrationFeatures.Journal + "_python"),
        RenameForeignJournal = $"EXEC sp_rename N'{MigrationFeatures.Journal}', N'{MigrationFeatures.Journal}_python'",
        HasBatches = true,
        OpenTransactions = "SELECT CAST(@@TRANCOUNT AS nvarchar(10))",
        SearchPath = "SELECT name FROM (VALUES (1, SCHEMA_NAME()), (2, N'dbo')) AS p (place, name) WHERE place = 1 OR name <> SCHEMA_NAME() ORDER BY place",
        InsteadOfSchemas = "there the default schema belongs to the user. Connect as a user whose DEFAULT_SCHEMA is that of the tenant, or give each tenant a database of its own",
        AloneBeginnings = ["ALTER DATABASE", "CREATE DATABASE", "DROP DATABASE", "CREATE FULLTEXT", "ALTER FULLTEXT", "DROP FULLTEXT", "BACKUP", "RESTORE", "RECONFIGURE"],
        Begin = ["SET LOCK_TIMEOUT 5000"],
        End = ["SET LOCK_TIMEOUT -1"],
        TryLock =
            $"""
            {Key} EXEC @result = sp_getapplock @Resource = @key, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 1000;
            SELECT CASE WHEN @result >= 0 THEN N'1' ELSE N'0' END
            """,
        Unlock = $"{Key} EXEC @result = sp_releaseapplock @Resource = @key, @LockOwner = 'Session'; SELECT CAST(@result AS nvarchar(10))",
        Lease = new LeaseFeatures
        {
            Create =
                $"""
                IF OBJECT_ID(QUOTENAME(SCHEMA_NAME()) + N'.{LeaseFeatures.Table}') IS NULL CREATE TABLE {LeaseFeatures.Table} (
                    app nvarchar(100) PRIMARY KEY, owner nvarchar(400) NOT NULL, expires datetime2 NOT NULL)
                """,
            Columns = ColumnsOf(LeaseFeatures.Table),
            Seed =
                $"INSERT INTO {LeaseFeatures.Table} (app, owner, expires) SELECT {{0}}, N'', '2000-01-01' WHERE NOT EXISTS (SELECT 1 FROM {LeaseFeatures.Table} WITH (UPDLOCK, HOLDLOCK) WHERE app = {{0}})",
            Now = "SYSUTCDATETIME()",
            Until = $"DATEADD(second, {LeaseFeatures.Seconds}, SYSUTCDATETIME())",
        },
    };

    private static string ColumnsOf(string table) =>
        $"SELECT name FROM sys.columns WHERE object_id = OBJECT_ID(QUOTENAME(SCHEMA_NAME()) + N'.{table}')";
}
