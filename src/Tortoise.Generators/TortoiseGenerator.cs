using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Emission;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators;

/// <summary>Writes the other half of every <c>[Model]</c> class, <c>[Projection]</c> and <c>[Input]</c> type, and registers models and drivers of the assembly.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TortoiseGenerator : IIncrementalGenerator
{
    private readonly ParsedModels _models = new(ModelParser.Parse);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(ModelParser.ModelAttribute, ModelParser.IsCandidate, _models.Parse)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Parsed);

        var each = parsed
            .Select(static (model, _) => model.Spec)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Declared);

        // Classes that share a table are laid out together; the others pass unchanged. A history comes after the model whose it is.
        var hierarchies = each
            .Where(static model => model.Hierarchy is not null)
            .Collect()
            .Select(Hierarchies.Of)
            .WithTrackingName(TrackingNames.Hierarchies);
        var declared = each
            .Combine(hierarchies)
            .SelectMany(Hierarchies.Complete);

        var graph = declared
            .Collect()
            .Select(ModelGraph.Build)
            .WithTrackingName(TrackingNames.Graph);

        // Each model by itself: a model that comes or goes leaves the others as they are.
        var resolved = declared
            .Combine(graph)
            .Select(ModelGraph.Resolve)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Resolved);

        var assembly = context.CompilationProvider
            .Select(AssemblyParser.Parse)
            .WithTrackingName(TrackingNames.Assembly);

        var migrations = EmitMigrations(context, assembly);
        var registered = graph
            .Combine(assembly)
            .Combine(migrations.Select(static (all, _) => all.AreThere ? all.Class : null))
            .Select(Registration.Of)
            .WithTrackingName(TrackingNames.Registered);

        context.RegisterSourceOutput(parsed.Where(static model => model.Reports.Count > 0), ReportEmitter.Emit);
        context.RegisterSourceOutput(resolved, ModelEmitter.Emit);
        context.RegisterSourceOutput(registered, RegistrationEmitter.Emit);
        var rows = resolved
            .Where(static model => !model.Spec.IsAbstract)
            .Select(ModelRow.Of)
            .WithTrackingName(TrackingNames.Rows);
        EmitProjections(context, rows);
        EmitInputs(context, rows);

        // A type may be in documents of several models.
        var json = declared
            .SelectMany(static (model, _) => model.Fields.SelectMany(static field => field.Type.Json is { } json ? json.Types : []))
            .Collect()
            .SelectMany(static (types, _) => types.Distinct())
            .WithTrackingName(TrackingNames.JsonTypes);
        context.RegisterSourceOutput(json, JsonTypeEmitter.Emit);

        var embedded = declared
            .SelectMany(static (model, _) => model.Embedded.SelectMany(static value => value.Type.All).Where(static type => type.IsEmitted))
            .Collect()
            .SelectMany(static (types, _) => types.Distinct())
            .WithTrackingName(TrackingNames.EmbeddedTypes);
        context.RegisterSourceOutput(embedded, EmbeddedTypeEmitter.Emit);

        var fieldTypes = context.SyntaxProvider
            .CreateSyntaxProvider(FieldTypeSchemaParser.IsCandidate, FieldTypeSchemaParser.Parse)
            .WithoutNulls()
            .Collect()
            .Select(static (types, _) => new EquatableArray<FieldTypeSchemaSpec>([.. types.Distinct()]))
            .WithTrackingName(TrackingNames.FieldTypes);
        context.RegisterSourceOutput(fieldTypes, SchemaFactsEmitter.Emit);
    }

    /// <summary>The migrations, which are files beside the sources, and their steps in C#. Nothing of them depends on a model.</summary>
    private static IncrementalValueProvider<AssemblyMigrations> EmitMigrations(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<AssemblySpec> assembly)
    {
        var files = context.AdditionalTextsProvider
            .Where(MigrationFile.Is)
            .Select(static (file, cancellationToken) => MigrationFile.Of(file, cancellationToken)?.Spec)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.MigrationFiles);
        var scripts = context.AdditionalTextsProvider
            .Where(ScriptParser.Is)
            .Select(ScriptParser.Parse)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Scripts);
        var steps = context.SyntaxProvider
            .ForAttributeWithMetadataName(StepParser.Attribute, static (node, _) => node is ClassDeclarationSyntax, StepParser.Parse)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Steps);
        var areWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            !options.GlobalOptions.TryGetValue("build_property.TortoiseEmbedMigrations", out var value) || !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase));
        var migrations = files
            .Collect()
            .Combine(scripts.Collect())
            .Combine(steps.Collect())
            .Combine(assembly)
            .Combine(areWanted)
            .Select(AssemblyMigrations.Of)
            .WithTrackingName(TrackingNames.Migrations);
        context.RegisterSourceOutput(migrations, MigrationsEmitter.Emit);
        return migrations;
    }

    /// <summary>The types to which queries select. What they are in the rows of a model depends on all models.</summary>
    private static void EmitProjections(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RowSpec> rows)
    {
        // Two lists, because each projection is resolved by itself.
        var (byName, others) = (Declared(ProjectionParser.AttributeOfModel), Declared(ProjectionParser.Attribute));
        var graph = rows
            .Collect()
            .Combine(byName.Collect().Combine(others.Collect()))
            .Select(ProjectionGraph.Build)
            .WithTrackingName(TrackingNames.ProjectionGraph);

        EmitEach(byName);
        EmitEach(others);

        IncrementalValuesProvider<ProjectionSpec> Declared(string attribute) => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, ProjectionParser.IsCandidate, ProjectionParser.Parse)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Projections);

        void EmitEach(IncrementalValuesProvider<ProjectionSpec> projections) => context.RegisterSourceOutput(
            projections.Combine(graph).Select(ProjectionGraph.Resolve).WithTrackingName(TrackingNames.ResolvedProjections),
            ProjectionEmitter.Emit);
    }

    /// <summary>The types of values from outside. What their members set depends on the model.</summary>
    private static void EmitInputs(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RowSpec> rows)
    {
        var inputs = context.SyntaxProvider
            .ForAttributeWithMetadataName(InputParser.Attribute, InputParser.IsCandidate, InputParser.Parse)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Inputs);

        var graph = rows
            .Collect()
            .Combine(inputs.Collect())
            .Select(InputGraph.Build)
            .WithTrackingName(TrackingNames.InputGraph);

        context.RegisterSourceOutput(inputs.Combine(graph).Select(InputGraph.Resolve).WithTrackingName(TrackingNames.ResolvedInputs), InputEmitter.Emit);
    }
}
