namespace Tortoise.Aot.Tests.Models;

/// <summary>A record with a text key and init-only members.</summary>
[Model]
public partial record Country
{
    [PrimaryKey, MaxLength(2)]
    public required string Code { get; init; }

    public required string Name { get; init; }

    public DateOnly? Joined { get; init; }
}
