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

    private int Hidden { get; set; }

    public int ReadHidden() => Hidden;

    public void Take(byte[] photo) => Photo = photo;
}
