using System.Net;
using System.Text.Json.Nodes;
using NpgsqlTypes;

namespace Tortoise.Tests.PostgreSql;

[Model(Databases = ["postgresql"])]
public partial class Booking
{
    public int Id { get; set; }

    public required string Room { get; set; }

    public string Notes { get; set; } = "";

    [Index(Method = IndexMethod.Gist)]
    public partial NpgsqlRange<DateOnly> Days { get; set; }

    public NpgsqlRange<DateTime>? Access { get; set; }

    public NpgsqlRange<DateTimeOffset> Cleaning { get; set; }

    public NpgsqlRange<int> Guests { get; set; }

    public NpgsqlRange<long> Codes { get; set; }

    public NpgsqlRange<decimal> Price { get; set; }

    public IPNetwork? Network { get; set; }

    public NpgsqlInterval? Notice { get; set; }

    [Column(Type = "interval")]
    public TimeSpan Stay { get; set; }

    [Generated("to_tsvector('english', room || ' ' || notes)"), Column(Type = "tsvector"), Index(Method = IndexMethod.Gin)]
    public string Words { get; private set; } = "";

    [Column(Type = "json")]
    public JsonObject? Raw { get; set; }
}

[Model(Databases = ["postgresql"])]
public partial class Guest
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Visitors")]
    public partial Booking Booking { get; set; }
}
