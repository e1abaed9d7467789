using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// What rows have in queries, by the classes of fields that were generated: for the generator those of other assemblies, for the analyzer all.
/// </summary>
internal sealed class ModelRows
{
    private readonly Dictionary<string, INamedTypeSymbol> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowSpec?> _rows = new(StringComparer.Ordinal);

    /// <summary>The row of a model; null if it has no generated fields.</summary>
    public RowSpec? Of(INamedTypeSymbol model)
    {
        var name = model.FullName();
        _models[name] = model;
        return Find(name);
    }

    /// <summary>The row of a model that another row leads to; null if it has no generated fields.</summary>
    public RowSpec? Find(string model)
    {
        if (!_rows.TryGetValue(model, out var row) && _models.TryGetValue(model, out var type))
        {
            row = _rows[model] = Parse(type);
        }

        return row;
    }

    /// <summary>The model that a row of these leads to.</summary>
    public INamedTypeSymbol ModelOf(RowEndSpec end) => _models[end.Other];

    private RowSpec? Parse(INamedTypeSymbol model)
    {
        var name = model.Name + nameof(ModelName.Fields);
        var fields = (model.ContainingType?.GetTypeMembers(name, 0) ?? model.ContainingNamespace.GetTypeMembers(name, 0))
            .FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.ContainingAssembly) && ModelOf(type) is not null);
        if (fields is null)
        {
            return null;
        }

        var properties = fields.GetMembers().OfType<IPropertySymbol>().Where(static property => !property.IsStatic).ToArray();
        var uses = new InputUses(model);
        return new RowSpec(
            model.Name,
            model.FullName(),
            [.. properties.Select(Column).OfType<RowColumnSpec>().Select(column => column with { Use = uses.Of(column.Name), IsInit = uses.IsInit(column.Name) })],
            [.. properties.Select(End).OfType<RowEndSpec>()]);
    }

    private static RowColumnSpec? Column(IPropertySymbol property)
    {
        ITypeSymbol? type = property.Type switch
        {
            INamedTypeSymbol { Name: "Field", TypeArguments: [var argument] } field when IsOfRuntime(field) => argument,
            INamedTypeSymbol { Name: "BooleanField" } flag when IsOfRuntime(flag) => null,
            _ => property.Type,
        };
        return type switch
        {
            null => new(property.Name, CSharpNames.Escape(property.Name), "bool", IsNullable: false),
            _ when ReferenceEquals(type, property.Type) => null,
            _ => new(
                property.Name,
                CSharpNames.Escape(property.Name),
                FieldTypeParser.Unwrap(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(),
                FieldTypeParser.IsNullable(type)),
        };
    }

    private RowEndSpec? End(IPropertySymbol property)
    {
        var type = property.Type as INamedTypeSymbol;
        var isMany = type is { Name: "ToMany", TypeArguments.Length: >= 2 } && IsOfRuntime(type);
        var model = isMany ? type!.TypeArguments[0] as INamedTypeSymbol : ModelOf(type);
        if (model is null)
        {
            return null;
        }

        var name = model.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName();
        _models[name] = model;
        var isOrNull = !isMany && type is { Name: ModelName.OrNull, ContainingType: not null };
        return new RowEndSpec(property.Name, CSharpNames.Escape(property.Name), name, isMany, IsNullable: isOrNull, HasOrNull: model.ModelName().IsForeignWithOrNull);
    }

    /// <summary>The model of a class of fields; null for every other type.</summary>
    private static INamedTypeSymbol? ModelOf(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "RowFields", TypeArguments: [INamedTypeSymbol model] } && IsOfRuntime(current))
            {
                return model;
            }
        }

        return null;
    }

    private static bool IsOfRuntime(INamedTypeSymbol type) => type is { ContainingType: null, ContainingNamespace: { Name: "Tortoise", ContainingNamespace.IsGlobalNamespace: true } };
}
