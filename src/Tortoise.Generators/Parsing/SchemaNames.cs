using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;
using Tortoise.Metadata;

namespace Tortoise.Generators.Parsing;

/// <summary>The names of a model's indexes and constraints, each once.</summary>
internal sealed class SchemaNames(ModelDeclaration model, string table)
{
    private const string TablePlaceholder = "{table}";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in the attribute, or one of prefix, table and columns that every database accepts. Null if it is taken, which is reported.</summary>
    public string? Take(AttributeData attribute, string prefix, IEnumerable<string> columns)
    {
        var name = attribute.NamedString("Name") switch
        {
            null => DefaultName.Of(prefix, table, columns),
            var given when given.Contains(TablePlaceholder) => DefaultName.Fit(given.Replace(TablePlaceholder, table)),
            var given => given,
        };
        if (_names.Add(name))
        {
            return name;
        }

        model.Report(ModelRules.DuplicateIndex, attribute.Location(), [name, model.Type.Name]);
        return null;
    }
}
