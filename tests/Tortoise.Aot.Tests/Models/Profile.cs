using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tortoise.Aot.Tests.Models;

/// <summary>JSON documents, and an enum of the database.</summary>
[Model]
public partial class Profile
{
    public int Id { get; set; }

    [AsJson]
    public partial ProfileSettings Settings { get; set; } = new();

    public JsonObject? Data { get; set; }

    [AsDatabaseEnum]
    public ProfileLevel Access { get; set; }
}

public sealed record ProfileSettings
{
    public ProfileTheme? Theme { get; init; }

    public List<string> Languages { get; init; } = [];

    public ProfileLevel Level { get; init; }
}

public sealed record ProfileTheme(string Name, int Size);

[JsonConverter(typeof(JsonStringEnumConverter<ProfileLevel>))]
public enum ProfileLevel
{
    Low,
    High,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProfileSettings))]
internal sealed partial class ProfileJson : JsonSerializerContext;
