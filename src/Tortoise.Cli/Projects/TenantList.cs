using Tortoise.Cli.Commands;
using Tortoise.Migrations;

namespace Tortoise.Cli.Projects;

/// <summary>The tenants whose databases, files or schemas are all alike: their names, and where each goes.</summary>
internal static class TenantList
{
    /// <summary>What the name of a tenant is put for.</summary>
    public const string Placeholder = "{tenant}";

    /// <summary>What precedes the name of a file of names.</summary>
    public const char File = '@';

    /// <summary>True for a query of the names.</summary>
    /// <exception cref="ToolException">It is neither a query nor a file.</exception>
    public static bool IsQuery(string tenants)
    {
        if (tenants.StartsWith(File))
        {
            return tenants.Trim().Length > 1 ? false : throw new ToolException(ExitCode.Usage, $"--tenants {File}: write the file of their names after it, --tenants {File}tenants.txt.");
        }

        return tenants.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && first.ToUpperInvariant() is ("SELECT" or "WITH")
            ? true
            : throw new ToolException(ExitCode.Usage, $"--tenants {tenants}: write a query of their names, --tenants \"SELECT slug FROM tenant\", or a file of them, --tenants {File}tenants.txt.");
    }

    /// <summary>The names in a file: one a line, and no comments, which begin with <c>#</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var lines = await System.IO.File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
            return [.. lines.Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#').Distinct(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Usage, $"--tenants {File}{path}: there is no such file.", exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new ToolException(ExitCode.Usage, $"--tenants {File}{path}: {(Directory.Exists(path) ? "that is a folder. Name a file in it." : $"it cannot be read. {exception.Message}")}", exception);
        }
    }

    /// <summary>The names that a query returns.</summary>
    /// <exception cref="ToolException">It has not one column of text.</exception>
    public static async Task<IReadOnlyList<string>> QueryAsync(OpenedDatabase database, string sql, CancellationToken cancellationToken)
    {
        var session = await MigrationSession.OpenAsync(database.Database, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            List<string?[]> rows;
            try
            {
                rows = await session.RowsAsync(sql, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is InvalidCastException or DataConversionException)
            {
                throw NotText(exception);
            }

            return rows.TrueForAll(static row => row is [not null]) ? [.. rows.Select(static row => row[0]!).Distinct(StringComparer.Ordinal)] : throw NotText(null);
        }

        static ToolException NotText(Exception? inner) =>
            new(ExitCode.Usage, "The query of --tenants is to have one column, of text that is never NULL: the names. Of numbers, CAST(id AS CHAR(20)) makes text, for example.", inner);
    }

    /// <summary>
    /// Refuses a name that cannot be one of a database, a schema and a file alike: it becomes a part of URLs and paths, and must not lead elsewhere. In SQL, it is quoted in addition.
    /// </summary>
    /// <exception cref="ToolException">It is such a name.</exception>
    public static void Check(string tenant)
    {
        if (tenant.Length == 0 || tenant[0] == '.' || tenant[^1] == '.' || tenant.Contains("..", StringComparison.Ordinal)
            || !tenant.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.'))
        {
            throw new ToolException(ExitCode.Usage, $"'{tenant}' cannot be the name of a tenant: those have letters, digits, '_' and '-', and single dots between them.");
        }
    }

    /// <summary>The database of a tenant.</summary>
    public static FoundConnection Place(FoundConnection connection, string tenant) => connection with { Value = connection.Value.Replace(Placeholder, connection.Escape(tenant), StringComparison.Ordinal) };

    /// <summary>The schema of a tenant; null for that of the connection.</summary>
    public static string? Place(string? schema, string tenant) => schema?.Replace(Placeholder, tenant, StringComparison.Ordinal);
}
