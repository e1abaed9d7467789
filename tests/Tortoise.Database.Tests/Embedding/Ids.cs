namespace Tortoise.Tests.Embedding;

public readonly record struct SquadId(Guid Value);

public readonly record struct TrainerId(int Value);

public readonly record struct Email(string Address);

public readonly record struct Fee(decimal Amount);

public readonly record struct Moment(DateTime At);

/// <summary>Not a record: it says itself what equals, and has no operators.</summary>
#pragma warning disable CA1815, CA2231 // generated code must not need operators
public readonly struct Grade(short level) : IEquatable<Grade>
{
    private readonly short _level = level;

    public short Level => _level;

    public bool Equals(Grade other) => _level == other._level;

    public override bool Equals(object? obj) => obj is Grade other && Equals(other);

    public override int GetHashCode() => _level;
}
#pragma warning restore CA1815, CA2231

[Model]
public partial class Trainer
{
    public TrainerId Id { get; set; }

    [MaxLength(40), Unique]
    public required Email Email { get; set; }

    public Grade Grade { get; set; }

    public Grade? Former { get; set; }

    [Precision(8, 2)]
    public Fee Fee { get; set; }

    public Moment? Since { get; set; }
}

[Model(Table = "trained_squad")]
public partial class Squad
{
    public SquadId Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Squads", OnDelete = OnDelete.NoAction)]
    public partial Trainer? Trainer { get; set; }

    [ManyToMany(RelatedName = "Helps")]
    public partial ManyToMany<Trainer> Assistants { get; }
}

/// <summary>Its key is that of another model.</summary>
[Model]
public partial class SquadRank
{
    [PrimaryKey, OneToOne(RelatedName = "Rank")]
    public partial Squad Squad { get; set; }

    public partial Grade Grade { get; set; }
}
