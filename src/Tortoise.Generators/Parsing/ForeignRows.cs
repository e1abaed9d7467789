using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The rows of other assemblies that a projection's members may lead to.</summary>
internal static class ForeignRows
{
    public static IEnumerable<RowSpec> Of(INamedTypeSymbol projection, IEnumerable<INamedTypeSymbol> models, IEnumerable<ProjectionMemberSpec> members)
    {
        var names = members.Select(static member => member.Name).ToArray();
        var found = new SortedDictionary<string, RowSpec>(StringComparer.Ordinal);
        var rows = new ModelRows();
        foreach (var model in models)
        {
            Walk(model, names);
        }

        return found.Values;

        void Walk(INamedTypeSymbol model, string[] names)
        {
            if (SymbolEqualityComparer.Default.Equals(model.ContainingAssembly, projection.ContainingAssembly))
            {
                foreach (var relation in Relations(model))
                {
                    Follow(relation.Name, relation.Type as INamedTypeSymbol, names);
                }
            }
            else if (rows.Of(model) is { } row)
            {
                found[row.FullName] = row;
                foreach (var end in row.Ends.Where(static end => !end.IsMany))
                {
                    Follow(end.Name, rows.ModelOf(end), names);
                }
            }
        }

        void Follow(string name, INamedTypeSymbol? other, string[] names)
        {
            var rest = names.Where(candidate => candidate.Length > name.Length && candidate.StartsWith(name, StringComparison.Ordinal)).Select(candidate => candidate.Substring(name.Length)).ToArray();
            if (rest.Length > 0 && other?.IsModel() == true)
            {
                Walk(other, rest);
            }
        }
    }

    private static IEnumerable<IPropertySymbol> Relations(INamedTypeSymbol model) => model.BaseClasses().Append(model)
        .SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>())
        .Where(static property => property.FindAttribute(AttributeNames.ForeignKey) is not null || property.FindAttribute(AttributeNames.OneToOne) is not null);
}
