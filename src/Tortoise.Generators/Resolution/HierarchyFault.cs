using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What classes of one table cannot both have.</summary>
/// <param name="Model">The class that is to be changed, fully qualified.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Member">The property that is at fault; null for the value of the discriminator.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record HierarchyFault(string Model, string Rule, string? Member, EquatableArray<string> Arguments)
{
    public const string DuplicateValue = "TORT1063";
    public const string DuplicateColumn = "TORT1064";
    public const string Collision = "TORT1066";

    public static IEnumerable<HierarchyFault> Of(ModelSpec[] classes)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in classes)
        {
            if (one.Hierarchy!.Column is { } discriminator)
            {
                columns[discriminator] = "the discriminator";
            }

            if (one.Hierarchy.Value is { } value)
            {
                if (values.TryGetValue(value, out var owner))
                {
                    yield return new(one.Type.FullName, DuplicateValue, null, [value, one.Type.Name, $"'{owner}' has it already"]);
                }
                else if (values.Count > 0 && HierarchySpec.IsText(value) != HierarchySpec.IsText(values.Keys.First()))
                {
                    yield return new(one.Type.FullName, DuplicateValue, null, [value, one.Type.Name, "some values of the table are strings and others are numbers, the name of a class among them"]);
                }

                values[value] = owner ?? one.Type.Name;
            }

            var baseModel = Array.Find(classes, parent => parent.Type.FullName == one.Hierarchy.Base);
            foreach (var member in Members(one).Except(baseModel is null ? [] : Members(baseModel)))
            {
                if (Array.Find(classes, derived => member == $"Is{derived.Type.Name}" || member == $"As{derived.Type.Name}") is { } tested && IsAbove(one, tested))
                {
                    yield return new(one.Type.FullName, Collision, member, [$"{one.Type.Name}.{member}", tested.Type.Name]);
                }
            }

            var inherited = baseModel?.Fields.Count ?? 0;
            foreach (var field in one.Fields.Skip(inherited))
            {
                if (field.Name == MemberNames.Discriminator)
                {
                    yield return new(one.Type.FullName, DuplicateColumn, field.Name, [$"{one.Type.Name}.{field.Name}", "property", field.Name, "the discriminator"]);
                }
                else if (columns.TryGetValue(field.Column, out var owner))
                {
                    yield return new(one.Type.FullName, DuplicateColumn, field.Name, [$"{one.Type.Name}.{field.Name}", "column", field.Column, owner]);
                }
                else
                {
                    columns.Add(field.Column, $"{one.Type.Name}.{field.Name}");
                }
            }
        }

        bool IsAbove(ModelSpec model, ModelSpec derived)
        {
            for (var current = derived; current is not null; current = Array.Find(classes, parent => parent.Type.FullName == current.Hierarchy!.Base))
            {
                if (current.Hierarchy!.Base == model.Type.FullName)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static IEnumerable<string> Members(ModelSpec model) =>
    [
        .. model.Fields.Where(static field => field.Embedded is null).Select(static field => field.Name),
        .. model.Embedded.Select(static embedded => embedded.Name),
        .. model.Relations.Select(static relation => relation.Name),
        .. model.Links.Select(static links => links.Name),
    ];
}
