using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>Code that reads a column and writes a parameter: by a method of the row or writer if there is one, otherwise by the field type.</summary>
internal static class ColumnAccess
{
    public static string Read(ModelSpec model, FieldSpec field, string ordinal) => Read(field.Type, ValueType(model, field), ordinal);

    /// <summary>Reads what a property holds: a time whose offset is kept, with that, which is in the next cell.</summary>
    public static string Read(ModelSpec model, FieldSpec field, string ordinal, string next) => field.Offset is null
        ? Read(model, field, ordinal)
        : $"{KeptOffset}.With({Read(model, field, ordinal)}, {KeptOffset}.Read(in row, {next}))";

    /// <summary>The statements that set the properties of an object, each to what is read for it.</summary>
    public static IEnumerable<(int Index, string Statement)> Loads(ModelSpec model, IEnumerable<(FieldSpec Field, int Index)> fields, PropertyAccess access) => fields
        .Where(static pair => pair.Field.OffsetOf is null)
        .Select(pair => (pair.Index, access.Set(pair.Field, Read(model, pair.Field, "ordinal", "ordinal + 1"))));

    /// <summary>Reads a member of an embedded value that exists: it is null only if the member can be.</summary>
    public static string ReadMember(ModelSpec model, FieldSpec field, string ordinal)
    {
        var (type, member) = (field.Type, field.Embedded!.Type);
        return Reading(type) == CellReading.ByType && type is { IsReference: false, IsNullable: true } && !member.IsNullable
            ? $"{Read(type, ValueType(model, field), ordinal)}.Value"
            : Read(member, ValueType(model, field), ordinal);
    }

    private static string Read(FieldTypeSpec type, string valueType, string ordinal)
    {
        var cell = Reading(type) switch
        {
            CellReading.ByType => $"{valueType}.Read(in row, {ordinal})",
            CellReading.Converted => $"{Cell}.{type.StoredKind}(in row, {ordinal})",
            _ => $"row.{type.StoredKind}({ordinal})",
        };
        var value = type switch
        {
            { Enum.AsText: false } => $"({type.Clr}){cell}",
            { Wrapped: not null } when Reading(type) != CellReading.ByType => $"new {type.Clr}({cell})",
            _ => cell,
        };

        // The field type of a nullable value type reads NULL itself.
        return type.IsNullable && (type.IsReference || Reading(type) != CellReading.ByType) ? $"row.IsNull({ordinal}) ? null : {value}" : value;
    }

    public static string Write(ModelSpec model, FieldSpec field, string value)
    {
        var type = field.Type;
        if (type.Precision is not null || type.FieldType is not null)
        {
            return $"cell.Store({ValueType(model, field)}, {value});";
        }

        if (!type.IsUnicode || Reading(type) == CellReading.ByType)
        {
            return $"cell.Write({ValueType(model, field)}, {value});";
        }

        return $"cell.{type.StoredKind}({type switch
        {
            { Enum: { } enumSpec } => $"({enumSpec.Number}{(type.IsNullable ? "?" : "")}){value}",
            { Wrapped: { } wrapped } => $"{(field.Embedded is null ? value : $"({value})")}{(type.IsNullable ? "?" : "")}.{wrapped.Member}",
            _ => value,
        }});";
    }

    private static CellReading Reading(FieldTypeSpec type) => type.IsEnumAsText ? CellReading.ByType : FieldCatalog.Of(type.StoredKind).Reading;

    private static string ValueType(ModelSpec model, FieldSpec field) =>
        $"{model.Type.Table}.Metadata.TypeOf<{field.Type.ClrType}>({Array.IndexOf([.. model.Fields], field)})";
}
