using Tortoise;
using Tortoise.Aot.Tests;
using Tortoise.Aot.Tests.Checks;
using Tortoise.Aot.Tests.Models;

if (args is ["--first-row", var path])
{
    await FirstRow.ReadAsync(path);
    return 0;
}

var report = new Report();
await using (var db = Database.Open("sqlite://:memory:"))
{
    await db.GenerateSchemasAsync(safe: true);
    await report.GroupAsync("schema", checks => SchemaChecks.RunAsync(checks, db));
    await report.GroupAsync("instances", InstanceChecks.RunAsync);
    await report.GroupAsync("bulk", BulkChecks.RunAsync);
    await report.GroupAsync("queries", QueryChecks.RunAsync);
    await report.GroupAsync("dynamic filters", DynamicFilterChecks.RunAsync);
    await report.GroupAsync("composition", CompositionChecks.RunAsync);
    await report.GroupAsync("field types", FieldTypeChecks.RunAsync);
    await report.GroupAsync("embedded values", EmbeddedChecks.RunAsync);
    await report.GroupAsync("JSON", JsonChecks.RunAsync);
    await report.GroupAsync("lists", ListChecks.RunAsync);
    await report.GroupAsync("relations", RelationChecks.RunAsync);
    await report.GroupAsync("repository", RepositoryChecks.RunAsync);
    await report.GroupAsync("transactions", checks => TransactionChecks.RunAsync(checks, db));
    await report.GroupAsync("rules", RuleChecks.RunAsync);
    await report.GroupAsync("hooks", HookChecks.RunAsync);
    await report.GroupAsync("groups and history", GroupChecks.RunAsync);
    await report.GroupAsync("input", InputChecks.RunAsync);
    await report.GroupAsync("filters", FilterChecks.RunAsync);
    await report.GroupAsync("inheritance", InheritanceChecks.RunAsync);
    await report.GroupAsync("raw SQL", checks => RawSqlChecks.RunAsync(checks, db));
    await report.GroupAsync("migrations", MigrationChecks.RunAsync);
}

await report.GroupAsync("first row", FirstRow.MeasureAsync);
Console.WriteLine($"{report.Passed} passed, {report.Failed} failed, 0 skipped");
return report.Failed == 0 ? 0 : 1;
