using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The migrations of the assembly as code: their scripts are texts in UTF-8 in its data, of which nothing is made before somebody migrates.</summary>
internal static class MigrationsEmitter
{
    public static void Emit(SourceProductionContext context, AssemblyMigrations migrations)
    {
        if (!migrations.AreThere)
        {
            return;
        }

        var writer = new SourceWriter()
            .Line($"""
                {GeneratedCodeMarker.Header}
                #pragma warning disable CS0612, CS0618 // obsolete steps are run, too
                """)
            .Gap()
            .Line($"namespace {RegistrationEmitter.Namespace};")
            .Gap()
            .Line(Aliases)
            .Gap()
            .Line($"""
                /// <summary>The migrations of {XmlText.Escape(migrations.Assembly)}, for the databases whose drivers it references.</summary>
                [{EditorHidden}]
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"public static class {migrations.Class}")
            .Line("/// <summary>Builds them.</summary>")
            .Line($"public static {IReadOnlyList}<{Migration}> All() =>\n[")
            .Indent();
        foreach (var migration in migrations.Migrations)
        {
            Emit(writer, migration);
        }

        context.AddSource(AssemblyMigrations.HintName, writer.Unindent().Line("];").Close().ToSourceText());
    }

    private static void Emit(SourceWriter writer, EmbeddedMigration embedded)
    {
        var migration = embedded.Migration;
        writer.Line($"new {Migration}({TableEmitter.Literal(migration.Id)})\n{{").Indent();
        if (migration.After is { } after)
        {
            writer.Line($"After = {TableEmitter.Literal(after)},");
        }

        if (migration.Group != MigrationSpec.DefaultGroup)
        {
            writer.Line($"Group = {TableEmitter.Literal(migration.Group)},");
        }

        if (migration.IsAfterDeploy)
        {
            writer.Line("IsAfterDeploy = true,");
        }

        if (migration.Changes.Count > 0)
        {
            writer.Line("Changes =\n[").Indent();
            foreach (var change in migration.Changes)
            {
                writer.Line(TableEmitter.Literal(change) + ",");
            }

            writer.Unindent().Line("],");
        }

        if (embedded.Scripts.Count > 0)
        {
            writer.Line($"Sql = new {Dictionary}<string, string>\n{{").Indent();
            foreach (var script in embedded.Scripts)
            {
                writer.Line($"[{TableEmitter.Literal(script.Database)}] = {EmbeddedMigrations}.Script({Utf8Text.Of(script.Text)}),");
            }

            writer.Unindent().Line("},");
        }

        EmitSteps(writer, "Steps", "UpAsync", embedded.Steps);
        EmitSteps(writer, "DownSteps", "DownAsync", [.. embedded.Steps.Where(static step => step.HasDown)]);
        writer.Unindent().Line("},");
    }

    private static void EmitSteps(SourceWriter writer, string property, string method, EquatableArray<StepSpec> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        writer.Line($"{property} = new {Dictionary}<string, sys::Func<{MigrationContext}, {ValueTaskType}>>\n{{").Indent();
        foreach (var step in steps)
        {
            writer.Line($"[{TableEmitter.Literal(step.Name)}] = {step.FullName}.{method},");
        }

        writer.Unindent().Line("},");
    }
}
