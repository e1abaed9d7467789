namespace Tortoise;

/// <summary>
/// With <c>[Unicode(false)]</c> a string, or an enum <see cref="AsTextAttribute"/>, is kept in one byte a character where the database has
/// such a type: <c>varchar</c> on SQL Server. The others have one kind of string type, but take the same values: the characters U+0000 to U+007F and
/// U+00A0 to U+00FF (Latin-1), which every code page of Western Europe has at the same places. Others are refused before a write
/// (<see cref="ValidationException"/>); what is looked for may have any.
/// </summary>
/// <param name="isUnicode">False for strings of Latin-1 only.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnicodeAttribute(bool isUnicode = true) : Attribute
{
    /// <summary>True where the strings may have every character, which is the default of a string.</summary>
    public bool IsUnicode { get; } = isUnicode;
}
