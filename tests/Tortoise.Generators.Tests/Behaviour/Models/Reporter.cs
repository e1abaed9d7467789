namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Reporter
{
    public string Id { get; set; } = "";
}
