namespace Tortoise.Dialects;

/// <summary>How a database's strings, quoted names and comments go beyond the standard's.</summary>
[Flags]
internal enum QuotingFeatures
{
    /// <summary><c>'…'</c>, <c>"…"</c>, <c>--</c> and <c>/* … */</c>.</summary>
    None,

    /// <summary>A backslash in a string takes the next character as it is; <c>#</c> begins a comment, and <c>--</c> does before a blank only.</summary>
    Backslashes = 1,

    /// <summary>Names may be in brackets.</summary>
    Brackets = 2,

    /// <summary>Strings may be between dollar signs, and have backslashes after an <c>E</c>.</summary>
    Dollars = 4,

    /// <summary>A comment can hold another.</summary>
    NestedComments = 8,
}
