namespace Tortoise.Tests.Models;

/// <summary>A key of the program's own, and a value of that type.</summary>
[Model]
public partial class Ticket
{
    public Guid Id { get; set; }

    public Guid? Parent { get; set; }
}
