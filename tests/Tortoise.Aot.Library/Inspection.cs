namespace Tortoise.Aot.Library;

/// <summary>A model that only the library itself can name.</summary>
[Model]
internal sealed partial class Inspection
{
    public int Id { get; set; }

    [ForeignKey]
    public partial Station Station { get; set; }
}
