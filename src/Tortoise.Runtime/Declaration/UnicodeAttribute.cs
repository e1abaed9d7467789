namespace Tortoise;

/// <summary>
/// With <c>[Unicode(false)]</c> a string, or an enum <see cref="AsTextAttribute"/>, is stored with one byte per character if the database has
/// such a type: <c>varchar</c> on SQL Server. The others have one kind of string type, but take the same values: the characters U+0000 to U+007F and
/// U+00A0 to U+00FF (Latin-1), which every code page of Western Europe has in common. Others are refused before a write
/// (<see cref="ValidationException"/>); a value to compare with may have any.
/// </summary>
/// <param name="isUnicode">False for strings of Latin-1 only.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnicodeAttribute(bool isUnicode = true) : Attribute
{
    /// <summary>True if the strings may contain every character, the default.</summary>
    public bool IsUnicode { get; } = isUnicode;
}
