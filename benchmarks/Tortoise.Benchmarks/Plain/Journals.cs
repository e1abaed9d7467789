namespace Tortoise.Benchmarks.Plain;

/// <summary>What the three models of orm-benchmarks have in common.</summary>
public abstract class Journal
{
    public long Id { get; set; }

    public DateTime Timestamp { get; set; }

    public int Level { get; set; }

    public string Text { get; set; } = "";
}

public sealed class SmallJournal : Journal;

public sealed class RelatedJournal : Journal
{
    public long? ParentId { get; set; }
}

public sealed class WideJournal : Journal
{
    public double Float1 { get; set; } = 2.2;

    public short Small1 { get; set; } = 2;

    public int Integer1 { get; set; } = 2_000_000;

    public long Big1 { get; set; } = 99_999_999;

    public string Char1 { get; set; } = "value1";

    public string Text1 { get; set; } = "Moo,Foo,Baz,Waz,Moo,Foo,Baz,Waz,Moo,Foo,Baz,Wa";

    public decimal Decimal1 { get; set; } = 2.2m;

    public string Json1 { get; set; } = "{\"a\": 1, \"b\": \"b\", \"c\": [2], \"d\": {\"e\": 3}, \"f\": true}";

    public double? Float2 { get; set; }

    public short? Small2 { get; set; }

    public int? Integer2 { get; set; }

    public long? Big2 { get; set; }

    public string? Char2 { get; set; }

    public string? Text2 { get; set; }

    public decimal? Decimal2 { get; set; }

    public string? Json2 { get; set; }

    public double Float3 { get; set; } = 2.2;

    public short Small3 { get; set; } = 2;

    public int Integer3 { get; set; } = 2_000_000;

    public long Big3 { get; set; } = 99_999_999;

    public string Char3 { get; set; } = "value1";

    public string Text3 { get; set; } = "Moo,Foo,Baz,Waz,Moo,Foo,Baz,Waz,Moo,Foo,Baz,Wa";

    public decimal Decimal3 { get; set; } = 2.2m;

    public string Json3 { get; set; } = "{\"a\": 1, \"b\": \"b\", \"c\": [2], \"d\": {\"e\": 3}, \"f\": true}";

    public double? Float4 { get; set; }

    public short? Small4 { get; set; }

    public int? Integer4 { get; set; }

    public long? Big4 { get; set; }

    public string? Char4 { get; set; }

    public string? Text4 { get; set; }

    public decimal? Decimal4 { get; set; }

    public string? Json4 { get; set; }
}
