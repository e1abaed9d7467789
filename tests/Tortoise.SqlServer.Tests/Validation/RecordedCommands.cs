using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>
/// Everything that the other tests recorded is T-SQL that fits its tables. It is not parallelizable, so it runs when all the others have.
/// </summary>
[NonParallelizable]
public class RecordedCommands
{
    /// <summary>The models of the program that are for SQL Server.</summary>
    private static IReadOnlyList<ModelMetadata> Models { get; } = [.. RegisteredModels.All().Where(model => model.Databases.Count == 0 || model.Databases.Contains("sqlserver"))];

    [Test]
    public void Every_command_is_grammatical()
    {
        var commands = Recorder.Commands;
        Assume.That(commands, Is.Not.Empty, "the commands are those of the tests that ran before");
        TestContext.Out.WriteLine($"{commands.Count} commands");
        Assert.That(commands.SelectMany(command => Grammar.Parse(command.Sql).Errors.Select(error => $"{error} in: {command.Key}")), Is.Empty);
    }

    [Test]
    public void Every_command_fits_the_tables()
    {
        // The random conditions name the same columns again and again, and a model takes longer for each object the more it has.
        var commands = Recorder.Commands.Where((command, index) => index % 5 == 0 || !command.Sql.StartsWith("SELECT COUNT_BIG(*) FROM [fact] WHERE ", StringComparison.Ordinal));
        var problems = commands.Chunk(250).AsParallel().SelectMany(chunk =>
        {
            using var binder = new Binder(Definitions);
            return binder.Bind(chunk);
        });
        Assert.That(problems, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Every_schema_statement_is_grammatical(bool safe)
    {
        var statements = Schema(safe);
        TestContext.Out.WriteLine($"{statements.Count} statements");
        Assert.That(statements.SelectMany(statement => Grammar.Parse(statement).Errors.Select(error => $"{error} in: {statement}")), Is.Empty);
        Assert.That(Grammar.Parse(string.Concat(statements.Select(statement => statement + ";\n"))).Errors, Is.Empty, "as one script");
    }

    private static IEnumerable<string> Definitions =>
    [
        .. Models.Select(model => model.Schema).OfType<string>().Distinct().Select(schema => $"CREATE SCHEMA [{schema}]"),
        .. Schema(safe: false).Where(statement => statement.Contains(" CREATE SEQUENCE ", StringComparison.Ordinal)).Select(statement => statement[statement.IndexOf("CREATE SEQUENCE", StringComparison.Ordinal)..]),
        .. Schema(safe: false).Where(statement =>
            statement.StartsWith("CREATE ", StringComparison.Ordinal) || statement.StartsWith("ALTER TABLE ", StringComparison.Ordinal)),
    ];

    private static IReadOnlyList<string> Schema(bool safe) => SqlServerDialect.Instance.CreateSchemaWriter(safe).Create(Models);
}
