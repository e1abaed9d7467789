namespace Tortoise.Chaos.Work;

/// <summary>A row of so many columns that there are thousands of statements over it.</summary>
[Model]
public partial class Wide
{
    public long Id { get; set; }

    public int A { get; set; }

    public int B { get; set; }

    public int C { get; set; }

    public int D { get; set; }

    public int E { get; set; }

    public int F { get; set; }

    public int G { get; set; }

    public int H { get; set; }

    public int I { get; set; }

    public int J { get; set; }
}
