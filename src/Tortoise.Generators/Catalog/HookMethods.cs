using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of <c>partial</c> methods that a model may implement. Each has a form that waits, with a token.</summary>
internal static class HookMethods
{
    private const string Async = "Async";

    public static readonly HookMethod[] All =
    [
        new("Validate", ValidationFailures, "failures", "ValidateAsync"),
        new("BeforeSave", SaveContext, "save", "Save"),
        new("AfterSave", SaveContext, "save", "Save"),
        new("BeforeDelete", DeleteContext, "delete", "Delete"),
        new("AfterDelete", DeleteContext, "delete", "Delete"),
    ];

    /// <summary>The method of a name, in either form; null if it is none.</summary>
    public static HookMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name || method.AsyncName == name);

    /// <param name="Name">Its name.</param>
    /// <param name="Context">The type of its parameter.</param>
    /// <param name="Parameter">The name of its parameter.</param>
    /// <param name="Flag">What the runtime calls it.</param>
    internal sealed record HookMethod(string Name, string Context, string Parameter, string Flag)
    {
        public string AsyncName => Name + Async;

        /// <summary>The types of its parameters in metadata.</summary>
        public string[] ParameterTypes(bool isAsync) => isAsync ? [Full(Context), Full(CancellationTokenType)] : [Full(Context)];

        /// <summary>Its return type and signature, as C# that generated code understands.</summary>
        public string Signature(bool isAsync) => isAsync
            ? $"{ValueTaskType} {AsyncName}({Context} {Parameter}, {CancellationTokenType} cancellationToken)"
            : $"void {Name}({Context} {Parameter})";

        /// <summary>How the user writes it.</summary>
        public string Declaration(bool isAsync) => isAsync
            ? $"private partial ValueTask {AsyncName}({Short(Context)} {Parameter}, CancellationToken cancellationToken)"
            : $"partial void {Name}({Short(Context)} {Parameter})";

        private static string Short(string type) => type.Substring(type.LastIndexOf(':') + 1);
    }
}
