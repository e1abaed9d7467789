using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tortoise.Tests.Models;

/// <summary>A model with JSON documents: of its own types, of lists and dictionaries, and of no type at all.</summary>
[Model]
public partial class Account
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [AsJson, Validate(nameof(CheckSettings))]
    public partial AccountSettings Settings { get; set; } = new();

    [AsJson]
    public partial AccountSettings? Draft { get; set; }

    [AsJson]
    public List<string> Roles { get; set; } = [];

    [AsJson<AccountJson>]
    public Dictionary<string, int> Scores { get; set; } = [];

    public JsonObject? Data { get; set; }

    public JsonElement? Element { get; set; }

    public JsonDocument? Document { get; set; }

    private static string? CheckSettings(AccountSettings settings) => settings.Visits < 0 ? "there are no negative visits" : null;
}

/// <summary>Another row that leads to one.</summary>
[Model]
public partial class AccountLogin
{
    public int Id { get; set; }

    [ForeignKey]
    public partial Account? Account { get; set; }
}

public sealed record AccountSettings
{
    public AccountTheme? Theme { get; init; }

    [JsonPropertyName("langs")]
    public List<string> Languages { get; init; } = [];

    public List<AccountDevice> Devices { get; init; } = [];

    public Dictionary<string, AccountTheme> Themes { get; init; } = [];

    public AccountPlan Plan { get; init; }

    public AccountColor Color { get; init; }

    public bool IsDark { get; init; }

    public bool? IsPublic { get; init; }

    public int Visits { get; init; }

    public long? Points { get; init; }

    public double Ratio { get; init; }

    public float Weight { get; init; }

    public AccountRank? Rank { get; init; }

    public decimal Balance { get; init; }

    public ulong Serial { get; init; }

    public Guid Token { get; init; }

    public DateTime Since { get; init; } = DateTime.UnixEpoch;

    public DateTimeOffset Seen { get; init; }

    public DateOnly Day { get; init; }

    public TimeOnly Time { get; init; }

    public TimeSpan Pause { get; init; }

    [JsonIgnore]
    public string Secret { get; init; } = "";

    public bool Equals(AccountSettings? other) =>
        JsonSerializer.Serialize(this, AccountJson.Default.AccountSettings) == JsonSerializer.Serialize(other, AccountJson.Default.AccountSettings);

    public override int GetHashCode() => Visits;
}

public sealed record AccountTheme(string Name, int Size = 10);

public sealed record AccountDevice(string Name, int Year, bool Works = true);

public enum AccountPlan
{
    Free,
    Paid,
}

[JsonConverter(typeof(JsonStringEnumConverter<AccountColor>))]
public enum AccountColor
{
    Red,
    Green,
}

/// <summary>None is 0, which the converter would write as a number.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountRank>))]
public enum AccountRank
{
    Silver = 1,
    Gold,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccountSettings))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class AccountJson : JsonSerializerContext;
