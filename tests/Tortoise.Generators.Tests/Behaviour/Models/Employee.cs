namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Employee() : Person("new")
{
    public required partial string Boss { get; init; }
}
