using System.Text.RegularExpressions;

namespace Tortoise.Generators.Catalog;

/// <summary>A generated method of every model, which forwards to the runtime.</summary>
/// <param name="Modifiers">Its modifiers.</param>
/// <param name="ReturnType">Its return type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">The expression it returns.</param>
/// <param name="Summary">Its documentation.</param>
internal sealed record GeneratedMethod(
    string Modifiers,
    string ReturnType,
    string Name,
    GeneratedParameter[] Parameters,
    string Body,
    string Summary)
{
    /// <summary>The exceptions that callers should expect, as documentation.</summary>
    public string[] Exceptions { get; init; } = [];

    /// <summary>The types of its parameters without namespaces, by which C# tells methods of one name apart.</summary>
    public string Signature => string.Join(", ", Parameters.Select(static parameter => Regex.Replace(parameter.Type, @"\w+::|[\w@]+\.|\?", "")));
}
