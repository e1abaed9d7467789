using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>
/// A migration's SQL for one database: statements, each ended by a semicolon (on SQL Server batches, each ended by a line <c>GO</c>), with the change that it is for in a comment
/// before it, and directives in comments that begin with <c>-- tortoise:</c>.
/// </summary>
internal sealed class MigrationScript
{
    private MigrationScript(string text, IReadOnlyList<MigrationStatement> statements, IReadOnlyList<MigrationStatement>? down)
    {
        Text = text;
        Statements = statements;
        HasDown = down is not null;
        Down = down ?? [];
        Checksum = MigrationStatement.ChecksumOf(statements);
    }

    /// <summary>The script as it was written.</summary>
    public string Text { get; }

    /// <summary>The statements of the way forward.</summary>
    public IReadOnlyList<MigrationStatement> Statements { get; }

    /// <summary>True if there is a way back, even if it has nothing to do.</summary>
    public bool HasDown { get; }

    /// <summary>The statements of the way back; empty if there is none.</summary>
    public IReadOnlyList<MigrationStatement> Down { get; }

    /// <summary>The same for scripts whose ways forward differ in comments, blanks and the case of words alone.</summary>
    public string Checksum { get; }

    /// <summary>Reads a script.</summary>
    /// <param name="dialect">The database that it is for.</param>
    /// <param name="sql">The script.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="MigrationException">A directive is wrong, or a statement does not end.</exception>
    public static MigrationScript Parse(Dialect dialect, string sql, string name)
    {
        // A string over several lines is the same however git checks the file out.
        sql = sql.Replace("\r\n", "\n", StringComparison.Ordinal);
        var reader = new ScriptReader(dialect, sql, name);
        foreach (var token in SqlTokenizer.Read(sql, dialect.Quoting))
        {
            reader.Add(token);
        }

        reader.EndOfScript();
        return new MigrationScript(sql, reader.Statements, reader.HasDown ? reader.Down : null);
    }
}
