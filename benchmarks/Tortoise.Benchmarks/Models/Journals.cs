namespace Tortoise.Benchmarks.Models;

/// <summary>The small model of orm-benchmarks: four plain fields.</summary>
[Model(Table = "journal_small")]
public partial class SmallJournal
{
    public long Id { get; set; }

    [AutoNowAdd]
    public DateTime Timestamp { get; set; }

    [Index]
    public int Level { get; set; }

    [Index, MaxLength(255)]
    public required string Text { get; set; }
}

/// <summary>The same with relations, which are declared and never used.</summary>
[Model(Table = "journal_related")]
public partial class RelatedJournal
{
    public long Id { get; set; }

    [AutoNowAdd]
    public DateTime Timestamp { get; set; }

    [Index]
    public int Level { get; set; }

    [Index, MaxLength(255)]
    public required string Text { get; set; }

    [ForeignKey(RelatedName = "Children", OnDelete = OnDelete.NoAction)]
    public partial RelatedJournal? Parent { get; set; }

    [ManyToMany(RelatedName = "RelatedFrom")]
    public partial ManyToMany<RelatedJournal> Related { get; }
}

/// <summary>The same with 32 more columns: half of them have values, half are NULL.</summary>
[Model(Table = "journal_wide")]
public partial class WideJournal
{
    public long Id { get; set; }

    [AutoNowAdd]
    public DateTime Timestamp { get; set; }

    [Index]
    public int Level { get; set; }

    [Index, MaxLength(255)]
    public required string Text { get; set; }

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
