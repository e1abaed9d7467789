namespace Tortoise.Schema;

/// <summary>A word, name, string, number, sign or comment of SQL.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Its content: for a quoted name the name, for a string its value, for a comment what is in it.</param>
/// <param name="Start">Where it starts in the SQL.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>True for this keyword or sign, in any case.</summary>
    public bool Is(string text) =>
        Kind is SqlTokenKind.Word or SqlTokenKind.Sign && string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);
}

internal enum SqlTokenKind
{
    Word,
    QuotedName,
    Text,
    Number,
    Sign,
    Comment,
}
