using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file of one input: properties that know whether they were given, and how they set the fields of the model.</summary>
internal static class InputEmitter
{
    private const string Given = "_tortoiseGiven";

    public static void Emit(SourceProductionContext context, ResolvedInput input) =>
        context.AddSource(input.HintName, Write(input).ToSourceText());

    private static SourceWriter Write(ResolvedInput resolved)
    {
        var input = resolved.Spec;
        var writer = new SourceWriter();
        FileHead.Write(writer, input.Type.Namespace, ["CS0612, CS0618 // obsolete members can be set", .. FileHead.Experimental(input.Experimental, "experimental members can be set")]);
        foreach (var container in input.Type.Containers)
        {
            writer.Gap().Open(container);
        }

        var face = resolved.Columns is null ? null : $"{IInput}<{input.Type.Identifier}, {input.Model!.FullName}>";
        var making = face is not null && resolved.CanMake ? $"{INewInput}<{input.Type.Identifier}, {input.Model!.FullName}>" : null;
        writer.Gap().Open($"partial {input.Type.Keyword} {input.Type.Identifier}{((making ?? face) is { } faces ? $" : {faces}" : "")}");
        WriteProperties(writer, input);
        if (resolved.Columns is { } columns)
        {
            WriteInterface(writer, input, face!, columns);
            if (making is not null)
            {
                WriteMaking(writer, input, columns, making);
            }
        }

        writer.Close();
        foreach (var _ in input.Type.Containers)
        {
            writer.Close();
        }

        return writer;
    }

    private static void WriteProperties(SourceWriter writer, InputSpec input)
    {
        if (input.Members.Any(static member => member.Property is not null))
        {
            writer.Gap().Line($"private {FieldSet} {Given};");
        }

        for (var i = 0; i < input.Members.Count; i++)
        {
            if (input.Members[i] is { Property: { } property } member)
            {
                writer.Gap()
                    .Open($"{property.Modifiers} {member.ClrType} {member.Identifier}")
                    .Line($"{property.Getter} => field{(member is { IsReference: true, IsNullable: false } ? "!" : "")};")
                    .Open(property.Setter)
                    .Line($"""
                        field = value;
                        {Given} = {Given}.With({i});
                        """)
                    .Close()
                    .Close();
            }
        }
    }

    private static void WriteInterface(SourceWriter writer, InputSpec input, string face, EquatableArray<RowColumnSpec> columns)
    {
        var (name, members) = (input.Type.Identifier, input.Members);
        var always = string.Concat(members.Select(static (member, index) => member.Property is null ? $".With({index})" : ""));
        var given = members.Any(static member => member.Property is not null) ? $"input.{Given}" : $"default({FieldSet})";
        writer.Gap().Line($$"""
            static string[] {{face}}.Members { get; } = [{{string.Join(", ", members.Select(static member => $"\"{member.Name}\""))}}];
            static {{FieldSet}} {{face}}.Given({{name}} input) => {{given}}{{always}};
            """);

        writer.Gap().Line($"static object? {face}.Value({name} input, int member) => member switch").Open();
        for (var i = 0; i < members.Count; i++)
        {
            writer.Line($"{i} => input.{members[i].Identifier},");
        }

        writer.Line("_ => null,").Close(";");

        writer.Gap().Open($"static void {face}.Set({name} input, int member, {input.Model!.FullName} model)").Open("switch (member)");
        for (var i = 0; i < members.Count; i++)
        {
            if (!columns[i].IsInit)
            {
                writer.Line($"case {i}: model.{columns[i].Identifier} = {Value(members[i], columns[i])}; break;");
            }
        }

        writer.Close().Close();
        if (Set(i => columns[i].Use == InputUse.Make, members.Count) is { } made)
        {
            writer.Gap().Line($"static {FieldSet} {face}.OnlyNew => {made};");
        }
    }

    private static void WriteMaking(SourceWriter writer, InputSpec input, EquatableArray<RowColumnSpec> columns, string making)
    {
        var required = input.Members.Zip(columns, static (member, column) => (member.Name, Text: $"{column.Identifier} = {Value(member, column)}"))
            .Where(pair => input.Required.Contains(pair.Name))
            .Select(static pair => pair.Text)
            .ToArray();
        writer.Gap().Line($"static {input.Model!.FullName} {making}.Create({input.Type.Identifier} input) => new(){(required.Length > 0 ? $" {{ {string.Join(", ", required)} }}" : "")};");
        if (Set(i => input.Required.Contains(input.Members[i].Name), input.Members.Count) is { } all)
        {
            writer.Line($"static {FieldSet} {making}.Required => {all};");
        }
    }

    /// <summary>A set of members; null if it is empty.</summary>
    private static string? Set(Func<int, bool> condition, int count)
    {
        var members = string.Concat(Enumerable.Range(0, count).Where(condition).Select(static index => $".With({index})"));
        return members.Length > 0 ? $"default({FieldSet}){members}" : null;
    }

    private static string Value(InputMemberSpec member, RowColumnSpec column) =>
        $"input.{member.Identifier}{(column.IsNullable ? "" : NotNull(member))}";

    /// <summary>A value that was checked before it is used.</summary>
    private static string NotNull(InputMemberSpec member) => member is { IsNullable: true, IsReference: false } ? ".GetValueOrDefault()" : "";
}
