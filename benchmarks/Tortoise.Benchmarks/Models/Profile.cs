using System.Text.Json.Serialization;

namespace Tortoise.Benchmarks.Models;

/// <summary>A row with a document.</summary>
[Model]
public partial class Profile
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [AsJson]
    public required Settings Settings { get; set; }
}

public sealed class Settings
{
    public string Theme { get; set; } = "";

    public int Size { get; set; }

    public List<string> Languages { get; init; } = [];
}

[JsonSerializable(typeof(Settings))]
internal sealed partial class ProfileJson : JsonSerializerContext;
