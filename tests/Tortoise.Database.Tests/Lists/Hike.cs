namespace Tortoise.Tests.Lists;

/// <summary>A model with lists of simple values, of every type that they hold.</summary>
[Model(Table = "hike_with_lists")]
public partial class Hike
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public List<string> Tags { get; set; } = [];

    public int[]? Ratings { get; set; }

    public List<long> Steps { get; init; } = [];

    public partial short?[] Gaps { get; set; }

    public List<string?>? Notes { get; init; }

    public bool[] Flags { get; set; } = [];

    public float[] Peaks { get; set; } = [];

    public double?[] Levels { get; set; } = [];

    public decimal[] Prices { get; set; } = [];

    public List<Guid> Keys { get; set; } = [];

    public DateTime[] Times { get; set; } = [];

    public DateTimeOffset[] Instants { get; set; } = [];

    public List<DateOnly> Days { get; set; } = [];

    public TimeOnly[] Hours { get; set; } = [];

    public Hike() => Gaps = [];
}

/// <summary>A model whose rows may lack a hike, and with it the hike's lists.</summary>
[Model(Table = "hike_photo_with_lists")]
public partial class HikePhoto
{
    public int Id { get; set; }

    /// <summary>As the columns of tables of elements are called.</summary>
    public List<string> Value { get; set; } = [];

    [ForeignKey(OnDelete = OnDelete.Cascade)]
    public partial Hike? Hike { get; set; }
}
