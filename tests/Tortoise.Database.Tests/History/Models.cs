namespace Tortoise.Tests.History;

/// <summary>A model whose changes are kept.</summary>
[Model, Audited]
public partial class Pupil
{
    public int Id { get; set; }
    [Unique] public required partial string Name { get; set; }
    public partial int Grade { get; set; }
    [AsText] public partial DayOfWeek? Day { get; set; }
    [NotAudited] public partial string? Password { get; set; }
    [ForeignKey(RelatedName = "Pupils")] public partial Classroom? Room { get; set; }
}

/// <summary>A delete of a row takes those of an audited model along.</summary>
[Model]
public partial class Classroom
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

/// <summary>What all audited models of a kind have.</summary>
[Model(Abstract = true), Audited]
public abstract partial class Recorded
{
    [Version] public int Version { get; set; }
}

/// <summary>A key of two parts.</summary>
[Model, PrimaryKey("Year", "Number")]
public partial class Mark : Recorded
{
    public int Year { get; set; }
    public int Number { get; set; }
    public required decimal Value { get; set; }
}

/// <summary>Rows that are marked rather than deleted.</summary>
[Model, Audited]
public partial class Excuse
{
    public int Id { get; set; }
    public required string Text { get; set; }
    [SoftDelete] public partial bool IsDeleted { get; set; }
}
