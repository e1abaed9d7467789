namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Tournament
{
    public int Id { get; set; }
}
