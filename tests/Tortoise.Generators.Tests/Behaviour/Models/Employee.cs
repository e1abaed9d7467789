namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Employee() : Human("new")
{
    public required partial string Boss { get; init; }
}
