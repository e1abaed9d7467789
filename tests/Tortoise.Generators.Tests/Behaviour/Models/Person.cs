namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Person : Entity<long>
{
    private Person()
    {
    }

    public Person(string name) => Name = name;

    public partial string Name { get; set; }

    public partial byte[]? Photo { get; private set; }

    public void Take(byte[] photo) => Photo = photo;
}
