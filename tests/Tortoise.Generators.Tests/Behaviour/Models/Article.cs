namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial record Article : Publication
{
    public string Title { get; set; } = "";
}
