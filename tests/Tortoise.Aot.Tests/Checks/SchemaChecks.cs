namespace Tortoise.Aot.Tests.Checks;

internal static class SchemaChecks
{
    public static async Task RunAsync(Report report, Database db)
    {
        var sql = db.SchemaSql();
        report.Check("schema: all tables", new[] { "team", "membership", "country", "visit" }.All(table => sql.Contains($"\"{table}\"")));
        await db.GenerateSchemasAsync(safe: true);
        report.Check("schema: safe can be repeated", db.SchemaSql() == sql);
    }
}
