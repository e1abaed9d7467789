namespace Tortoise.Expressions;

/// <summary>Indexes that the database is to use, or not.</summary>
internal sealed record IndexHint(IndexHintKind Kind, IReadOnlyList<string> Indexes);

internal enum IndexHintKind
{
    Use,
    Force,
    Ignore,
}
