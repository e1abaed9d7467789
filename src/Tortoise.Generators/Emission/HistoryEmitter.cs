using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>The declaration of the model of a history, of which the user may have another part.</summary>
internal static class HistoryEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        writer.Gap()
            .Line($"""/// <summary>The history of <see cref="{model.HistoryOf}"/>: a row for each change of a row, with its values after the change, or, of a delete, before it.</summary>{model.Type.ModelName.Notice.Lines}""")
            .Open($"{model.Type.Accessibility} partial class {model.Type.Identifier}");
        foreach (var field in model.Fields)
        {
            writer.Line($$"""
                /// <summary>{{field.Summary ?? $"<c>{field.Name}</c> as it was."}}</summary>{{field.Notice.Lines}}
                {{field.Accessibility}} {{field.Type.ClrType}} {{field.Identifier}} { get; set; }
                """);
        }

        writer.Close();
    }
}
