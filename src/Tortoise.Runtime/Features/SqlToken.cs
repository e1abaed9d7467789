namespace Tortoise.Schema;

/// <summary>A word, a name, a text, a number, a sign or a comment of SQL.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">What it says: of a name in quotes the name, of a text its value, of a comment what is in it.</param>
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
