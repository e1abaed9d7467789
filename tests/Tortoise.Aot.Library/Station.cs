namespace Tortoise.Aot.Library;

/// <summary>A model of a class library: the program's schema has its table before anything of the library has run.</summary>
[Model]
public partial class Station
{
    public int Id { get; set; }

    public required string Name { get; set; }
}
