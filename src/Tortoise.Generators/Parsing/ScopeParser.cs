using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The static methods that say which rows of a model are seen: <c>[QueryFilter]</c> and <c>[Manager]</c>.</summary>
internal static class ScopeParser
{
    /// <summary>The names of the query filters, in the order of their declaration.</summary>
    public static EquatableArray<string> Filters(ModelDeclaration model)
    {
        var names = new List<string>();
        foreach (var (method, attribute) in Methods(model, AttributeNames.QueryFilter))
        {
            if (Fits(method, "Fields", static type => type.ToDisplayString() == "Tortoise.Querying.Q", model) && !names.Contains(method.Name))
            {
                names.Add(method.Name);
            }
            else
            {
                model.Report(ModelRules.FilterSignature, method, attribute, method.Name, $"private static Q {method.Name}({model.Type.Name}Fields row)");
            }
        }

        return [.. names];
    }

    /// <summary>The name of the method that makes the default query; null for none.</summary>
    public static string? Manager(ModelDeclaration model)
    {
        string? name = null;
        foreach (var (method, attribute) in Methods(model, AttributeNames.Manager))
        {
            var querySet = model.Type.Name + "QuerySet";
            if (!Fits(method, "QuerySet", type => type.Name == querySet, model))
            {
                model.Report(ModelRules.ManagerSignature, method, attribute, method.Name, $"private static {querySet} {method.Name}({querySet} all)");
            }
            else if (name is not null)
            {
                model.Report(ModelRules.TwoManagers, method, attribute, model.Type.Name, name);
            }
            else
            {
                name = method.Name;
            }
        }

        return name;
    }

    private static IEnumerable<(IMethodSymbol Method, AttributeData Attribute)> Methods(ModelDeclaration model, string attribute)
    {
        foreach (var member in model.Type.GetMembers())
        {
            if (member is IMethodSymbol method && method.FindAttribute(attribute) is { } found)
            {
                yield return (method, found);
            }
        }
    }

    // Types of the model's own are generated: here they have no more than a name.
    private static bool Fits(IMethodSymbol method, string companion, Func<ITypeSymbol, bool> returns, ModelDeclaration model) =>
        method is { IsStatic: true, Arity: 0, Parameters: [{ RefKind: RefKind.None, Type: var type }] }
        && !ModelOptions.IsAbstractModel(model.Type)
        && type.Name == model.Type.Name + companion
        && returns(method.ReturnType);
}
