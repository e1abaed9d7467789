using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>Read</c>: creates an object from a row, with constructor, initializer and accessors.</summary>
internal static class MaterializerEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, PropertyAccess access)
    {
        var type = model.Type;
        var construction = model.Construction;
        if (construction == ConstructionSpec.None)
        {
            // Reported: no constructor fits.
            writer.Member(GeneratedCodeMarker.Of(model))
                .Line($"static {type.Identifier} {IModel}<{type.Identifier}>.Read<TRow>(in TRow row) => throw new sys::InvalidOperationException();");
            return;
        }

        var arguments = string.Join(", ", construction.Arguments.Select(argument => $"{argument.Parameter}: {Cell(argument.Field)}"));
        writer.Member(GeneratedCodeMarker.Of(model))
            .Open(model.Hierarchy is null
                ? $"static {type.Identifier} {IModel}<{type.Identifier}>.Read<TRow>(in TRow row)"
                : $"[{EditorHidden}]\ninternal static {type.Identifier} __Read<TRow>(in TRow row)\n    where TRow : struct, orm::Values.IRow");
        if (construction.Initialized.Count + construction.Defaulted.Count == 0)
        {
            writer.Line($"var model = new {type.Identifier}({arguments});");
        }
        else
        {
            writer.Open($"var model = new {type.Identifier}{(arguments.Length > 0 ? $"({arguments})" : "")}");
            foreach (var index in construction.Initialized)
            {
                writer.Line($"{Property(index)} = {Cell(index)},");
            }

            foreach (var member in construction.Defaulted)
            {
                writer.Line($"{member} = default!,");
            }

            writer.Close(";");
        }

        foreach (var index in construction.Deferred)
        {
            writer.Line(model.Fields[index].Embedded is { } member ? access.Set(model.Embedded[member.Property], Cell(index)) : access.Set(model.Fields[index], Cell(index)));
        }

        writer.Line($"""
            model.{MemberNames.State}.MarkSaved();
            return model;
            """).Close();

        string Property(int index) => model.Fields[index].Embedded is { } member ? model.Embedded[member.Property].Identifier : model.Fields[index].Identifier;

        string Cell(int index) => model.Fields[index].Embedded is { } member
            ? EmbeddedValueEmitter.Read(model, model.Embedded[member.Property])
            : ColumnAccess.Read(model, model.Fields[index], $"{index}", $"{index + 1}");
    }
}
