namespace Tortoise.Expressions;

/// <summary>A place in the SQL text and what goes there: which value, and in which form.</summary>
/// <param name="Index">Index of the value; in a statement over one row, index of the field.</param>
/// <param name="Form">The form in which the value is written.</param>
/// <param name="Element">Which element of a list, for <see cref="SlotForm.Element"/>.</param>
internal readonly record struct Slot(int Index, SlotForm Form = SlotForm.Value, int Element = 0);

/// <summary>The form in which a value is written to its place.</summary>
internal enum SlotForm
{
    /// <summary>As it is.</summary>
    Value,

    /// <summary>One element of a list; a list that is shorter repeats its last.</summary>
    Element,

    /// <summary>A list as one JSON array.</summary>
    Json,

    /// <summary>A text in upper case.</summary>
    Upper,

    /// <summary>A text as its UTF-8 bytes.</summary>
    Utf8,

    /// <summary>A text in upper case as its UTF-8 bytes.</summary>
    UpperUtf8,

    /// <summary>The least text that is greater than every text with this prefix, by code points.</summary>
    PrefixEnd,
}
