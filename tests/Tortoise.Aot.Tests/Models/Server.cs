using System.Globalization;
using System.Net;
using NodaTime;
using Pgvector;
using Tortoise.Values;

namespace Tortoise.Aot.Tests.Models;

/// <summary>Fields that are stored as another type, by the runtime and by classes of our own.</summary>
[Model]
public partial class Server
{
    [FieldType<ServerNameFieldType>]
    public ServerName Id { get; set; }

    public required Uri Home { get; set; }

    public IPAddress? Address { get; set; }

    public char Rack { get; set; } = 'A';

    public Int128 Serial { get; set; }

    public ReadOnlyMemory<byte> Certificate { get; set; }

    public CultureInfo? Language { get; set; }

    public Instant Started { get; set; }

    public LocalDateTime? Maintained { get; set; }

    public DateTimeZone? Zone { get; set; }

    /// <summary>Only PostgreSQL computes with it; its text is kept anywhere.</summary>
    [Column(Type = "TEXT", Databases = ["sqlite"])]
    public Vector? Load { get; set; }

    [Column(Type = "TEXT", Databases = ["sqlite"])]
    public SparseVector? Words { get; set; }

    [FieldType<VersionFieldType>]
    public partial Version? Release { get; set; }
}

public readonly record struct ServerName(string Text);

public sealed class ServerNameFieldType() : FieldType<ServerName, string>(FieldTypes.String, StoreTypes.Text.WithLength(40))
{
    protected override ServerName FromStored(string value) => new(value);

    protected override string ToStored(ServerName value) => value.Text;
}

public sealed class VersionFieldType() : FieldType<Version>(StoreTypes.Json)
{
    protected override Version ReadValue<TRow>(in TRow row, int ordinal) => Version.Parse(row.String(ordinal).Trim('"'));

    protected override void WriteValue(IParameterWriter writer, int ordinal, Version value) =>
        writer.String(ordinal, string.Create(CultureInfo.InvariantCulture, $"\"{value}\""));
}
