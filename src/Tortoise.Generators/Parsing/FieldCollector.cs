using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Which properties are fields, in column order: base classes first, then as declared.</summary>
internal static class FieldCollector
{
    public static ModelProperties Collect(ModelDeclaration model)
    {
        var properties = new ModelProperties();
        foreach (var type in model.Type.BaseClasses().Append(model.Type))
        {
            model.CancellationToken.ThrowIfCancellationRequested();
            RefuseUnseenFields(model, type);
            var keys = KeysOfRelations(model, type);
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                HidingCheck.Run(model, property, properties);
                if (RelationCollector.IsRelation(property))
                {
                    IgnoredRules.Report(model, property, "a relation is required unless its type is nullable, and has no other rules");
                    RelationCollector.Collect(model, property, properties);
                }
                else if (property.IsGeneratedAsWhole() && (keys.Contains(property.Name) || MixinParser.ImplementedBy(property) is not null))
                {
                    // It is generated for the relation, or for a mixin.
                }
                else if (WhyNoField(model, property) is not { } reason)
                {
                    if (property.FindAttribute(AttributeNames.Embedded) is { } embedded)
                    {
                        EmbeddedParser.Collect(model, property, embedded, properties);
                    }
                    else
                    {
                        properties.Add(property);
                        KeptOffsetParser.Collect(model, property, properties);
                    }
                }
                else
                {
                    RefuseOptions(model, property, reason);
                    IgnoredRules.Report(model, property, $"only fields are checked, and {reason}");
                    RefuseUnwritable(model, property);
                }
            }

            MixinParser.Collect(model, type, properties);
        }

        return properties;
    }

    private static HashSet<string> KeysOfRelations(ModelDeclaration model, INamedTypeSymbol type)
    {
        var target = new TargetKey(model.Compilation, model.CancellationToken);
        return [.. type.GetMembers().OfType<IPropertySymbol>().Where(TargetKey.IsToOne).SelectMany(target.FieldsOf)];
    }

    public static string? WhyNoField(ModelDeclaration model, IPropertySymbol property)
    {
        if (property.FindAttribute(AttributeNames.NotMapped) is not null)
        {
            return "the property is [NotMapped]";
        }

        if (property is not { IsStatic: false, IsIndexer: false, RefKind: RefKind.None, ExplicitInterfaceImplementations.Length: 0 })
        {
            return "only ordinary instance properties are fields";
        }

        if (!property.ContainingType.IsModel() && IsUnseen(model, property))
        {
            return "the model cannot access this property of a base class that is not a model, so it is not a field";
        }

        if (property.Getter() is null)
        {
            return "a property without a getter cannot be written to its column";
        }

        return property.Setter() is not null
            || MetadataProperties.HasHiddenSetter(model.Compilation, property)
            || (property.IsAuto() && IsSetByConstructor(property))
            ? null
            : "a computed property has no column; give it a setter, an init, or a constructor parameter of its name and type";
    }

    /// <summary>A get-only property is a field if a constructor of its own class sets it; then it is one in every derived model.</summary>
    private static bool IsSetByConstructor(IPropertySymbol property) =>
        property.ContainingType.InstanceConstructors
            .SelectMany(static constructor => constructor.Parameters)
            .Any(parameter => parameter.Matches(property));

    /// <summary>True for a member that only its class, or only its assembly, can access.</summary>
    private static bool IsUnseen(ModelDeclaration model, IPropertySymbol property) =>
        property.DeclaredAccessibility == Accessibility.Private
        || !model.Compilation.IsSymbolAccessibleWithin(property, model.Type, throughType: model.Type);

    private static void RefuseOptions(ModelDeclaration model, IPropertySymbol property, string reason)
    {
        foreach (var name in AttributeNames.FieldOptions)
        {
            if (property.FindAttributes(name).FirstOrDefault() is { } attribute)
            {
                model.RefuseOption(property, attribute, reason);
            }
        }
    }

    /// <summary>Reports an auto-property that cannot be written: a reader of the class expects its value to be saved. A list is plainly not a column.</summary>
    private static void RefuseUnwritable(ModelDeclaration model, IPropertySymbol property)
    {
        if (property is { IsStatic: false, SetMethod: null, DeclaringSyntaxReferences.Length: > 0 }
            && property.IsAuto()
            && !property.IsGenerated()
            && (property.ContainingType.IsModel() || !IsUnseen(model, property))
            && !AttributeNames.FieldOptions.Append(AttributeNames.NotMapped).Any(name => property.FindAttributes(name).Any())
            && FieldTypeParser.HasColumnType(property.Type))
        {
            model.Report(FieldRules.Unwritable, property, property.Name);
        }
    }

    private static void RefuseUnseenFields(ModelDeclaration model, INamedTypeSymbol type)
    {
        if (type.IsModel())
        {
            foreach (var name in MetadataProperties.HiddenFields(model.Compilation, type))
            {
                model.Report(FieldRules.UnseenField, model.Type, name, type.Name, model.Type.Name);
            }
        }
    }
}
