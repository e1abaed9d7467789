using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>[Index] on class and properties, [UniqueTogether], and [Unique] with a condition, which is an index.</summary>
internal static class IndexParser
{
    public static (EquatableArray<IndexSpec> Indexes, EquatableArray<IndexSpec> Uniques) Parse(
        ModelDeclaration model, ModelProperties properties, KeyDeclaration key, IReadOnlyList<FieldSpec> fields, SchemaNames names)
    {
        var indexes = new List<IndexSpec>();
        var uniques = new List<IndexSpec>();
        foreach (var type in model.Type.BaseClasses().Append(model.Type))
        {
            foreach (var attribute in type.FindAttributes(AttributeNames.Index))
            {
                if (!IndexPath.IsIn(properties, attribute))
                {
                    Add(indexes, attribute, "ix", OnClass(attribute, atLeast: attribute.NamedString("Expression") is null ? 1 : 0));
                }
                else if (IndexPath.Resolve(model, properties, attribute) is { } path)
                {
                    Add(indexes, attribute, "ix", [], path: path);
                }
            }

            foreach (var attribute in type.FindAttributes(AttributeNames.UniqueTogether))
            {
                AddUnique(attribute, OnClass(attribute, atLeast: 2));
            }
        }

        foreach (var (property, positions) in properties.Declared)
        {
            var unique = property.FindAttribute(AttributeNames.Unique);
            if (unique is null && ((ISymbol)property).FindAttribute(AttributeNames.Index) is null)
            {
                continue;
            }

            List<FieldPosition> named = [.. positions.Select(static position => new FieldPosition(position, IsDescending: false))];
            foreach (var attribute in ((ISymbol)property).FindAttributes(AttributeNames.Index))
            {
                if (attribute.Names().Length > 0)
                {
                    model.RefuseOption(property, attribute, "an index over several properties is declared on the class");
                }
                else if (attribute.NamedString("Expression") is not null)
                {
                    model.RefuseOption(property, attribute, "an index over an expression is declared on the class");
                }

                Add(indexes, attribute, "ix", named);
            }

            // Of one column and without a condition it belongs to the field.
            if (unique is not null && (named.Count > 1 || unique.NamedString("Where") is not null))
            {
                AddUnique(unique, named);
            }
        }

        foreach (var relation in properties.Relations.Where(static relation => relation.IsOneToOne && relation.Parts.Count > 1))
        {
            var positions = properties.Positions(relation.Symbol.Name);
            if (relation.Symbol.FindAttribute(AttributeNames.Unique) is null && !new HashSet<int>(positions).SetEquals(key.Fields))
            {
                AddUnique(relation.Attribute, [.. positions.Select(static position => new FieldPosition(position, IsDescending: false))]);
            }
        }

        return ([.. indexes], [.. uniques]);

        List<FieldPosition> OnClass(AttributeData attribute, int atLeast)
        {
            if (attribute.Names().Length < atLeast)
            {
                var need = atLeast == 1
                    ? "on the class it names the properties of the index"
                    : "it takes two names or more; for one property use [Unique] on it";
                model.RefuseOption(model.Type, attribute, need);
            }

            return NameList.Resolve(model, properties, attribute, signed: atLeast == 1);
        }

        // Constraints have no condition: a unique one with a condition is an index.
        void AddUnique(AttributeData attribute, List<FieldPosition> positions) =>
            Add(attribute.NamedString("Where") is null ? uniques : indexes, attribute, "uq", positions, isUnique: true);

        void Add(List<IndexSpec> list, AttributeData attribute, string prefix, List<FieldPosition> positions, bool isUnique = false, IndexPath? path = null)
        {
            var index = IndexOptions.Parse(model, properties, attribute, positions);

            // Faults were reported: a field without a position, or a name without a field.
            if (fields.Count < properties.Count || (positions.Count == 0 && index.Expression is null && path is null))
            {
                return;
            }

            if (path is not null)
            {
                index = index with { Document = path.Document, Path = [.. path.Members], InDocument = path.InDocument };
            }

            var columns = path is null
                ? positions.Select(named => fields[named.Position].Column)
                : path.Members.Select(static member => SnakeCase.Of(member.TrimStart('@'))).Prepend(fields[path.Document].Column);
            if (names.Take(attribute, prefix, columns) is { } name)
            {
                list.Add(index with { Name = name, IsUnique = list == indexes && (isUnique || index.IsUnique) });
            }
        }
    }
}
