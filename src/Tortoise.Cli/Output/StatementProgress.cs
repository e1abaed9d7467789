using System.Diagnostics;
using Spectre.Console;
using Tortoise.Cli.Projects;
using Tortoise.Dialects;
using Tortoise.Migrations;

namespace Tortoise.Cli.Output;

/// <summary>Tells how migrations go on: a line for each statement, with its time. It knows which statement was under way when something went wrong.</summary>
/// <param name="report">Where it is told.</param>
/// <param name="dialect">The database.</param>
/// <param name="list">The migrations.</param>
/// <param name="isDown">True if they are taken back.</param>
/// <param name="isQuiet">True if nothing is told, because it would be mixed with that of other databases.</param>
internal sealed class StatementProgress(Report report, Dialect dialect, MigrationList list, bool isDown, bool isQuiet = false)
{
    /// <summary>The width of what statements are for, so that their times are below each other.</summary>
    private const int Width = 60;

    private readonly Dictionary<string, IReadOnlyList<MigrationStatement>> _statements = new(StringComparer.Ordinal);
    private string? _migration;
    private long _start;

    /// <summary>The statement that was begun last: the name of its migration, and its number from 1; null if none was.</summary>
    public MigrationBoundary? Current { get; private set; }

    /// <summary>Hears of a boundary between statements.</summary>
    public ValueTask AtBoundaryAsync(MigrationBoundary boundary)
    {
        if (boundary is { IsDone: false, Batches: > 0 })
        {
            // It goes on with its next rows.
            return default;
        }

        if (!boundary.IsDone)
        {
            if (boundary.Migration != _migration)
            {
                _migration = boundary.Migration;
                Tell($"  {Markup.Escape(boundary.Migration)}");
            }

            (Current, _start) = (boundary, Stopwatch.GetTimestamp());
        }
        else
        {
            var statement = Statement(boundary);
            var what = statement?.ToString() ?? "";
            what = what.Length <= Width ? what.PadRight(Width) : what[..(Width - 1)] + "…";

            // What the script does not say what it is for is a part of what is above it, or the author's own.
            Tell($"    {(statement?.Change is null ? $"  {SqlMarkup.Of(what)}" : Words.Change(what))}  [grey]{Words.Of(Stopwatch.GetElapsedTime(_start)),9}[/]");
            Current = null;
        }

        return default;
    }

    /// <summary>The statement that was under way, with the place at which the database stopped; null if none was.</summary>
    public SqlExcerpt? ExcerptOf(Exception exception) => Current is { } current && Statement(current) is { Sql.Length: > 0 } statement
        ? new SqlExcerpt(statement.Sql, statement.Line, Path.Combine(list.Folder, current.Migration, $"{dialect.Name}.sql"), SqlPosition.Of(exception, statement.Sql))
        : null;

    private void Tell(string markup)
    {
        if (!isQuiet)
        {
            report.Note(markup);
        }
    }

    private MigrationStatement? Statement(MigrationBoundary boundary)
    {
        if (!_statements.TryGetValue(boundary.Migration, out var statements))
        {
            // One that a newer program has applied is not among them.
            var script = list.Migrations.FirstOrDefault(migration => migration.Id == boundary.Migration)?.ScriptFor(dialect);
            _statements.Add(boundary.Migration, statements = (isDown ? script?.Down : script?.Statements) ?? []);
        }

        return boundary.Statement <= statements.Count ? statements[boundary.Statement - 1] : null;
    }
}
