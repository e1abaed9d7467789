using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The options of an index besides its fields, and whether they fit together.</summary>
internal static class IndexOptions
{
    private static readonly string[] Trees = ["Default", "BTree"];
    private static readonly string[] WithInclude = [.. Trees, "Gist", "SpGist"];
    private static readonly string[] OfOneColumn = ["Hash", "SpGist", "Spatial", "Hnsw", "IvfFlat"];

    /// <summary>The index without its name. Its faults are reported.</summary>
    public static IndexSpec Parse(ModelDeclaration model, ModelProperties properties, AttributeData attribute, IReadOnlyList<FieldPosition> named)
    {
        var positions = named.Select(static field => field.Position).ToArray();
        var include = NameList.Resolve(model, properties, attribute, "Include").ConvertAll(static field => field.Position);
        var index = new IndexSpec("", [.. positions])
        {
            Descending = [.. named.Where(static field => field.IsDescending).Select(static field => field.Position)],
            Expression = attribute.NamedString("Expression"),
            IsUnique = attribute.NamedBool("Unique") == true,
            Where = attribute.NamedString("Where"),
            Include = [.. include],
            Databases = [.. attribute.NamedStrings("Databases")],
            Method = attribute.NamedEnum("Method") is { } method and not "Default" ? method : null,
            OperatorClass = attribute.NamedString("OperatorClass"),
        };
        foreach (var problem in Problems(index, attribute).Concat(include.Where(position => positions.Contains(position)).Select(position => IncludedTwice(properties[position]))))
        {
            model.Report(ModelRules.IndexOptions, attribute.Location(), [attribute.OptionName(), model.Type.Name, problem]);
        }

        return index;
    }

    private static IEnumerable<string> Problems(IndexSpec index, AttributeData attribute)
    {
        var method = index.Method ?? "Default";
        if (index.Where is { } where && string.IsNullOrWhiteSpace(where))
        {
            yield return "Where is empty";
        }

        if (index.Expression is { } expression)
        {
            if (string.IsNullOrWhiteSpace(expression))
            {
                yield return "Expression is empty";
            }

            if (attribute.Names().Length > 0)
            {
                yield return "it names properties or an Expression, not both";
            }

            if (attribute.NamedString("Name") is null)
            {
                yield return "an index over an Expression needs a Name";
            }
        }

        if (index.IsUnique && !Trees.Contains(method))
        {
            yield return $"a {method} index cannot be Unique";
        }

        if (index.Descending.Count > 0 && !Trees.Contains(method))
        {
            yield return $"a {method} index has no order";
        }

        if (index.Include.Count > 0 && !WithInclude.Contains(method))
        {
            yield return $"a {method} index cannot Include other columns";
        }

        if (index.Fields.Count > 1 && OfOneColumn.Contains(method))
        {
            yield return $"a {method} index is over one column";
        }

        if (index.OperatorClass is { } operators)
        {
            if (!operators.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '.') || operators.Length == 0)
            {
                yield return "OperatorClass is not a name";
            }

            if (index.Fields.Count > 1)
            {
                yield return "an index with an OperatorClass is over one column";
            }
        }
        else if (method == "Hnsw")
        {
            yield return "an Hnsw index needs an OperatorClass, that of the distance which it serves: vector_cosine_ops, vector_l2_ops, vector_ip_ops, vector_l1_ops, or those of halfvec and sparsevec";
        }
    }

    private static string IncludedTwice(FieldDeclaration field) => $"'{field.Name}' is in its key and in Include";
}
