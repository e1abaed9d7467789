namespace Tortoise.Tests.Club;

// The models of Tortoise's own tests of relations (parity cases P03, P04, P14–P18, P80–P87).
[Model(Table = "tournament")]
[Ordering(nameof(Id))]
public partial class Tournament
{
    public int Id { get; set; }

    [MaxLength(100)]
    public required string Name { get; set; }

    public string? Notes { get; set; }

    /// <summary>A place for some of the events.</summary>
    [NotMapped]
    public IReadOnlyList<Event> Finals { get; set; } = [];
}

[Model(Table = "re_port_er")]
public partial class Reporter
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

public enum EventKind
{
    Group,
    Final,
}

[Model(Table = "event")]
[Ordering(nameof(Name))]
[UniqueTogether(nameof(Name), nameof(Tournament))]
public partial class Event
{
    public long Id { get; set; }

    [MaxLength(100)]
    public required string Name { get; set; }

    public EventKind Kind { get; set; }

    public int? Seats { get; set; }

    [ForeignKey(RelatedName = "Events", OnDelete = OnDelete.Cascade)]
    public partial Tournament Tournament { get; set; }

    [ForeignKey(OnDelete = OnDelete.SetNull)]
    public partial Reporter? Reporter { get; set; }

    [ManyToMany(Through = "event_squad", RelatedName = "Events")]
    public partial ManyToMany<Squad> Participants { get; }
}

[Model(Table = "squad")]
[Ordering(nameof(Name))]
public partial class Squad
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [MaxLength(100)]
    public required string Name { get; set; }

    public int? Points { get; set; }
}

/// <summary>One to one, and the key is that of the event.</summary>
[Model(Table = "address")]
public partial class Address
{
    [OneToOne(OnDelete = OnDelete.Cascade), PrimaryKey]
    public partial Event Event { get; set; }

    public required string City { get; set; }
}

/// <summary>A place of which boats know, or not.</summary>
[Model]
public partial class Dock
{
    public int Id { get; set; }

    public bool Open { get; set; }

    public Depth Depth { get; set; }
}

public enum Depth
{
    Shallow,
    Deep,
}

[Model]
public partial class Boat
{
    public int Id { get; set; }

    public bool Afloat { get; set; }

    [ForeignKey(RelatedName = "Boats")]
    public partial Dock? Dock { get; set; }
}
