namespace Tortoise.Tests.PostgreSql;

/// <summary>A model with arrays, for databases that have them.</summary>
[Model(Databases = ["postgresql"])]
public partial class Recording
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    [Index(Method = IndexMethod.Gin)]
    public string[] Tags { get; set; } = [];

    public int[]? Ratings { get; set; }

    public List<long> Plays { get; init; } = [];

    public partial short?[] Gaps { get; set; }

    public List<string?>? Notes { get; init; }

    [DbDefault(Sql = "'{7,8}'")]
    public long[]? Lengths { get; set; }

    public bool[] Flags { get; set; } = [];

    public float[] Peaks { get; set; } = [];

    public double?[] Levels { get; set; } = [];

    public decimal[] Prices { get; set; } = [];

    public Guid[] Keys { get; set; } = [];

    public DateTime[] Times { get; set; } = [];

    public DateTimeOffset[] Instants { get; set; } = [];

    public DateOnly[] Days { get; set; } = [];

    public TimeOnly[] Hours { get; set; } = [];

    public byte[] Cover { get; set; } = [];

    public Recording() => Gaps = [];
}
