using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;
using Tortoise.Metadata;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether a model is audited, and whether its history can be generated.</summary>
internal static class HistoryParser
{
    /// <summary>The history; null for none, or if it cannot be generated, which is reported.</summary>
    public static HistorySpec? Parse(ModelDeclaration model, ModelOptions options, IReadOnlyList<FieldSpec> fields, KeyDeclaration key)
    {
        if (options.IsAbstract || !IsAudited(model.Type))
        {
            return null;
        }

        if (HierarchyParser.RootOf(model.Type) is { } root && HierarchyParser.BaseOf(model.Type) is not null)
        {
            // All classes of a table have one history.
            if ((IsAudited(root) ? WhyNoCopy(model, fields) : $"it shares the table of '{root.Name}', which has one history for all its classes; put [Audited] on '{root.Name}'") is { } fault)
            {
                model.Report(ModelRules.History, model.Type, model.Type.Name, fault);
            }

            return null;
        }

        if (WhyNot(model, fields) is { } reason)
        {
            model.Report(ModelRules.History, model.Type, model.Type.Name, reason);
            return null;
        }

        var table = Table(model.Naming, options.Table);
        var columns = key.Fields.Select(index => fields[index].Column);
        return new HistorySpec(table, [.. HistorySpec.Names.Select(model.Naming.Column)], DefaultName.Of("ix", table, columns))
        {
            // The history was renamed with the table.
            RenamedFrom = RenamedFromParser.TableOf(model.Type) is { } former ? Table(model.Naming, former) : null,
        };
    }

    /// <summary>True for a model whose changes are to be kept.</summary>
    public static bool IsAudited(INamedTypeSymbol type) =>
        type.BaseClasses().Append(type).Any(static one => one.FindAttribute(AttributeNames.Audited) is not null);

    /// <summary>The table of the history of a model with a table.</summary>
    public static string Table(Naming naming, string table) => naming.LinkTable(table, HistorySpec.Suffix);

    private static string? WhyNot(ModelDeclaration model, IReadOnlyList<FieldSpec> fields)
    {
        if (WhyNoCopy(model, fields) is { } reason)
        {
            return reason;
        }

        // The analyzer sees a part of it that is generated.
        INamespaceOrTypeSymbol container = model.Type.ContainingType is { } outer ? outer : model.Type.ContainingNamespace;
        if (container.GetTypeMembers(model.Type.Name + HistorySpec.Suffix, arity: 0)
            .Any(other => other.FindAttribute(AttributeNames.Model) is not null && SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, model.Type.ContainingAssembly)))
        {
            return $"the model '{model.Type.Name}{HistorySpec.Suffix}' is there already";
        }

        foreach (var end in new[] { "", "Fields", "QuerySet" })
        {
            var name = model.Type.Name + HistorySpec.Suffix + end;
            if (CollisionCheck.Neighbours(model.Type, name).Any(other => !CollisionCheck.IsExtensible(other) || end == "Fields"))
            {
                return $"the type '{name}' is there already";
            }
        }

        return null;
    }

    private static string? WhyNoCopy(ModelDeclaration model, IReadOnlyList<FieldSpec> fields)
    {
        var columns = HistorySpec.Names.Select(model.Naming.Column).ToArray();
        if (model.Type.FindAttribute(AttributeNames.Discriminator)?.StringAt(0) is { } discriminator && columns.Contains(discriminator, StringComparer.OrdinalIgnoreCase))
        {
            return $"its history has a column '{discriminator}' of its own; give the discriminator another name";
        }

        return fields.FirstOrDefault(field => field.IsAudited
            && (HistorySpec.Names.Contains(field.Name.Split('.')[0]) || columns.Contains(field.Column, StringComparer.OrdinalIgnoreCase))) is { } field
            ? $"its history has a '{field.Name}' of its own; rename the property, or leave it out with [NotAudited]"
            : null;
    }
}
