using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Which properties are relations, and whether they are declared as such.</summary>
internal static class RelationCollector
{
    private const string ManyToMany = "ManyToMany";
    private const string NoClass = "which is not a class; a relation is declared on the object, and brings its key: [ForeignKey] public partial Team Team { get; set; }";

    public static bool IsRelation(IPropertySymbol property) =>
        TargetKey.IsToOne(property) || property.FindAttribute(AttributeNames.ManyToMany) is not null;

    public static void Collect(ModelDeclaration model, IPropertySymbol property, ModelProperties properties)
    {
        var attributes = AttributeNames.Relations.Select(name => property.FindAttribute(name)).OfType<AttributeData>().ToArray();
        if (attributes.Length > 1)
        {
            model.Report(RelationRules.Shape, property, property.Name, "it has two relation attributes: keep one of them");
        }
        else if (attributes[0].OptionName() == AttributeNames.ManyToMany)
        {
            CollectLinks(model, property, attributes[0], properties);
        }
        else
        {
            CollectToOne(model, property, attributes[0], properties);
        }
    }

    private static void CollectToOne(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, ModelProperties properties)
    {
        if (property.Type is IErrorTypeSymbol)
        {
            model.Break();
            return;
        }

        if (property.Type is not INamedTypeSymbol target || WhyNoTarget(target) is not null)
        {
            var reason = property.Type is INamedTypeSymbol type ? WhyNoTarget(type) : null;
            model.Report(RelationRules.Target, property, property.Name, property.Type.Text(), reason ?? NoClass);
            KeepField(property, properties);
            return;
        }

        if (IsElsewhere(model, property, target))
        {
            return;
        }

        var shape = property is { GetMethod: not null, SetMethod: not null } ? WhyNotOurs(property) : "it needs a getter and a setter: { get; set; }";
        if (shape is not null)
        {
            model.Report(RelationRules.Shape, property, property.Name, shape);
            return;
        }

        if (!TypeParser.IsWritable(target))
        {
            // The other model is reported itself.
            model.Break();
            return;
        }

        var relation = new RelationDeclaration(property, attribute, target, RelationTarget.Parts(model, property, attribute, target));
        if (relation.Parts.Count > 0)
        {
            properties.Add(relation, name => Declares(model, name));
        }
    }

    private static void CollectLinks(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, ModelProperties properties)
    {
        if (property.Type is not INamedTypeSymbol { Name: ManyToMany, ContainingNamespace: { Name: "Tortoise", ContainingNamespace.IsGlobalNamespace: true } } type)
        {
            model.Report(RelationRules.Shape, property, property.Name, "its type must be ManyToMany<T>, or ManyToMany<T, TLink>");
            KeepField(property, properties);
            return;
        }

        if (type.TypeArguments is [] || type.TypeArguments.Any(static argument => argument is not INamedTypeSymbol or IErrorTypeSymbol))
        {
            model.Break();
            return;
        }

        var targets = type.TypeArguments.OfType<INamedTypeSymbol>().ToArray();
        foreach (var target in targets)
        {
            if (WhyNoTarget(target) is { } reason)
            {
                model.Report(RelationRules.Target, property, property.Name, target.Text(), reason);
                return;
            }
        }

        if (targets.Any(target => IsElsewhere(model, property, target)))
        {
            return;
        }

        var shape = property switch
        {
            { Type.NullableAnnotation: NullableAnnotation.Annotated } => "it is never null: remove the question mark",
            { SetMethod: not null } => "its objects are added and removed, never the whole set: { get; }",
            _ => WhyNotOurs(property),
        };
        if (shape is not null)
        {
            model.Report(RelationRules.Shape, property, property.Name, shape);
            return;
        }

        if (!targets.All(TypeParser.IsWritable))
        {
            model.Break();
            return;
        }

        properties.Add(new LinkDeclaration(property, attribute, targets[0], targets.ElementAtOrDefault(1)));
    }

    /// <summary>Keeps what is a field without the attribute: while a relation is typed, its attribute is that of the next property.</summary>
    private static void KeepField(IPropertySymbol property, ModelProperties properties)
    {
        if (property is { IsStatic: false, IsIndexer: false, GetMethod: not null, SetMethod: not null } && FieldTypeParser.HasColumnType(property.Type))
        {
            properties.Add(property);
        }
    }

    private static string? WhyNoTarget(INamedTypeSymbol target) => target switch
    {
        { TypeKind: not TypeKind.Class } => NoClass,
        _ when !target.IsModel() => "which is not a model: mark it with [Model]",
        _ when ModelOptions.IsAbstractModel(target) => "which is abstract, so it has no table; refer to the models derived from it",
        _ => null,
    };

    /// <summary>True if the other model is in another database, which was reported. What an abstract model declares, each model derived from it has for itself.</summary>
    private static bool IsElsewhere(ModelDeclaration model, IPropertySymbol property, INamedTypeSymbol target)
    {
        var (own, other) = (ModelGroup.Of(HierarchyParser.RootOf(model.Type) ?? model.Type), ModelGroup.Of(HierarchyParser.RootOf(target) ?? target));
        if (own == other || ModelOptions.IsAbstractModel(model.Type))
        {
            return false;
        }

        model.Report(RelationRules.OtherGroup, property, property.Name, target.Name, ModelGroup.Text(other), model.Type.Name, ModelGroup.Text(own));
        return true;
    }

    private static string? WhyNotOurs(IPropertySymbol property)
    {
        if (!property.ContainingType.IsModel())
        {
            return $"Tortoise implements it, so '{property.ContainingType.Name}' must be a model: mark it with [Model(Abstract = true)]";
        }

        return property switch
        {
            { IsStatic: true } or { IsIndexer: true } or { RefKind: not RefKind.None } => "it must be an ordinary instance property",
            { DeclaringSyntaxReferences.Length: 0 } => null,
            _ when !property.IsTracked() => "it must be partial, and must not have an implementation",
            _ => null,
        };
    }

    /// <summary>True if the user declares a property of this name, which is then the key.</summary>
    private static bool Declares(ModelDeclaration model, string name) => TargetKey.PropertiesOf(model.Type)
        .Any(property => property.Name == name && !property.IsGeneratedAsWhole() && property.FindAttribute(AttributeNames.NotMapped) is null);
}
