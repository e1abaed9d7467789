using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file of one projection: its members in queries, the other part of the type, and the extensions of query sets.</summary>
internal static class ProjectionEmitter
{
    public static void Emit(SourceProductionContext context, ResolvedProjection projection) =>
        context.AddSource(projection.HintName, Write(projection).ToSourceText());

    private static SourceWriter Write(ResolvedProjection resolved)
    {
        var projection = resolved.Spec;
        var writer = new SourceWriter();
        FileHead.Write(writer, projection.Type.Namespace, ["CS0612, CS0618 // obsolete members can be selected", .. FileHead.Experimental(projection.Experimental, "experimental members can be selected")]);
        foreach (var container in projection.Type.Containers)
        {
            writer.Gap().Open(container);
        }

        WriteFields(writer, resolved);
        WriteType(writer, projection);
        foreach (var _ in projection.Type.Containers)
        {
            writer.Close();
        }

        WriteQueries(writer, resolved);
        return writer;
    }

    /// <summary><c>TeamCardFields</c>: an expression for each member.</summary>
    private static void WriteFields(SourceWriter writer, ResolvedProjection resolved)
    {
        var (type, members) = (resolved.Spec.Type, resolved.Spec.Members);
        writer.Gap()
            .Line($"""
                /// <summary>The members of <see cref="{type.Identifier}"/> in queries.</summary>{type.ModelName.Notice.Lines}
                {GeneratedCodeMarker.Attribute}
                """)
            .Head($"{type.Accessibility} sealed class {type.Fields}", [.. members.Select(static member => $"{Parameter(member)} {member.Identifier}")], "")
            .Indent()
            .Line($": {ProjectionFields}<{type.Identifier}, {type.Fields}>({string.Join(", ", members.Select(Argument))})")
            .Unindent()
            .Open();
        foreach (var member in members)
        {
            writer.Line($$"""
                /// <summary>The expression of <c>{{member.Name}}</c>.</summary>
                public {{Expr}}<{{member.ClrType}}> {{member.Identifier}} { get; } = {{Argument(member)}};
                """);
        }

        foreach (var selection in resolved.Selections)
        {
            WriteSelection(writer, resolved.Spec, selection);
        }

        writer.Close();
    }

    /// <summary>The members by their names.</summary>
    private static void WriteSelection(SourceWriter writer, ProjectionSpec projection, SelectionSpec selection)
    {
        var model = selection.Source.Model;
        writer.Gap()
            .Line($"""
                /// <summary>Gives each member the value of its name in a row of <see cref="{model.FullName}"/>.</summary>{model.Notice.Lines}
                {Accessibility(projection, selection)} static {projection.Type.Fields} Of({model.Fields} row) => new(
                """)
            .Indent()
            .Line(string.Join(",\n", projection.Members.Zip(selection.Values, static (member, value) => $"{member.Identifier}: {Code(value)}")) + ");")
            .Unindent();
    }

    /// <summary>The other part of the type: how it is made of a row.</summary>
    private static void WriteType(SourceWriter writer, ProjectionSpec projection)
    {
        var (type, members) = (projection.Type, projection.Members);
        var face = $"{IProjection}<{type.Identifier}, {type.Fields}>";
        writer.Gap()
            .Open($"partial {type.Keyword} {type.Identifier} : {face}")
            .Line($"static {type.Identifier} {face}.Read<TRow>({ProjectionRow}<TRow> row) => new(")
            .Indent()
            .Line(string.Join(",\n", members.Select(static (member, index) => $"row.Read<{member.ClrType}>({index})")) + ");")
            .Unindent()
            .Gap()
            .Line($"static {type.Fields} {face}.Fields({ReadOnlySpan}<{Expr}> members) => new(")
            .Indent()
            .Line(string.Join(",\n", members.Select(static (member, index) => $"({Expr}<{member.ClrType}>)members[{index}]")) + ");")
            .Unindent()
            .Close();
    }

    /// <summary><c>Team.All().SelectTo&lt;TeamCard&gt;()</c>. C# finds the one of the projection by its constraint.</summary>
    private static void WriteQueries(SourceWriter writer, ResolvedProjection resolved)
    {
        if (resolved.Selections.Count == 0)
        {
            return;
        }

        var type = resolved.Spec.Type;
        var fields = Companion(type);
        writer.Gap()
            .Line($"""
                /// <summary>Selects <see cref="{type.FullName}"/> objects.</summary>{type.ModelName.Notice.Lines}
                [{EditorHidden}]
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{(type.IsPublic ? "public" : "internal")} static class {resolved.Spec.Queries}");
        foreach (var selection in resolved.Selections)
        {
            var model = selection.Source.Model;
            writer.Gap()
                .Line($"""
                    /// <summary>Selects a <see cref="{type.FullName}"/> per row, instead of the object: each member is what has its name.</summary>{model.Notice.Lines}
                    {(type.IsPublic && selection.Source.IsPublic ? "public" : "internal")} static {Projection}<{type.FullName}, {fields}> SelectTo<T>(this {model.QuerySet} query)
                    """)
                .Indent()
                .Line($"where T : {IProjection}<{type.FullName}, {fields}> => {RowSelection}.Select(query, {fields}.Of);")
                .Unindent();
        }

        writer.Close();
    }

    private static string Companion(TypeSpec type) => type.FullName.Substring(0, type.FullName.Length - type.Identifier.Length) + type.Fields;

    private static string Accessibility(ProjectionSpec projection, SelectionSpec selection) =>
        projection.Type.IsPublic && !selection.Source.IsPublic ? "internal" : "public";

    /// <summary>A string that cannot be null can stand for one that can.</summary>
    private static string Parameter(ProjectionMemberSpec member) => $"{(IsNullableReference(member) ? IExpr : Expr)}<{member.ClrType}>";

    private static string Argument(ProjectionMemberSpec member) =>
        IsNullableReference(member) ? $"({Expr}<{member.ClrType}>){member.Identifier}" : member.Identifier;

    private static bool IsNullableReference(ProjectionMemberSpec member) => member is { IsNullable: true, IsReference: true };

    private static string Code(MemberValue value) => value.Conversion switch
    {
        MemberConversion.OrNull => $"{NullFunctions}.OrNull({value.Code})",
        MemberConversion.ToInt => $"{Casts}.Cast<int>({value.Code})",
        _ => value.Code,
    };
}
