namespace Tortoise.Generators.Names;

/// <summary>Members of the runtime's enum of this name, and how they change the name of a class or property.</summary>
internal static class NamingStyle
{
    public const string SnakeCase = nameof(SnakeCase);

    private const string UpperSnakeCase = nameof(UpperSnakeCase);
    private const string CamelCase = nameof(CamelCase);
    private const string LowerCase = nameof(LowerCase);
    private const string UpperCase = nameof(UpperCase);

    public static string Apply(string style, string name) => style switch
    {
        SnakeCase => Names.SnakeCase.Of(name),
        UpperSnakeCase => Names.SnakeCase.Of(name).ToUpperInvariant(),
        CamelCase => Camel(name),
        _ => Continue(style, name),
    };

    /// <summary>The name as it follows another one without a separator.</summary>
    public static string Continue(string style, string name) => style switch
    {
        LowerCase => Lower(name),
        UpperCase => name.ToUpperInvariant(),
        _ => name,
    };

    public static bool HasSeparators(string style) => style is SnakeCase or UpperSnakeCase;

    /// <summary>The first word in lower case: <c>OrderLine</c> → <c>orderLine</c>, <c>HTTPServer</c> → <c>httpServer</c>.</summary>
    private static string Camel(string name)
    {
        var first = 1;
        while (first < name.Length && !Names.SnakeCase.StartsWord(name, first))
        {
            first++;
        }

        return Lower(name.Substring(0, first)) + name.Substring(first);
    }

    private static string Lower(string name) => string.Concat(name.Select(char.ToLowerInvariant));
}
