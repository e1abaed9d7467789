namespace Tortoise.Expressions;

/// <summary>Functions of JSON documents. The arguments are a document and a way into it.</summary>
internal sealed partial class SqlFunction
{
    /// <summary>The number, string, true or false at a place; NULL for none and for JSON's null.</summary>
    public static SqlFunction JsonValue { get; } = new(nameof(JsonValue), Nullability.OfSomeArguments);

    /// <summary>The same of an element of a list that is read as rows. It has one argument.</summary>
    public static SqlFunction JsonItem { get; } = new(nameof(JsonItem), Nullability.OfSomeArguments);

    /// <summary>The object or list at a place, as JSON; NULL for none and for JSON's null. A third argument says that it is a string without anything to escape.</summary>
    public static SqlFunction JsonQuery { get; } = new(nameof(JsonQuery), Nullability.OfSomeArguments);

    /// <summary>Something that is NULL if there is nothing at a place, not even JSON's null.</summary>
    public static SqlFunction JsonPresence { get; } = new(nameof(JsonPresence), Nullability.OfSomeArguments);

    /// <summary>The number of elements of a list.</summary>
    public static SqlFunction JsonLength { get; } = new(nameof(JsonLength), Nullability.OfSomeArguments);

    /// <summary>
    /// The document with another value at the place, if there is an object or a list around it. The arguments after the path are the value as JSON, the path of what is around it
    /// and, of a number, a string, true or false, the value itself.
    /// </summary>
    public static SqlFunction JsonSet { get; } = new(nameof(JsonSet), Nullability.OfAnyArgument);

    /// <summary>A number, string, day, true or false as JSON; JSON's null for NULL.</summary>
    public static SqlFunction JsonText { get; } = new(nameof(JsonText), Nullability.Never);

    /// <summary>The number of members of an object.</summary>
    public static SqlFunction JsonKeyCount { get; } = new(nameof(JsonKeyCount), Nullability.OfSomeArguments);
}
