using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The models as they were parsed last, so that an edit of code parses none again: the compiler asks for every model after every keystroke, as
/// a parse may see every declaration of the project. A model is kept with the node of its class, so an edit of its own file forgets it. A result depends
/// only on the compilation, never on what is kept.
/// </summary>
/// <param name="parse">Parses a model.</param>
internal sealed class ParsedModels(Func<GeneratorAttributeSyntaxContext, CancellationToken, ParsedModel?> parse)
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    public ParsedModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var outline = CompilationOutline.Of(context.SemanticModel.Compilation, cancellationToken);
        var entry = _entries.GetOrCreateValue(context.TargetNode);
        if (entry.Last is { } last && last.Outline == outline)
        {
            return last.Model;
        }

        var model = parse(context, cancellationToken);

        // Reports have places, which may be in other files and move with every edit there.
        entry.Last = model is { Reports.Count: > 0 } ? null : new Result(outline, model);
        return model;
    }

    private sealed class Entry
    {
        private volatile Result? _last;

        public Result? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    private sealed record Result(string Outline, ParsedModel? Model);
}
