using System.Text.Json.Serialization;

namespace Tortoise.Tests.Columns;

/// <summary>A document whose members are computed.</summary>
[Model]
public partial class Machine
{
    public int Id { get; set; }

    [MaxLength(20)]
    public required string Name { get; set; }

    public int Step { get; set; }

    public DateOnly? Serviced { get; set; }

    [AsJson]
    public partial MachineState State { get; set; } = new();
}

public sealed record MachineState
{
    public int Runs { get; init; }

    public long? Limit { get; init; }

    public double Speed { get; init; }

    public decimal Cost { get; init; }

    public bool IsOn { get; init; }

    public bool? WasOn { get; init; }

    public string? Label { get; init; }

    public DateOnly? Day { get; init; }

    public DateTime Since { get; init; }

    public TimeSpan Pause { get; init; }

    public MachinePart? Part { get; init; }
}

public sealed record MachinePart(int Wear, string? Name = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MachineState))]
internal sealed partial class MachineJson : JsonSerializerContext;
