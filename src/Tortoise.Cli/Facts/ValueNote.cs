using System.Text.Json;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>The note of a value inside a JSON document that an index is over.</summary>
/// <param name="Column">The column of the document.</param>
/// <param name="Path">The members on the way, by their names in the document.</param>
/// <param name="Kind">What the value is; null if a converter of the user's writes it.</param>
internal sealed record ValueNote(string Column, IReadOnlyList<string> Path, string? Kind)
{
    public static ValueNote Parse(ref NoteReader json)
    {
        var (column, kind, naming) = ("", (string?)null, (string?)null);
        var steps = new List<(string Name, bool IsNamed)>();
        while (json.NextMember())
        {
            if (json.Is("column"u8))
            {
                column = json.Text();
            }
            else if (json.Is("path"u8))
            {
                while (json.NextItem())
                {
                    while (json.NextMember())
                    {
                        steps.Add((json.Text(), json.Is("name"u8)));
                    }
                }
            }
            else if (json.Is("naming"u8))
            {
                naming = json.Text();
            }
            else if (json.Is("kind"u8))
            {
                kind = json.Text();
            }
            else
            {
                json.Skip();
            }
        }

        var policy = Policy(naming);
        return new ValueNote(column, [.. steps.Select(step => step.IsNamed || policy is null ? step.Name : policy.ConvertName(step.Name))], kind);
    }

    /// <summary>The value as queries have it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="field">Index of the document's field.</param>
    public object Of(ModelMetadata model, int field) =>
        KnownTypes.Kinds[Kind!].Accept(new Reading(Path.Aggregate(JsonPart.Of(ModelTable.Of(model), field), static (part, name) => part.Named(name))));

    private static JsonNamingPolicy? Policy(string? naming) => naming switch
    {
        "CamelCase" => JsonNamingPolicy.CamelCase,
        "SnakeCaseLower" => JsonNamingPolicy.SnakeCaseLower,
        "SnakeCaseUpper" => JsonNamingPolicy.SnakeCaseUpper,
        "KebabCaseLower" => JsonNamingPolicy.KebabCaseLower,
        "KebabCaseUpper" => JsonNamingPolicy.KebabCaseUpper,
        _ => null,
    };

    private sealed class Reading(JsonPart part) : IFieldTypeVisitor<object>
    {
        public object Visit<T>(FieldType<T> type) => part.Value(type);
    }
}
