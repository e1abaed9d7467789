namespace Tortoise.Generators.Model;

/// <summary>One field of a model.</summary>
internal sealed record FieldSpec
{
    /// <summary>Name of the property in metadata.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the property, escaped if it is a keyword.</summary>
    public required string Identifier { get; init; }

    public required string Column { get; init; }

    public required FieldTypeSpec Type { get; init; }

    public required AccessSpec Access { get; init; }

    /// <summary>Accessibility of the handle.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The notice that its handle repeats.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>True for a <c>partial</c> property, here or in a base class.</summary>
    public required bool IsTracked { get; init; }

    /// <summary>The implementing part to emit; null if the property is not partial or belongs to a base class.</summary>
    public required PartialPropertySpec? PartialProperty { get; init; }

    /// <summary>True if programs cannot set the property of an object that exists.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True for a <c>required</c> property, which programs set when they make an object.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Where in an embedded value it is; null for a property of the model.</summary>
    public EmbeddedFieldSpec? Embedded { get; init; }

    /// <summary>Index of the field that keeps its offset; null for none.</summary>
    public int? Offset { get; init; }

    /// <summary>Index of the field whose offset it keeps, and by whose property it is read and set; null for any other.</summary>
    public int? OffsetOf { get; init; }

    public required bool IsGenerated { get; init; }

    /// <summary>The numbers of a generated key; null for 1, 2, 3 ….</summary>
    public NumbersSpec? Identity { get; init; }

    public required bool IsUnique { get; init; }

    public required int? MaxLength { get; init; }

    /// <summary>The rules that its values must satisfy, besides those of its column.</summary>
    public EquatableArray<RuleSpec> Rules { get; init; }

    /// <summary>The type that the column is declared with; null if the dialect chooses.</summary>
    public required ColumnTypeSpec? ColumnType { get; init; }

    /// <summary>How the database computes the column; null if it does not.</summary>
    public required ComputedSpec? Computed { get; init; }

    /// <summary>The database default; null for none.</summary>
    public required DbDefaultSpec? DbDefault { get; init; }

    public required ClockStamp ClockStamp { get; init; }

    /// <summary>True for the version of the row.</summary>
    public required bool IsVersion { get; init; }

    /// <summary>False for a field that the history of the model leaves out.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>True for the mark of deleted rows.</summary>
    public bool IsSoftDelete { get; init; }

    /// <summary>True for the column that says of which class a row is. It has no property.</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>Which class of the table has it.</summary>
    public HierarchyPart Part { get; init; }

    /// <summary>True if the column may be NULL although the property cannot: rows of other classes have no value.</summary>
    public bool IsOfSomeRows { get; init; }

    public required string? Comment { get; init; }

    /// <summary>The name that the column had before; null if it is not said.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>The field among others, where its own fields are at other places.</summary>
    public FieldSpec At(Func<int, int> place) => this with { Offset = Offset is { } offset ? place(offset) : null, OffsetOf = OffsetOf is { } time ? place(time) : null };

    /// <summary>The property's own summary as XML on one line; null for none.</summary>
    public required string? Summary { get; init; }
}
