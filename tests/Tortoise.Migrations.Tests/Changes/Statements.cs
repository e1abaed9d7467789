using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Tests.Migrations;

/// <summary>Runs the statements of changes, one by one; on SQLite without foreign keys, as one script.</summary>
internal static class Statements
{
    /// <summary>Runs them, and returns them.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(Database database, SchemaChanges changes)
    {
        string[] statements = [.. database.Dialect.CreateSchemaWriter(safe: false).Change(changes).Select(static statement => statement.Sql)];
        if (database.Dialect.Name == "sqlite")
        {
            await database.ExecuteScriptAsync($"PRAGMA foreign_keys=OFF;\n{string.Join(";\n", statements)};\nPRAGMA foreign_keys=ON");
            Assert.That(await database.QueryAsync<string>(SqlTemplate.FromText("SELECT \"table\" FROM pragma_foreign_key_check")), Is.Empty);
            return statements;
        }

        foreach (var statement in statements)
        {
            await database.ExecuteScriptAsync(statement);
        }

        return statements;
    }
}
