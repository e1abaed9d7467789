using System.Data.Common;
using System.Text.Json;
using Tortoise.Benchmarks.Models;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>A row with a document.</summary>
public sealed class Profile : IPlain<Profile>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required Settings Settings { get; set; }

    public static Profile Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1), Settings = JsonSerializer.Deserialize(row.Utf8(2), ProfileJson.Default.Settings)! };

    public static Profile Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1), Settings = Parse(row.GetString(2)) };

    internal static Settings Parse(string json) => JsonSerializer.Deserialize(json, ProfileJson.Default.Settings)!;
}
