namespace Tortoise.Aot.Tests.Checks;

internal static class SchemaChecks
{
    public static async Task RunAsync(Report report, Database db)
    {
        var sql = db.SchemaSql();
        report.Check("schema: all tables", new[] { "team", "membership", "country", "visit" }.All(table => sql.Contains($"\"{table}\"")));
        report.Check("schema: tables of a library that nothing has used", sql.Contains("\"station\"") && sql.Contains("\"inspection\""));
        await db.GenerateSchemasAsync(safe: true);
        report.Check("schema: safe can be repeated", db.SchemaSql() == sql);
    }
}
