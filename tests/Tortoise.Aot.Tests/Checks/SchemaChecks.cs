using System.Runtime.CompilerServices;
using System.Text;

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
        report.Check("schema: a native program has no facts for tools", RuntimeFeature.IsDynamicCodeSupported || !HasFacts(Environment.ProcessPath!));
    }

    /// <summary>Whether a file has the text in UTF-8 that begins the facts of a model. Texts of a program are in UTF-16.</summary>
    private static bool HasFacts(string path)
    {
        var mark = Encoding.UTF8.GetBytes("{\"table\":\"team\"");
        return File.ReadAllBytes(path).AsSpan().IndexOf(mark) >= 0;
    }
}
