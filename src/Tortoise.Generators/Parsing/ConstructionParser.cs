using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>How an object is created from a row.</summary>
internal static class ConstructionParser
{
    public static ConstructionSpec Parse(ModelDeclaration model, ModelProperties properties, IReadOnlyList<FieldSpec> fields)
    {
        var constructor = model.Type.InstanceConstructors
            .Where(candidate => candidate.Parameters.All(parameter => properties.Any(field => field.Matches(parameter))))
            .OrderBy(static candidate => candidate.Parameters.Length > 0)
            .ThenByDescending(static candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
        {
            model.Report(ModelRules.NoConstructor, model.Type, model.Type.Name);
            return ConstructionSpec.None;
        }

        var arguments = constructor.Parameters
            .Select(parameter => (parameter.Name, Property: properties.First(field => field.Matches(parameter)).Name))
            .Select(pair => new ArgumentSpec(CSharpNames.Escape(pair.Name), properties.IndexOf(pair.Property)))
            .ToArray();
        var setsRequired = constructor.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var initialized = new List<int>();
        var deferred = new List<int>();
        for (var i = 0; i < fields.Count; i++)
        {
            if (properties[i].OffsetOf is not null)
            {
                continue;
            }

            // The first member stands for an embedded value.
            if (properties[i].Embedded is { } embedded && i > 0 && properties[i - 1].Embedded == embedded)
            {
                continue;
            }

            var isArgument = arguments.Any(argument => argument.Field == i);
            if (isArgument && (setsRequired || !properties[i].IsRequired))
            {
                continue;
            }

            (fields[i].Access.Setter is SetterKind.Assign or SetterKind.Init ? initialized : deferred).Add(i);
        }

        var defaulted = setsRequired ? [] : RequiredOthers(model.Type, properties);
        return new ConstructionSpec([.. arguments], [.. initialized], [.. defaulted], [.. deferred]);
    }

    private static IEnumerable<string> RequiredOthers(INamedTypeSymbol type, ModelProperties properties) => type.BaseClasses()
        .Append(type)
        .SelectMany(static current => current.GetMembers())
        .Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        .Where(member => properties.IndexOf(member.Name) < 0 && !properties.Embedded.Exists(embedded => embedded.Symbol.Name == member.Name))
        .Select(static member => CSharpNames.Escape(member.Name))
        .Distinct();
}
