using System.Text.Json;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>The schema of models as text, or why a dialect refuses them.</summary>
internal static class Described
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(Dialect dialect, IReadOnlyList<ModelMetadata> models)
    {
        try
        {
            var schema = dialect.CreateSchemaWriter(safe: false).Describe(models);
            return JsonSerializer.Serialize(new { schema.Tables, schema.Enums, schema.Sequences, schema.Unmanaged }, Options);
        }
        catch (TortoiseException exception)
        {
            // A nested class is named as .NET does.
            return exception.Message.Replace('+', '.');
        }
    }
}
