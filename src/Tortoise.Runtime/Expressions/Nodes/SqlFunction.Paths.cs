namespace Tortoise.Expressions;

/// <summary>
/// Functions of the paths of a hierarchy, such as <c>/1/5/9/</c>: strings of keys, each followed by a slash. In strings among the keys, <c>~0</c>, <c>~1</c> and <c>~2</c>
/// stand for a tilde, a slash, and the bar between the parts of a composite key.
/// </summary>
internal sealed partial class SqlFunction
{
    /// <summary>A value as wide as any of its type, for a column of a recursion, whose first rows would say how wide it is.</summary>
    public static SqlFunction Widened { get; } = new(nameof(Widened), Nullability.OfAnyArgument);

    /// <summary>A path without keys.</summary>
    public static SqlFunction EmptyPath { get; } = new(nameof(EmptyPath), Nullability.Never);

    /// <summary>A path with another key; the arguments are the path and the parts of the key.</summary>
    public static SqlFunction PathWith { get; } = new(nameof(PathWith), Nullability.Never);

    /// <summary>The position of a key in a path, 0 if it is not there; the arguments are the path and the parts of the key.</summary>
    public static SqlFunction PathPosition { get; } = new(nameof(PathPosition), Nullability.Never);
}
