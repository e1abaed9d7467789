using System.Text.Json.Serialization;

namespace Tortoise.Tests.JsonIndexes;

/// <summary>A model with indexes over values inside its document.</summary>
[Model(Table = "reader_with_indexed_settings")]
[Index("Settings.Theme.Name", Databases = ["sqlite", "postgresql"])]
[Index("Settings.Visits", Databases = ["sqlite", "postgresql"])]
[Index("Settings.IsPublic", Where = "name <> ''", Databases = ["sqlite", "postgresql"])]
[Index("Settings.Code", Name = "ux_{table}_code", Unique = true, Databases = ["sqlite", "postgresql"])]
[Index("Settings.Level", Databases = ["sqlite", "postgresql"])]
[Index("Settings.Ratio", Databases = ["sqlite", "postgresql"])]
public partial class Reader
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    [AsJson]
    public ReaderSettings Settings { get; set; } = new();
}

public sealed record ReaderSettings
{
    public ReaderTheme? Theme { get; init; }

    [JsonPropertyName("n visits")]
    public int Visits { get; init; }

    public bool IsPublic { get; init; }

    public Guid? Code { get; init; }

    public ReaderLevel? Level { get; init; }

    public double Ratio { get; init; }

    public DateTime? Since { get; init; }
}

public sealed record ReaderTheme(string Name);

public enum ReaderLevel
{
    Low,
    High,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReaderSettings))]
internal sealed partial class ReaderJson : JsonSerializerContext;
