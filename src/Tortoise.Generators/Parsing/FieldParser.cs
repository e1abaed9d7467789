using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The spec of each field: type, column, options, and how its property is accessed.</summary>
internal static class FieldParser
{
    /// <summary>The fields in column order.</summary>
    public static List<FieldSpec> Parse(ModelDeclaration model, ModelProperties properties, KeyDeclaration key)
    {
        var fields = new List<FieldSpec>();
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < properties.Count; i++)
        {
            var field = properties[i];
            var column = Column(model, field);
            if (columns.TryGetValue(column, out var other))
            {
                model.Report(FieldRules.DuplicateColumn, field.Symbol, column, field.Name, other);
            }

            columns[column] = field.Name;
            if (field.OffsetOf is { } time)
            {
                // A time that was left out is reported.
                var index = properties.IndexOf(time);
                fields.Add(index < 0 ? Parse(model, properties, field, column, isKey: false, mayBeGenerated: false) : KeptOffsetParser.Parse(field, column, fields[index], index));
                if (index >= 0)
                {
                    fields[index] = fields[index] with { Offset = i };
                    if (key.Fields.Contains(index))
                    {
                        KeptOffsetParser.RefuseKey(model, field.Symbol);
                    }
                }

                continue;
            }

            var isKey = key.Fields.Contains(i);
            var isVersion = field is { Part: null, Embedded: null }
                && VersionParser.Parse(model, field.Symbol, field.Type, isKey, isSecond: fields.Exists(static other => other.IsVersion));
            var isMark = field is { Part: null, Embedded: null }
                && SoftDeleteParser.Parse(model, field.Symbol, field.Type, isKey, isSecond: fields.Exists(static other => other.IsSoftDelete));
            fields.Add(Parse(model, properties, field, column, isKey, key.IsGenerated) with { IsVersion = isVersion, IsSoftDelete = isMark });
        }

