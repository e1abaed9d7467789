using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The model of a history, made of the model whose history it is: what is known of a change, then the fields as they were.</summary>
internal static class HistoryModel
{
    private const string ChangeKind = "global::Tortoise.ChangeKind";

    /// <summary>A model, and its history if it has one.</summary>
    public static IEnumerable<ModelSpec> With(ModelSpec model) => model.History is null ? [model] : [model, Of(model, model.History)];

    /// <summary>The class of a history, fully qualified. The name of the model itself may be escaped.</summary>
    public static string NameOf(TypeSpec type) =>
        type.FullName.Substring(0, Math.Max(type.FullName.LastIndexOf('.'), type.FullName.LastIndexOf(':')) + 1) + type.Name + HistorySpec.Suffix;

    private static ModelSpec Of(ModelSpec model, HistorySpec history)
    {
        var type = TypeOf(model.Type);
        var owner = new OwnerSpec(type.Name, type.FullName, "", "", []);
        var copies = model.Fields.Select((field, index) => (Field: field, Index: index)).Where(static one => one.Field.IsAudited).ToArray();
        FieldSpec[] fields =
        [
            Own(0, new("Int64", "long", IsNullable: false) { IsReference = false }, "The number of the change: later ones have greater numbers.") with { IsGenerated = true },
            Own(1, new("String", ChangeKind, IsNullable: false) { IsReference = false, Enum = new("Int32", "int", AsText: true, ["Inserted", "Updated", "Deleted"]) }, "What happened to the row."),
            Own(2, new("DateTime", "global::System.DateTime", IsNullable: false) { IsReference = false }, "When it happened, by the clock of the database's options."),
            Own(3, new("String", "string", IsNullable: true) { IsReference = true }, "Who did it; null if nobody is known."),
            .. copies.Select(one => Copy(one.Field, owner)),
        ];
        int[] key = [.. model.Key.Select(index => HistorySpec.Names.Length + Array.FindIndex(copies, one => one.Index == index))];
        return new ModelSpec
        {
            Type = type,
            IsAbstract = false,
            HasBaseClass = false,
            StateOwner = null,
            NamesObsolete = model.NamesObsolete,
            Experimental = model.Experimental,
            Table = history.Table,
            Schema = model.Schema,
            Comment = null,
            Group = model.Group,
            Databases = model.Databases,
            IsManaged = model.IsManaged,
            Fields = [.. fields],
            Relations = [],
            Links = [],
            Key = [0],
            Indexes = [new IndexSpec(history.Index, [.. key])],
            Uniques = [],
            Checks = [],
            Ordering = [],
            Construction = new([], [.. Enumerable.Range(0, fields.Length)], [], []),
            HistoryOf = model.Type.Identifier,
            BrokenBy = model.BrokenBy,
        };

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

    /// <summary>A field as it was: a column that nothing is asked of.</summary>
    private static FieldSpec Copy(FieldSpec field, OwnerSpec owner) => field with
    {
        Access = new(SetterKind.Assign, IsReadable: true, owner, field.Type.ClrType),
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
