namespace Tortoise;

/// <summary>Comment stored with the column, if the database supports comments.</summary>
/// <param name="text">The comment.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CommentAttribute(string text) : Attribute
{
    /// <summary>The comment.</summary>
    public string Text { get; } = text;
}
