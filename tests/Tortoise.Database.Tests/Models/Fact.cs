namespace Tortoise.Tests.Models;

/// <summary>Columns that can be NULL beside columns that can't.</summary>
[Model]
public partial class Fact
{
    public int Id { get; set; }

    public int A { get; set; }

    public int? B { get; set; }

    public int? C { get; set; }

    public required string Name { get; set; }

    public string? Note { get; set; }

    public bool Flag { get; set; }

    public bool? Maybe { get; set; }

    public decimal? Cost { get; set; }

    [AsText]
    public Mood? Mood { get; set; }

    public override string ToString() => FormattableString.Invariant(
        $"(A {A}, B {B}, C {C}, Name \"{Name}\", Note {(Note is null ? "" : $"\"{Note}\"")}, Flag {Flag}, Maybe {Maybe}, Cost {Cost}, Mood {Mood})");
}
