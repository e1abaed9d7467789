namespace Tortoise.Tests.Offsets;

/// <summary>Times whose offsets are kept.</summary>
[Model(Table = "kept_call"), Audited, Index(nameof(Begins)), Ordering("Begins")]
public partial class Call
{
    public int Id { get; set; }
    public required string Topic { get; set; }
    [KeepOffset] public DateTimeOffset Begins { get; set; }
    [KeepOffset(Column = "end_minutes"), Column("end_at")] public partial DateTimeOffset? Ends { get; set; }
    [Unique] public string? Code { get; set; }
    public DateTimeOffset? Plain { get; set; }
}

/// <summary>Every property is tracked, and the classes share a table.</summary>
[Model(Table = "kept_shift"), Discriminator]
public abstract partial class Shift
{
    public int Id { get; set; }
    [KeepOffset] public partial DateTimeOffset Starts { get; set; }
}

[Model]
public partial class NightShift : Shift
{
    [KeepOffset] public partial DateTimeOffset Dawn { get; set; }
    public partial int Lamps { get; set; }
}

[Model]
public partial class DayShift : Shift
{
    [KeepOffset] public partial DateTimeOffset? Noon { get; set; }
}

[Projection<Call>]
public partial record CallTime(string Topic, DateTimeOffset Begins, short BeginsOffset, short? EndsOffset);

[Input<Call>]
public partial record CallInput(string Topic, DateTimeOffset Begins, DateTimeOffset? Ends);

/// <summary>The database sets the time, if the program does not.</summary>
[Model(Table = "kept_remark")]
public partial class Remark
{
    public int Id { get; set; }
    [KeepOffset, DbDefault(Sql = "CURRENT_TIMESTAMP")] public DateTimeOffset Noted { get; set; }
    [DbDefault("none")] public partial string Text { get; set; }
    public TimeSpan NotedOffset => Noted.Offset;
}
