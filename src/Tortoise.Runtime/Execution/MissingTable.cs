using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>What the message about a missing table adds: the tables of a new database are not made by opening it.</summary>
internal static class MissingTable
{
    private static readonly string[] Beginnings = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "COPY ", "DECLARE "];

    /// <summary>What to do; empty for a statement of the schema itself, which is part of a migration.</summary>
    public static string Hint(string sql)
    {
        var text = QueryTag.Skip(sql);
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return " Were the tables created, by MigrateAsync or GenerateSchemasAsync?";
            }
        }

        return "";
    }
}
