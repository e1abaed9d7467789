namespace Tortoise.Aot.Tests.Models;

/// <summary>Saves find out whether somebody else has been faster.</summary>
[Model]
public partial class Leaflet
{
    public int Id { get; set; }

    public required string Title { get; set; }

    [Version]
    public int Version { get; private set; }
}
