using System.Globalization;
using System.Text;
using Tortoise.Dialects;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The SQL file of a migration: statements, each after a comment that says what it is for, and directives for what runs it.</summary>
internal static class ScriptText
{
    /// <summary>How many rows a batch has.</summary>
    private const int BatchSize = 5000;

    /// <param name="dialect">The dialect.</param>
    /// <param name="up">The statements of the way forward.</param>
    /// <param name="down">Those of the way back; empty for none.</param>
    /// <param name="step">The step in C# that is run after the statements; null for none.</param>
    /// <exception cref="MigrationException">What the models say as SQL breaks it.</exception>
    public static string Of(Dialect dialect, IReadOnlyList<ChangeStatement> up, IReadOnlyList<ChangeStatement> down, string? step)
    {
        var text = new StringBuilder();
        if (up.Concat(down).Any(static statement => statement.Rebuilds is not null))
        {
            text.Append("-- Where a table is rebuilt, tortoise turns foreign keys off before the transaction, and keeps triggers and views. Whoever runs this by hand must do that too.\n\n");
        }

        if (up.Count == 0 && step is null)
        {
            text.Append("-- Nothing changes on ").Append(dialect.ProductName).Append(".\n");
        }

        Append(text, dialect, up);
        if (step is not null)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("-- tortoise: run ").Append(step).Append('\n');
        }

        if (down.Count > 0 || (up.Count == 0 && step is null))
        {
            // What does nothing is undone by nothing.
            text.Append("\n-- tortoise: down\n").Append(down.Count > 0 ? "\n" : "");
            Append(text, dialect, down);
        }

        var script = text.ToString();
        var read = MigrationScript.Parse(dialect, script, dialect.Name + ".sql");
        return read.Statements.Count == up.Count + (step is null ? 0 : 1) && read.Down.Count == down.Count
            ? script
            : throw new MigrationException(
                $"The statements for {dialect.ProductName} cannot be told apart in a file, because SQL of a model is not one expression: look for a semicolon or a quote in a [Check], a [DbDefault], a [Generated] or the condition of an index.");
    }

    private static void Append(StringBuilder text, Dialect dialect, IReadOnlyList<ChangeStatement> statements)
    {
        var (isAlone, rebuilds, change) = (false, (string?)null, "");
        foreach (var (index, statement) in statements.Index())
        {
            var isNext = statement.Change != change || statement.Rebuilds != rebuilds;
            if (index > 0 && isNext)
            {
                text.Append('\n');
            }

            // A rebuild lasts until a directive ends it.
            if (statement.IsAlone != isAlone || (rebuilds is not null && statement.Rebuilds is null))
            {
                text.Append(statement.IsAlone ? "-- tortoise: no-transaction\n" : "-- tortoise: transaction\n");
            }

            if (statement.Rebuilds is not null && isNext)
            {
                text.Append("-- tortoise: rebuild ").Append(statement.Rebuilds).Append('\n');
            }

            if (statement.BatchColumn is { } column)
            {
                text.Append(CultureInfo.InvariantCulture, $"-- tortoise: batches {BatchSize} by {column}\n");
            }

            text.Append(isNext || isAlone != statement.IsAlone ? $"-- {OneLine(statement.Change)}\n" : "").Append(statement.Sql.ReplaceLineEndings("\n")).Append(End(dialect, statement.Sql));
            (isAlone, rebuilds, change) = (statement.IsAlone, statement.Rebuilds, statement.Change);
        }
    }

    /// <summary>What ends a statement, on a line of its own where it would be in a comment.</summary>
    private static string End(Dialect dialect, string sql) => dialect.Migrations.HasBatches ? "\nGO\n"
        : SqlTokenizer.Read(sql, dialect.Quoting) is [.., { Kind: SqlTokenKind.Comment } last] && sql.AsSpan(last.Start).StartsWith("--") ? "\n;\n" : ";\n";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
