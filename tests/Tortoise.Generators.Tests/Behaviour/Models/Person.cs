namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Person : Human
{
    private Person()
    {
    }

    public Person(string name)
        : base(name)
    {
    }
}