        MarkUniqueRelations(properties, key, fields);
        return fields;
    }

    /// <summary>Marks a column that is unique because of its relation; over several columns that is a constraint.</summary>
    private static void MarkUniqueRelations(ModelProperties properties, KeyDeclaration key, List<FieldSpec> fields)
    {
        foreach (var relation in properties.Relations)
        {
            if (properties.Positions(relation.Symbol.Name) is [var position])
            {
                var isKey = key.Fields is [var single] && single == position;
                fields[position] = fields[position] with
                {
                    IsUnique = fields[position].IsUnique || IsUnique(relation.Symbol) || (relation.IsOneToOne && !isKey),
                };
            }
        }
    }

    private static FieldSpec Parse(
        ModelDeclaration model, ModelProperties properties, FieldDeclaration field, string column, bool isKey, bool mayBeGenerated)
    {
        var (property, type) = (field.Symbol, field.Type);
        if (isKey && field.Embedded is { } value)
        {
            model.Report(FieldRules.KeyType, value.Symbol, field.Name, "it is a part of an embedded value; make it a property of the model");
        }
        else if (isKey)
        {
            CheckKey(model, property, type, isPart: field.Part is not null);
        }

        var dbDefault = DbDefaultParser.Parse(model, property, type) ?? (field.Part is null ? SequenceParser.Parse(model, property, type) : null);
        var isGenerated = isKey && mayBeGenerated && dbDefault is null && type.Enum is null && FieldCatalog.Of(type.StoredKind).CanBeGenerated;
        var spec = new FieldSpec
        {
            Name = field.Name,
            Identifier = CSharpNames.Escape(field.Name),
            Column = column,
            Type = type,
            Access = AccessParser.Parse(model, property),
            Accessibility = type.Json is { IsPublic: false } ? Accessibility.Internal.Text() : HandleAccessibility(property),
            Notice = NoticeParser.Parse(property),
            IsTracked = property.IsTracked(),
            IsReadOnly = (field.Embedded?.Symbol ?? property).IsReadOnly(),
            IsRequired = property.IsRequired,
            PartialProperty = PartialPropertyParser.Parse(model, property),
            IsGenerated = isGenerated,
            Identity = field.Part is null ? SequenceParser.Identity(model, property, isGenerated) : null,
            IsUnique = IsUnique(property),
            MaxLength = field.Part is { } part ? part.MaxLength : LengthParser.Parse(model, property, type),
            ColumnType = field.Part is null ? ColumnTypeParser.Parse(model, property) : null,
            Computed = field is { Part: null, Embedded: null } ? ComputedParser.Parse(model, property, isKey) : null,
            DbDefault = dbDefault,
            ClockStamp = field.Part is not null ? ClockStamp.None
                : isKey && mayBeGenerated && dbDefault is null && type is { StoredKind: FieldCatalog.Guid, IsNullable: false } ? ClockStamp.Insert
                : Stamp(model, property, type),
            IsVersion = false,
            IsAudited = IsAudited(model, field.Embedded?.Symbol ?? property, isKey),
            RenamedFrom = RenamedFromParser.Parse(model, field, column),
            Comment = property.FindAttribute(AttributeNames.Comment)?.StringAt(0),
            Summary = SummaryParser.Parse(property),
            Rules = field.Part is null ? RuleParser.Parse(model, field, type) : [],
        };
        return field switch
        {
            { Embedded: { } embedded } => EmbeddedParser.AsMemberOf(model, embedded, properties.Embedded.IndexOf(embedded), field, spec),
            { Part: { } key } => AsKeyOf(key, spec),
            _ => spec,
        };
    }

    /// <summary>A field that is part of a relation's key: it is generated, and has the type of what it refers to.</summary>
    private static FieldSpec AsKeyOf(KeyPart part, FieldSpec spec) => spec with
    {
        Access = spec.Access with { MemberType = spec.Type.ClrType },
        Accessibility = part.IsPublic ? spec.Accessibility : Accessibility.Internal.Text(),
        IsTracked = true,
        IsRequired = false,
        PartialProperty = null,
        IsGenerated = false,
        IsUnique = false,
        Summary = null,
    };

    /// <summary>False for a field that a history leaves out.</summary>
    private static bool IsAudited(ModelDeclaration model, IPropertySymbol property, bool isKey)
    {
        if (property.FindAttribute(AttributeNames.NotAudited) is not { } attribute)
        {
            return true;
        }

        if (isKey)
        {
            model.RefuseOption(property, attribute, "it is the key, which says whose history it is");
        }

        return isKey;
    }

    private static bool IsUnique(IPropertySymbol property) =>
        property.FindAttribute(AttributeNames.Unique) is { } unique && unique.NamedString("Where") is null;

    private static string Column(ModelDeclaration model, FieldDeclaration field)
    {
        var property = field.Symbol;
        if (field.Embedded is { } embedded)
        {
            return embedded.Leaf(field.Name).Column;
        }

        if (field.OffsetOf is not null)
        {
            return KeptOffsetParser.Column(model, field);
        }

        if (DeclaredColumn(property, field.Relation?.Attribute, field.Relation?.Parts.Count ?? 1) is not { } name)
        {
            return model.Naming.Column(field.Name);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            model.RefuseOption(property, (property.FindAttribute(AttributeNames.Column) ?? field.Relation?.Attribute)!, "the name of a column cannot be empty");
        }

        return name;
    }

    /// <summary>The name of a column in the attribute of the property, or in that of the relation; null for the default.</summary>
    /// <param name="property">The property.</param>
    /// <param name="relation">The attribute that makes it a relation; null for a property of its own.</param>
    /// <param name="parts">How many columns it has: only a single one has a name.</param>
    public static string? DeclaredColumn(IPropertySymbol property, AttributeData? relation, int parts) =>
        (property.FindAttribute(AttributeNames.Column) ?? relation) is { } attribute && parts == 1 ? attribute.StringAt(0) ?? attribute.NamedString("Column") : null;

    private static void CheckKey(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type, bool isPart)
    {
        var isMade = !isPart && type.Enum is null && (FieldCatalog.Of(type.StoredKind).CanBeGenerated || type.StoredKind == FieldCatalog.Guid);
        if (!isMade && property.FindAttribute(AttributeNames.PrimaryKey) is { } attribute && attribute.NamedBool("Generated") == true)
        {
            model.RefuseOption(property, attribute, "only a key of an integer type or a Guid can be generated");
        }

        if (type.IsNullable)
        {
            model.Report(FieldRules.KeyType, property, property.Name, "a key is never NULL; make its type not nullable");
        }
        else if (type.Kind == FieldCatalog.Json)
        {
            model.Report(FieldRules.KeyType, property, property.Name, "it is a JSON document; use a value");
        }
        else if (FieldCatalog.Of(type.Kind).IsMutable)
        {
            model.Report(FieldRules.KeyType, property, property.Name, "arrays, lists and memory are not compared by value; use Guid or string");
        }
    }

    /// <summary>A handle has the accessibility of its property, but is at least internal: query sets are in the same assembly.</summary>
    public static string HandleAccessibility(IPropertySymbol property) =>
        property.DeclaredAccessibility is Accessibility.Public && !FieldTypeParser.IsInternal(property.Type)
            ? Accessibility.Public.Text()
            : Accessibility.Internal.Text();

    private static ClockStamp Stamp(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        var save = property.FindAttribute(AttributeNames.AutoNow);
        var insert = property.FindAttribute(AttributeNames.AutoNowAdd);
        if (save is not null && insert is not null)
        {
            model.Report(FieldRules.TwoStamps, property, insert, property.Name);
        }

        if ((save ?? insert) is { } attribute && (type.Enum is not null || FieldCatalog.Of(type.Kind).Stamp is null))
        {
            model.RefuseOption(property, attribute, "only DateTime, DateTimeOffset, DateOnly and TimeOnly can hold the current time");
            return ClockStamp.None;
        }

        return save is not null ? ClockStamp.Save : insert is not null ? ClockStamp.Insert : ClockStamp.None;
    }
}
