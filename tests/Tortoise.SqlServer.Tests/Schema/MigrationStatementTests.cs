using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.SqlServer.Tests.Validation;

namespace Tortoise.SqlServer.Tests.Schema;

/// <summary>The T-SQL of the runner of migrations is T-SQL.</summary>
public class MigrationStatementTests
{
    private static MigrationFeatures Features => SqlServerDialect.Instance.Migrations;

    private static IEnumerable<string> Statements =>
        [.. Features.CreateJournal, Features.JournalColumns, Features.ForeignColumns, Features.RenameForeignJournal, .. Features.Begin, .. Features.End, Features.TryLock!, Features.Unlock!];

    [TestCaseSource(nameof(Statements))]
    public void Each_statement_is_parsed(string sql) => Assert.That(Grammar.Parse(sql).Errors, Is.Empty);
}
