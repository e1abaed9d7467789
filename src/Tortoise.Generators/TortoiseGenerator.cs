using Microsoft.CodeAnalysis;
using Tortoise.Generators.Emission;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators;

/// <summary>Writes the other half of every <c>[Model]</c> class, and registers models and drivers of the assembly.</summary>
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

        var declared = parsed
            .Select(static (model, _) => model.Spec)
            .WithoutNulls()
            .WithTrackingName(TrackingNames.Declared);

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

        var registered = graph
            .Combine(assembly)
            .Select(Registration.Of)
            .WithTrackingName(TrackingNames.Registered);

        context.RegisterSourceOutput(parsed.Where(static model => model.Reports.Count > 0), ReportEmitter.Emit);
        context.RegisterSourceOutput(resolved, ModelEmitter.Emit);
        context.RegisterSourceOutput(registered, RegistrationEmitter.Emit);
    }
}
