using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>A generator that parses models as ours does, and counts how often.</summary>
internal sealed class CountedParses : IIncrementalGenerator
{
    private readonly ParsedModels _models;
    private readonly List<string> _names = [];

    public CountedParses() => _models = new ParsedModels(Parse);

    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(ModelParser.ModelAttribute, ModelParser.IsCandidate, _models.Parse),
        static (output, model) => output.AddSource(model!.Spec!.Type.Name, $"// {string.Join(", ", model.Spec.Fields.Select(static field => field.Name))}"));

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create([this.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

    /// <summary>The names of the models that were parsed since the last call.</summary>
    public string[] Take()
    {
        var names = _names.Order(StringComparer.Ordinal).ToArray();
        _names.Clear();
        return names;
    }

    private ParsedModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        _names.Add(context.TargetSymbol.Name);
        return ModelParser.Parse(context, cancellationToken);
    }
}
