using System.Globalization;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>Embedded values of a model's objects: made of a row, and with one member replaced, because a value may be immutable.</summary>
internal static class EmbeddedValueEmitter
{
    /// <summary>The expression that reads the value from <c>row</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="embedded">The value.</param>
    /// <param name="start">The column of the row with its first member, as C#; null for a row of all fields.</param>
    public static string Read(ModelSpec model, EmbeddedSpec embedded, string? start = null)
    {
        return Value(embedded.Type, embedded.First, embedded.IsNullable);

        string Value(EmbeddedTypeSpec type, int first, bool isNullable)
        {
            var value = EmbeddedConstruction.Of(type, first, (member, column) => member.Embedded is { } inner
                ? Value(inner, column, member.IsNullable)
                : ColumnAccess.ReadMember(model, model.Fields[column], Ordinal(column)));

            // A constructor may refuse what was not selected.
            return isNullable ? $"({All("IsNull")} ? default({type.FullName}?) : {value})"
                : type.IsReference ? $"({All("IsMissing")} ? default({type.FullName})! : {value})"
                : value;

            string All(string test) => string.Join(" && ", Enumerable.Range(first, type.Count).Select(column => $"row.{test}({Ordinal(column)})"));
        }

        string Ordinal(int column) => start is null ? column.ToString(CultureInfo.InvariantCulture)
            : column == embedded.First ? start
            : $"{start} + {(column - embedded.First).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The file-local class with a method for each value.</summary>
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        if (model.Embedded.Count == 0)
        {
            return;
        }

        writer.Gap().Open(GeneratedCodeMarker.FileClass(model, model.Type.Values));
        foreach (var embedded in model.Embedded)
        {
            Emit(writer, embedded.Type, embedded.Name, embedded.First, embedded.IsNullable);
        }

        writer.Close();
    }

    private static void Emit(SourceWriter writer, EmbeddedTypeSpec type, string name, int first, bool isNullable)
    {
        var clr = type.FullName + (isNullable ? "?" : "");
        var step = isNullable || type.IsReference ? "old?" : "old";
        var value = EmbeddedConstruction.Of(type, first, (member, column) => member.Embedded is { } inner
            ? $"field is >= {column} and < {column + inner.Count} ? {name}_{Plain(member)}({Old(member, $"{inner.FullName}{(member.IsNullable ? "?" : "")}", inner.IsReference)}, field, cell) : {Old(member, $"{inner.FullName}{(member.IsNullable ? "?" : "")}", inner.IsReference)}"
            : $"field == {column} ? ({member.Type!.ClrType})cell : {Old(member, member.Type.ClrType, member.Type.IsReference)}");
        writer.Gap().Open($"internal static {clr} {name}({clr} old, int field, object? cell)");
        if (isNullable)
        {
            // No member of a value that is there is NULL unless it can be; if all can be, all are.
            var required = Required(type, first).ToArray();
            writer.Line(required.Length > 0
                ? $"if (cell is null && (field is {string.Join(" or ", required)} || old is null)) {{ return null; }}"
                : "if (cell is null && old is null) { return null; }");
            if (required.Length == 0)
            {
                writer.Line($"var value = {value};")
                    .Line($"return value is {{ {string.Join(", ", type.Members.Select(static member => $"{member.Identifier}: null"))} }} ? null : value;")
                    .Close();
                EmitMembers();
                return;
            }
        }

        writer.Line($"return {value};").Close();
        EmitMembers();

        void EmitMembers()
        {
            var column = first;
            foreach (var member in type.Members)
            {
                if (member.Embedded is { } inner)
                {
                    Emit(writer, inner, $"{name}_{Plain(member)}", column, member.IsNullable);
                }

                column += member.Count;
            }
        }

        string Old(EmbeddedMemberSpec member, string memberType, bool isReference) =>
            $"{step}.{member.Identifier}{(step == "old" || isReference || member.IsNullable ? "" : $" ?? default({memberType})")}";
    }

    private static string Plain(EmbeddedMemberSpec member) => member.Identifier.TrimStart('@');

    /// <summary>The columns that are not NULL if the value exists.</summary>
    private static IEnumerable<int> Required(EmbeddedTypeSpec type, int first)
    {
        foreach (var member in type.Members)
        {
            foreach (var column in member switch
            {
                { IsNullable: true } => [],
                { Embedded: { } inner } => Required(inner, first),
                _ => [first],
            })
            {
                yield return column;
            }

            first += member.Count;
        }
    }
}
