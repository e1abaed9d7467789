namespace Docs.Tests;

/// <summary>A row of a table "C#", "SQL". The directive before the table is the query with <c>{}</c> where the row's C# goes.</summary>
/// <param name="Query">The query.</param>
/// <param name="Sql">A part of its SQL.</param>
internal sealed record Row(string Query, string Sql)
{
    public static Row Parse(Block block)
    {
        var cells = block.Text.Replace("\\|", "\0", StringComparison.Ordinal).Split('|');
        var csharp = Code(cells[1]);
        return new Row(block.Directive["query:".Length..].Trim().Replace("{}", csharp, StringComparison.Ordinal), Code(cells[2]));

        // Only what is in backticks is code; what is between two pieces of it is for the reader.
        static string Code(string cell)
        {
            var parts = cell.Replace('\0', '|').Split('`');
            return parts.Length > 2 ? parts[1] : throw new FormatException($"No code in the cell '{cell}'.");
        }
    }
}
