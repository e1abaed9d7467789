using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Cli.Authoring;

/// <summary>The C# file of a step: a class for the author to fill, with a model that stays as the table is on that day.</summary>
internal static class StepText
{
    /// <exception cref="MigrationException">The name is not one of a class.</exception>
    public static void Check(string step)
    {
        if (step.Length == 0 || !(char.IsLetter(step[0]) || step[0] == '_') || !step.All(static character => char.IsLetterOrDigit(character) || character == '_'))
        {
            throw new MigrationException($"--code {step}: a step is a class of its own, so its name is that of a class, such as FillCity.");
        }
    }

    /// <param name="id">The migration.</param>
    /// <param name="step">The name of the class.</param>
    /// <param name="model">The model whose rows it is about; null if that is not known.</param>
    public static string Of(string id, string step, ModelMetadata? model)
    {
        var name = (model?.Name ?? "Row") + "Then";
        var schema = model?.Schema is { } named ? $", Schema = \"{Escaped(named)}\"" : "";
        var columns = Columns(model).Select(static column =>
            $"        [Column(\"{Escaped(column.Column)}\")]\n        public {column.Type} {column.Property} {{ get; set; }}{(column.Type == "string" ? " = \"\";" : "")}\n");
        return $$"""
            using System.Threading.Tasks;
            using Tortoise;

            /// <summary>A step of the migration {{id}}.</summary>
            [MigrationStep("{{id}}")]
            internal static partial class {{step}}
            {
                // The columns that the step needs, as they are on this day: the model itself goes on changing.
                [Model(Table = "{{Escaped(model?.Table ?? "name_of_the_table")}}"{{schema}}, Managed = false)]
                internal partial class {{name}}
                {
            {{string.Concat(columns)}}    }

                public static ValueTask UpAsync(MigrationContext step) => step.BatchesAsync({{name}}.All(), size: 1000, async rows =>
                {
                    foreach (var row in rows)
                    {
                        // Set what each row gets.
                        await row.SaveAsync(cancellationToken: step.CancellationToken);
                    }
                });
            }

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<(string Property, string Type, string Column)> Columns(ModelMetadata? model)
    {
        if (model is null)
        {
            return [("Id", "int", "id")];
        }

        return model.Key.Select(index => model.Fields[index]).Select(static field => (field.Property, TypeOf(field.Type.Kind), field.Column));
    }

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.SByte => "sbyte",
        FieldKind.Byte => "byte",
        FieldKind.Int16 => "short",
        FieldKind.UInt16 => "ushort",
        FieldKind.Int32 => "int",
        FieldKind.UInt32 => "uint",
        FieldKind.Int64 => "long",
        FieldKind.UInt64 => "ulong",
        FieldKind.String => "string",
        FieldKind.Decimal => "decimal",
        FieldKind.Guid or FieldKind.DateTime or FieldKind.DateTimeOffset or FieldKind.DateOnly or FieldKind.TimeOnly => kind.ToString(),
        _ => "int",
    };

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
