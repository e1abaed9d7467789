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
        if (options.IsAbstract || !model.Type.BaseClasses().Append(model.Type).Any(static type => type.FindAttribute(AttributeNames.Audited) is not null))
        {
            return null;
        }

        if (WhyNot(model, fields) is { } reason)
        {
            model.Report(ModelRules.History, model.Type, model.Type.Name, reason);
            return null;
        }

        var table = model.Naming.LinkTable(options.Table, HistorySpec.Suffix);
        var columns = key.Fields.Select(index => fields[index].Column);
        return new HistorySpec(table, [.. HistorySpec.Names.Select(model.Naming.Column)], DefaultName.Of("ix", table, columns));
    }

    private static string? WhyNot(ModelDeclaration model, IReadOnlyList<FieldSpec> fields)
    {
        if (HierarchyParser.RootOf(model.Type) is not null)
        {
            return "its table has rows of several classes";
        }

        var columns = HistorySpec.Names.Select(model.Naming.Column).ToArray();
        foreach (var field in fields.Where(static field => field.IsAudited))
        {
            if (HistorySpec.Names.Contains(field.Name) || columns.Contains(field.Column, StringComparer.OrdinalIgnoreCase))
            {
                return $"its history has a '{field.Name}' of its own; rename the property, or leave it out with [NotAudited]";
            }
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
}
