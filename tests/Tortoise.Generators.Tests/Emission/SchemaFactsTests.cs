using System.Text.RegularExpressions;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What tools are told of a table. That it is enough for a schema is tested with the reader; here is how it reads.</summary>
[TestFixture]
internal sealed class SchemaFactsTests
{
    [Test]
    public void A_table_is_noted_with_what_differs_from_the_defaults() => Assert.That(
        Facts("""
            namespace Club;

            public enum Mood { Good, Bad }
            public readonly record struct PlaceId(long Value);

            [Model(Schema = "games", Comment = "A \"game\"", Group = "archive"), RenamedFrom("match"), UniqueTogether("Name", "Budget")]
            [Index("-Budget", Where = "budget > 0", Databases = ["postgresql"]), Check("size > 0", Name = "ck_size")]
            public partial class Event
            {
                public PlaceId Id { get; set; }
                [MaxLength(100), Comment("What it is called")] public required string Name { get; set; }
                [RenamedFrom("town"), Unicode(false)] public string? City { get; set; }
                [Precision(10, 2), DbDefault("0.50")] public decimal Budget { get; set; }
                [AsDatabaseEnum] public Mood Mood { get; set; }
                public int?[]? Marks { get; set; }
                [Generated("length(name)", Databases = ["sqlite"]), Generated("char_length(name)", Stored = false)] public int Size { get; private set; }
                [Sequence("numbers", Start = 10)] public partial long Number { get; set; }
                [OneToOne(OnDelete = OnDelete.SetNull, RelatedName = "")] public partial Event? Next { get; set; }
                [ManyToMany(Through = "event_event")] public partial ManyToMany<Event> Others { get; }
            }
            """, "Club.Event.g.cs"),
        Does.Match("^" + Regex.Escape(
            """"
            [assembly: global::Tortoise.CompilerServices.ModelSchema(1, "Club.Event", """{"table":"event","renamedFrom":"match","schema":"games","comment":"A \"game\"","group":"archive","columns":[{"name":"id","property":"Id","kind":"Int64","generated":true},{"name":"name","property":"Name","kind":"String","length":100,"comment":"What it is called"},{"name":"city","property":"City","renamedFrom":"town","kind":"String","unicode":false,"nullable":true},{"name":"budget","property":"Budget","kind":"Decimal","digits":[10,2],"default":[{"decimal":"0.50"}]},{"name":"mood","property":"Mood","enum":"mood","values":["Good","Bad"]},{"name":"marks","property":"Marks","kind":"Array","of":{"kind":"Int32"},"nullable":true},{"name":"size","property":"Size","kind":"Int32","computed":[{"sql":"length(name)","only":["sqlite"]},{"sql":"char_length(name)","stored":false}]},{"name":"number","property":"Number","kind":"Int64","default":[{"sequence":"numbers","numbers":{"start":10,"increment":1}}]},{"name":"next_id","property":"NextId","kind":"Int64","nullable":true,"unique":true}],"key":["id"],"uniques":[{"name":"uq_event_name_budget","columns":["name","budget"]}],"indexes":[{"name":"ix_event_budget","columns":["budget"],"descending":["budget"],"where":"budget > 0","only":["postgresql"]}],"checks":[{"name":"ck_size","sql":"size > 0"}],"relations":[{"property":"Next","columns":["next_id"],"target":"Club.Event","unique":true,"onDelete":"SetNull"}],"links":[{"property":"Others","target":"Club.Event","table":"event_event"}]}""", Hash = "HASH")]
            """").Replace("HASH", "[0-9a-f]{64}", StringComparison.Ordinal) + "$"));

    [Test]
    public void A_field_type_is_noted_for_other_assemblies() => Assert.That(
        Facts("""
            public readonly record struct Money(long Cents);
            public sealed class MoneyFieldType() : Tortoise.Values.FieldType<Money, string>(Tortoise.Values.FieldTypes.String, Tortoise.Values.StoreTypes.Text.WithLength(9))
            {
                protected override Money FromStored(string value) => default;
                protected override string ToStored(Money value) => "";
            }
            """, "Tortoise.FieldTypes.g.cs"),
        Is.EqualTo(
            """"
            [assembly: global::Tortoise.CompilerServices.FieldTypeSchema(1, "MoneyFieldType", """{"store":"Text","length":9}""")]
            """"));

    [Test]
    public void Another_store_type_writes_the_hashes_of_its_models()
    {
        var run = GeneratorRun.Clean(
            "[Model] public partial class Price { public int Id { get; set; } [FieldType<MoneyFieldType>] public Money Value { get; set; } }",
            "[Model] public partial class Team { public int Id { get; set; } }",
            """
            public readonly record struct Money(long Cents);
            public sealed class MoneyFieldType() : Tortoise.Values.FieldType<Money, string>(Tortoise.Values.FieldTypes.String, Tortoise.Values.StoreTypes.Text.WithLength(9))
            {
                protected override Money FromStored(string value) => default;
                protected override string ToStored(Money value) => "";
            }
            """).After(static compilation => compilation.Replace("WithLength(9)", "WithLength(10)"));

        Assert.That(run.Rewritten(), Is.EquivalentTo(new[] { "Price.g.cs", "Tortoise.FieldTypes.g.cs" }));
    }

    private static string Facts(string source, string file) =>
        GeneratorRun.Clean(source).File(file).Split('\n').Single(static line => line.StartsWith("[assembly:", StringComparison.Ordinal));
}
