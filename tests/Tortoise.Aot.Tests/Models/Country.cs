namespace Tortoise.Aot.Tests.Models;

/// <summary>A record with a text key of one byte a character and init-only members.</summary>
[Model]
public partial record Country
{
    [PrimaryKey, MaxLength(2), Unicode(false)]
    public required string Code { get; init; }

    public required string Name { get; init; }

    public DateOnly? Joined { get; init; }
}
