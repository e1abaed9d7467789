namespace Tortoise.Expressions;

/// <summary>A placeholder in the SQL text: which value goes there, and in which form.</summary>
/// <param name="Index">Index of the value; in a statement over one row, index of the field.</param>
/// <param name="Form">The form in which the value is written.</param>
/// <param name="Element">Which element of a list, for <see cref="SlotForm.Element"/>.</param>
/// <param name="IsUpper">True for a string that is written in upper case.</param>
internal readonly record struct Slot(int Index, SlotForm Form = SlotForm.Value, int Element = 0, bool IsUpper = false);

/// <summary>The form in which a value is written.</summary>
internal enum SlotForm
{
    /// <summary>As it is.</summary>
    Value,

    /// <summary>One element of a list; a shorter list repeats its last one.</summary>
    Element,

    /// <summary>A whole list: a JSON array, or an array of the database's own.</summary>
    List,

    /// <summary>The smallest string that is greater than every string with this prefix, by code points.</summary>
    PrefixEnd,

    /// <summary>A LIKE pattern for strings that contain this one; wildcards in it are escaped by <see cref="TextParameter.LikeEscape"/>.</summary>
    LikeContains,

    /// <summary>A LIKE pattern for strings that start with this one.</summary>
    LikeStartsWith,

    /// <summary>A LIKE pattern for strings that end with this one.</summary>
    LikeEndsWith,

    /// <summary>A pattern of LIKE as one of GLOB.</summary>
    Glob,

    /// <summary>A regular expression that ignores case.</summary>
    AnyCase,

    /// <summary>A way into a JSON document as an array of keys; its value is the way as a path.</summary>
    JsonKeys,

    /// <summary>The words of a string, each prefixed with a plus: all are required.</summary>
    AllWords,
}
