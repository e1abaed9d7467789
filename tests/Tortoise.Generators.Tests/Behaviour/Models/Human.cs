namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model(Abstract = true)]
public abstract partial class Human : Entity<long>
{
    protected Human()
    {
    }

    protected Human(string name) => Name = name;

    public partial string Name { get; set; }

    public partial byte[]? Photo { get; private set; }

    private int Hidden { get; set; }

    public int ReadHidden() => Hidden;

    public void Take(byte[] photo) => Photo = photo;
}
