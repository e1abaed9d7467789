namespace Tortoise.Generators.Tests.Behaviour.Models;

/// <summary>A base class that is no model, with setters that derived classes do not reach.</summary>
public abstract class Entity<TKey>
    where TKey : notnull
{
    protected Entity()
    {
    }

    protected Entity(Guid stamp) => Stamp = stamp;

    public TKey Id { get; init; } = default!;

    public string Secret { get; private set; } = "";

    public Guid Stamp { get; }

    private int Own { get; set; } = 1;

    public int ReadOwn() => Own;
}
