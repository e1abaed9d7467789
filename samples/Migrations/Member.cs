using Tortoise;

namespace Club;

/// <summary>A member of the club.</summary>
[Model]
public partial class Member
{
    public int Id { get; set; }

    [MaxLength(100)]
    public required string FirstName { get; set; }

    [MaxLength(100)]
    public required string LastName { get; set; }

    [Index]
    public string? City { get; set; }
}
