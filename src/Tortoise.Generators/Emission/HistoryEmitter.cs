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
        for (var i = 0; i < model.Fields.Count; i++)
        {
            var field = model.Fields[i];
            if (field.OffsetOf is not null)
            {
                continue;
            }

            if (field.Embedded is not { } member)
            {
                Property(field.Summary, field.Name, field.Notice, field.Accessibility, field.Type.ClrType, field.Identifier);
            }
            else if (model.Embedded[member.Property] is var value && value.First == i)
            {
                Property(value.Summary, value.Name, value.Notice, value.Accessibility, value.ClrType, value.Identifier);
            }
        }

        writer.Close();

        void Property(string? summary, string name, NoticeSpec notice, string accessibility, string type, string identifier) => writer.Line($$"""
            /// <summary>{{summary ?? $"<c>{name}</c> as it was."}}</summary>{{notice.Lines}}
            {{accessibility}} {{type}} {{identifier}} { get; set; }
            """);
    }
}
