using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The model of a history, made of the model whose history it is: what is known of a change, then the fields as they were.</summary>
internal static class HistoryModel
{
    private const string ChangeKind = "global::Tortoise.ChangeKind";

    /// <summary>A model, and its history if it has one.</summary>
    public static IEnumerable<ModelSpec> With(ModelSpec model) => With(model, static whole => whole);

    /// <summary>The same.</summary>
    /// <param name="model">The model.</param>
    /// <param name="whole">The model as one that has all columns of its table.</param>
    public static IEnumerable<ModelSpec> With(ModelSpec model, Func<ModelSpec, ModelSpec> whole) => model.History is null ? [model] : [model, Of(whole(model), model.History)];

    /// <summary>The class of a history, fully qualified. The name of the model itself may be escaped.</summary>
    public static string NameOf(TypeSpec type) =>
        type.FullName.Substring(0, Math.Max(type.FullName.LastIndexOf('.'), type.FullName.LastIndexOf(':')) + 1) + type.Name + HistorySpec.Suffix;

    private static ModelSpec Of(ModelSpec model, HistorySpec history)
    {
        var type = TypeOf(model.Type);
        var owner = new OwnerSpec(type.Name, type.FullName, "", "", []);
        var copies = model.Fields.Select((field, index) => (Field: field, Index: index)).Where(static one => one.Field.IsAudited).ToArray();
        var values = model.Embedded.Where(embedded => model.Fields[embedded.First].IsAudited).ToArray();
        FieldSpec[] fields =
        [
            Own(0, new("Int64", "long", IsNullable: false) { IsReference = false }, "The number of the change: later ones have greater numbers.") with { IsGenerated = true },
            Own(1, new("String", ChangeKind, IsNullable: false) { IsReference = false, Enum = new("Int32", "int", AsText: true, ["Inserted", "Updated", "Deleted"]) }, "What happened to the row."),
            Own(2, new("DateTime", "global::System.DateTime", IsNullable: false) { IsReference = false }, "When it happened, by the clock of the database's options."),
            Own(3, new("String", "string", IsNullable: true) { IsReference = true }, "Who did it; null if nobody is known."),
            .. copies.Select(one => Copy(one.Field, owner, one.Field.Embedded is { } member ? Array.IndexOf(values, model.Embedded[member.Property]) : -1).At(PlaceOf)),
        ];
        EmbeddedSpec[] embedded = [.. values.Select(value => Copy(value, owner, model.Fields[value.First].IsOfSomeRows, PlaceOf(value.First)))];
        return new ModelSpec
        {
            Type = type,
            IsAbstract = false,
            HasBaseClass = false,
            StateOwner = null,
            NamesObsolete = model.NamesObsolete,
            Experimental = model.Experimental,
            Table = history.Table,
            RenamedFrom = history.RenamedFrom,
            Schema = model.Schema,
            Comment = null,
            Group = model.Group,
            Databases = model.Databases,
            IsManaged = model.IsManaged,
            Fields = [.. fields],
            Embedded = [.. embedded],
            Relations = [],
            Links = [],
            Key = [0],
            Indexes = [new IndexSpec(history.Index, [.. model.Key.Select(PlaceOf)])],
            Uniques = [],
            Checks = [],
            Ordering = [],
            // The first member stands for an embedded value.
            Construction = new([], [.. Enumerable.Range(0, fields.Length).Where(index => fields[index] is { OffsetOf: null } field && (field.Embedded is not { } member || embedded[member.Property].First == index))], [], []),
            HistoryOf = model.Type.Identifier,
            BrokenBy = model.BrokenBy,
        };

        int PlaceOf(int field) => HistorySpec.Names.Length + Array.FindIndex(copies, one => one.Index == field);

        FieldSpec Own(int index, FieldTypeSpec fieldType, string summary) => new()
        {
            Name = HistorySpec.Names[index],
            Identifier = HistorySpec.Names[index],
            Column = history.Columns[index],
            Type = fieldType,
            Access = new(SetterKind.Assign, IsReadable: true, owner, fieldType.ClrType),
            Accessibility = "public",
            Notice = NoticeSpec.None,
            IsTracked = false,
            PartialProperty = null,
            IsGenerated = false,
            IsUnique = false,
            MaxLength = null,
            ColumnType = null,
            Computed = null,
            DbDefault = null,
            ClockStamp = ClockStamp.None,
            IsVersion = false,
            Comment = null,
            Summary = summary,
        };
    }

    /// <summary>A field as it was: a column that nothing is asked of, and of which rows of other classes have no value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="owner">The class of the history.</param>
    /// <param name="value">Index of the embedded value that it is a member of; -1 for none.</param>
    private static FieldSpec Copy(FieldSpec field, OwnerSpec owner, int value)
    {
        var type = field.IsOfSomeRows ? field.Type with { IsNullable = true } : field.Type;
        return field with
        {
            Type = type,
            Access = new(SetterKind.Assign, IsReadable: true, owner, type.ClrType),
            Embedded = field.Embedded is not { } member ? null : field.IsOfSomeRows ? Optional(member) with { Property = value } : member with { Property = value },
            Part = HierarchyPart.Own,
            IsOfSomeRows = false,
            IsDiscriminator = false,
            Summary = field.IsDiscriminator ? "Which class the row is of: its value of the discriminator." : field.Summary,
            IsTracked = false,
            PartialProperty = null,
            IsGenerated = false,
            Identity = null,
            IsUnique = false,
            Rules = [],
            Computed = null,
            DbDefault = null,
            ClockStamp = ClockStamp.None,
            IsVersion = false,
            IsSoftDelete = false,
            Comment = null,
        };
    }

    /// <summary>A member of a value that may be missing.</summary>
    private static EmbeddedFieldSpec Optional(EmbeddedFieldSpec member) => member with
    {
        Way = AfterOptional(member.Way),
        Owner = member.Owner.Length == 0 ? "" : AfterOptional(member.Owner),
        OwnerMayBeMissing = true,
    };

    private static string AfterOptional(string way) => way[0] == '?' ? way : "?" + way;

    private static EmbeddedSpec Copy(EmbeddedSpec embedded, OwnerSpec owner, bool isOfSomeRows, int first)
    {
        var copy = embedded with { IsNullable = embedded.IsNullable || isOfSomeRows, First = first, PartialProperty = null };
        return copy with { Access = new(SetterKind.Assign, IsReadable: true, owner, copy.ClrType) };
    }

    private static TypeSpec TypeOf(TypeSpec type)
    {
        var name = type.Name + HistorySpec.Suffix;
        var fullName = NameOf(type);
        return type with
        {
            Identifier = name,
            Name = name,
            Keyword = "class",
            FullName = fullName,
            MetadataName = type.MetadataName + HistorySpec.Suffix,
            FlatName = type.FlatName + HistorySpec.Suffix,
            ModelName = new(name, fullName, fullName + "Fields") { Notice = type.ModelName.Notice },
            QuerySetNotice = type.ModelName.Notice,
        };
    }
}
