using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Rules about one property: each is reported at its true place, and nowhere else.</summary>
[TestFixture]
internal sealed class FieldRulesTests
{
    [TestCase("List<Player>")]
    [TestCase("Player[]")]
    [TestCase("ICollection<Player>")]
    public async Task TORT2001_says_how_a_list_of_models_becomes_a_relation(string type)
    {
        var reports = await AnalyzerRun.ReportsAsync(TestCompilation.Of($$"""
            [Model] public partial class Team { public int Id { get; set; } public {{type}}? Players { get; set; } }
            [Model] public partial class Player { public int Id { get; set; } }
            """));

        Assert.That(reports.Single().GetMessage(), Does.Contain("[ManyToMany] public partial ManyToMany<Player> Players { get; }").And.Contain("""in 'Player' with [ForeignKey(RelatedName = "Players")]"""));
    }

    [Test]
    public Task TORT2001_types_that_no_column_can_hold() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public object? {|TORT2001:Anything|} { get; set; }
            public HashSet<int> {|TORT2001:Set|} { get; set; } = [];
            public int[,] {|TORT2001:Grid|} { get; set; } = new int[1, 1];
            public int[][] {|TORT2001:Jagged|} { get; set; } = [];
            public uint[] {|TORT2001:Unsigned|} { get; set; } = [];
            public List<TimeSpan?> {|TORT2001:Spans|} { get; set; } = [];
            public Array? {|TORT2001:Untyped|} { get; set; }
            public (int, int) {|TORT2001:Pair|} { get; set; }
            public nint {|TORT2001:Native|} { get; set; }
            public partial Index {|TORT2001:Position|} { get; set; }
            public Memory<char> {|TORT2001:Characters|} { get; set; }
            private Hidden {|TORT2001:Kind|} { get; set; }
            private enum Hidden { X }
            [NotMapped] public object? Fine { get; set; }
        }
        """);

    [Test]
    public Task TORT2001_in_a_base_class_is_reported_there() => AnalyzerRun.AssertReportsAsync("""
        public abstract class Base { public int Id { get; set; } public object? {|TORT2001:Tag|} { get; set; } }
        [Model] public partial class Team : Base;
        """);

    [Test]
    public Task TORT2001_in_a_base_class_that_is_a_model_is_reported_once() => AnalyzerRun.AssertReportsAsync("""
        [Model(Abstract = true)] public abstract partial class Base { public int Id { get; set; } public object? {|TORT2001:Tag|} { get; set; } }
        [Model] public partial class Team : Base;
        [Model] public partial class Club : Base;
        """);

    [Test]
    public Task TORT2003_a_former_name_that_cannot_be_one() => AnalyzerRun.AssertReportsAsync("""
        [Model, RenamedFrom("squad")]
        public partial class Team
        {
            public int Id { get; set; }
            [RenamedFrom("town")] public string? City { get; set; }
            [RenamedFrom("owner")] public string? Keeper { get; set; }
            [{|TORT2003:RenamedFrom("name")|}] public required string Name { get; set; }
            [{|TORT2003:RenamedFrom("")|}] public string? Note { get; set; }
            [ForeignKey, RenamedFrom("parent")] public partial Team? Upper { get; set; }
            [ForeignKey, {|TORT2003:RenamedFrom("seat")|}] public partial Seat? Seat { get; set; }
        }

        [Model, PrimaryKey("Row", "Number")] public partial class Seat { public int Row { get; set; } public int Number { get; set; } }
        [Model, {|TORT2003:RenamedFrom("club")|}] public partial class Club { public int Id { get; set; } }
        [Model(Abstract = true), {|TORT2003:RenamedFrom("base")|}] public abstract partial class Base { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT2003_an_offset_that_cannot_be_kept() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Meeting
        {
            public int Id { get; set; }
            [KeepOffset] public DateTimeOffset Begins { get; set; }
            [KeepOffset(Column = "until")] public partial DateTimeOffset? Ends { get; set; }
            [{|TORT2003:KeepOffset|}] public DateTime Local { get; set; }
            [AutoNow, {|TORT2003:KeepOffset|}] public DateTimeOffset Changed { get; set; }
            [{|TORT2003:KeepOffset|}] public DateTimeOffset Taken { get; set; }
            public short TakenOffset { get; set; }
            [{|TORT2003:KeepOffset(Column = "")|}] public DateTimeOffset Unnamed { get; set; }
            [KeepOffset(Column = "begins")] public DateTimeOffset {|TORT2002:Twice|} { get; set; }
            [KeepOffset] public DateTimeOffset Seen { get; set; }
            [NotMapped] public TimeSpan SeenOffset => Seen.Offset;
            [{|TORT2003:KeepOffset|}] public DateTimeOffset Computed => Begins;
            [KeepOffset] public DateTimeOffset Shown { get; set; }
            public TimeSpan ShownOffset => Shown.Offset;
        }
        """);

    [Test]
    public Task TORT2003_a_key_keeps_no_offset() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Noted { [{|TORT2003:KeepOffset|}] public DateTimeOffset Id { get; set; } }
        [Model, PrimaryKey("Begins", "RoomId")]
        public partial class Booking
        {
            [{|TORT2003:KeepOffset|}] public DateTimeOffset Begins { get; set; }
            public int RoomId { get; set; }
        }
        """);

    [Test]
    public Task TORT2003_an_offset_whose_name_is_that_of_a_property_of_a_mixin() => AnalyzerRun.AssertReportsAsync("""
        [Mixin]
        public interface IBegun
        {
            short BeginsOffset { get; set; }
            [{|TORT2003:KeepOffset|}] DateTimeOffset Begins { get; set; }
        }
        [Mixin]
        public interface IEnded
        {
            [{|TORT2003:KeepOffset|}] DateTimeOffset Ends { get; set; }
            short EndsOffset { get; set; }
        }
        [Model] public partial class Game : IBegun, IEnded { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT2003_an_offset_of_a_property_that_overrides_one_without() => AnalyzerRun.AssertReportsAsync("""
        public abstract class Plain { public virtual DateTimeOffset Begins { get; set; } [KeepOffset] public virtual DateTimeOffset Ends { get; set; } public int Id { get; set; } }
        [Model]
        public partial class Kept : Plain
        {
            [{|TORT2003:KeepOffset|}] public override DateTimeOffset Begins { get; set; }
            [KeepOffset] public override DateTimeOffset Ends { get; set; }
        }
        """);

    [Test]
    public Task TORT2010_a_field_type_that_does_not_fit() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Release
        {
            public int Id { get; set; }
            [FieldType<VersionFieldType>] public Version? Fits { get; set; }
            [FieldType<VersionFieldType>] public string {|TORT2010:Other|} { get; set; } = "";
            [FieldType<NullableFieldType>] public int? {|TORT2010:OfNullable|} { get; set; }
            [FieldType<Hidden>] public Version? {|TORT2010:OfHidden|} { get; set; }
            [FieldType<VersionFieldType>, {|TORT2003:Unicode(false)|}] public Version? NonUnicode { get; set; }

            private sealed class Hidden() : Tortoise.Values.FieldType<Version, string>(Tortoise.Values.FieldTypes.String)
            {
                protected override Version FromStored(string value) => new(value);
                protected override string ToStored(Version value) => value.ToString();
            }
        }

        public sealed class VersionFieldType() : Tortoise.Values.FieldType<Version, string>(Tortoise.Values.FieldTypes.String)
        {
            protected override Version FromStored(string value) => new(value);
            protected override string ToStored(Version value) => value.ToString();
        }

        public sealed class NullableFieldType() : Tortoise.Values.FieldType<int?, int>(Tortoise.Values.FieldTypes.Int32)
        {
            protected override int? FromStored(int value) => value;
            protected override int ToStored(int? value) => value ?? 0;
        }
        """);

    [TestCase("Address", "public sealed class Address;", TestName = "no members")]
    [TestCase("Address", "public sealed record Address(string Street, Address? Next);", TestName = "a cycle")]
    [TestCase("Address", "public sealed record Address(string Street, object Tag);", TestName = "an unsupported member")]
    [TestCase("Address", "public sealed record Address(string Street, string[] Tags);", TestName = "a list in it")]
    [TestCase("Address", "public sealed class Address { public Address(string text) => Street = text; public string Street { get; set; } }", TestName = "no constructor")]
    [TestCase("Address", "public sealed class Address { public string? Street { get; set; } public required object Tag; }", TestName = "a required member that is not stored")]
    [TestCase("Address", "public abstract class Address { public string? Street { get; set; } }", TestName = "abstract")]
    [TestCase("Address", "public sealed class Address { [AutoNow] public DateTime Changed { get; set; } }", TestName = "an option of models")]
    [TestCase("Address", "public sealed class Address { [NotAudited] public string? Street { get; set; } }", TestName = "a member alone outside of the history")]
    [TestCase("Address", "public sealed record Address(string Street); public class AddressFields;", TestName = "a taken name")]
    [TestCase("List<Address>", "public sealed record Address(string Street);", TestName = "a list")]
    [TestCase("string", "", TestName = "a column")]
    [TestCase("Other", "[Model] public partial class Other { public int Id { get; set; } }", TestName = "a model")]
    [TestCase("(int, int)", "", TestName = "a tuple")]
    public Task TORT2012_a_value_that_cannot_be_embedded(string type, string types) => AnalyzerRun.AssertReportsAsync($$"""
        [Model] public partial class Row { public int Id { get; set; } [Embedded] public {{type}}? {|TORT2012:Value|} { get; set; } }
        {{types}}
        """);

    [Test]
    public Task Options_of_an_embedded_value_are_on_its_members() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        [PrimaryKey("Key.One")]
        public partial class Row
        {
            [Embedded, {|TORT2003:MaxLength(3)|}] public required Part Value { get; set; }
            [Embedded] public required Part {|TORT2005:Key|} { get; set; }
            [{|TORT2003:Embedded|}] public Part Computed => new(1, 2);
        }

        public sealed record Part(int One, int Two);
        """);

    [Test]
    public Task TORT2003_a_field_type_on_what_is_no_field() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Release
        {
            public int Id { get; set; }
            [{|TORT2003:FieldType<VersionFieldType>|}] public Version Computed => new(1, 0);
        }

        public sealed class VersionFieldType() : Tortoise.Values.FieldType<Version, string>(Tortoise.Values.FieldTypes.String)
        {
            protected override Version FromStored(string value) => new(value);
            protected override string ToStored(Version value) => value.ToString();
        }
        """);

    [TestCase("[{|TORT2003:Range(1, 2)|}] public string?")]
    [TestCase("[{|TORT2003:Range(1, 2)|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:Range(1, 2)|}] public Int128")]
    [TestCase("[{|TORT2003:Range(1, 2)|}] public DateOnly")]
    [TestCase("[{|TORT2003:StringLength(2)|}] public int")]
    [TestCase("[{|TORT2003:EmailAddress|}] public int")]
    [TestCase("[{|TORT2003:RegularExpression(\"a\")|}] public int")]
    [TestCase("[{|TORT2003:DomainName|}] public Uri?")]
    [TestCase("[{|TORT2040:Range(3, 2)|}] public int")]
    [TestCase("[{|TORT2040:Range(300, 400)|}] public byte")]
    [TestCase("[{|TORT2040:Range(typeof(DateTime), \"2020-01-01\", \"2021-01-01\")|}] public DateOnly")]
    [TestCase("[{|TORT2040:Range(typeof(DateOnly), \"yesterday\", \"2021-01-01\")|}] public DateOnly")]
    [TestCase("[{|TORT2040:RegularExpression(\"(\")|}] public string?")]
    [TestCase("[{|TORT2040:StringLength(2, MinimumLength = 3)|}] public string?")]
    [TestCase("[{|TORT2040:AllowedValues(1, \"a\")|}] public int")]
    [TestCase("[{|TORT2040:AllowedValues|}] public int")]
    [TestCase("[{|TORT2040:Compare(\"Nothing\")|}] public int")]
    [TestCase("[{|TORT2040:EmailDomain|}] public string?")]
    [TestCase("[{|TORT2040:Validate(\"Nothing\")|}] public string?")]
    [TestCase("[{|TORT2040:Validate(\"OfInt\")|}] public string?")]
    [TestCase("[{|TORT2040:Range(1, 2, ErrorMessage = \"{3}\")|}] public int")]
    [TestCase("[{|TORT2040:CustomValidation(typeof(Team), \"OfInt\")|}] public int")]
    [TestCase("[{|TORT2040:Hidden|}] public int")]
    public Task A_rule_that_cannot_be_one(string property) => AnalyzerRun.AssertReportsAsync($$"""
        using System.ComponentModel.DataAnnotations;
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            {{property}} Value { get; set; }
            private static string? OfInt(int value) => null;
            private sealed class HiddenAttribute : ValidationAttribute;
        }
        """);

    [Test]
    public Task TORT2003_a_rule_on_what_is_no_field() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [NotMapped, {|TORT2003:DomainName|}] public string? Domain { get; set; }
        }
        """);

    [Test]
    public Task TORT2002_a_column_of_two_properties() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public string? FirstName { get; set; }
            [Column("First_Name")] public string? {|TORT2002:Name|} { get; set; }
        }
        """);

    [Test]
    public Task TORT2003_a_member_of_an_enum_whose_name_is_beyond_Latin_1() => AnalyzerRun.AssertReportsAsync("""
        public enum City { Århus, Łódź }
        [Model]
        public partial class Team { public int Id { get; set; } [AsText, {|TORT2003:Unicode(false)|}] public City City { get; set; } }
        """);

    [Test]
    public Task TORT2003_two_names_of_one_value_cannot_be_two_values_of_the_database() => AnalyzerRun.AssertReportsAsync("""
        public enum Mood { Sad, Ok, Fine = Ok }
        public enum None;
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT2003:AsDatabaseEnum|}] public Mood Mood { get; set; }
            [{|TORT2003:AsDatabaseEnum|}] public None None { get; set; }
        }
        """);

    [TestCase("[{|TORT2003:MaxLength(5)|}] public int")]
    [TestCase("[{|TORT2003:MaxLength(0)|}] public string?")]
    [TestCase("[AsText, {|TORT2003:MaxLength(5)|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:MaxLength(5)|}] public string[]?")]
    [TestCase("[{|TORT2003:Unicode(false)|}] public int")]
    [TestCase("[{|TORT2003:Unicode|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:Unicode(false)|}] public string[]?")]
    [TestCase("[Unicode(false), {|TORT2003:DbDefault(\"5 €\")|}] public string?")]
    [TestCase("[{|TORT2003:DbDefault(5)|}] public int[]?")]
    [TestCase("[{|TORT2003:AutoNow|}] public DateTime[]?")]
    [TestCase("[{|TORT2003:Precision(5, 2)|}] public decimal[]?")]
    [TestCase("[{|TORT2003:Precision(10, 2)|}] public double")]
    [TestCase("[{|TORT2003:Precision(29, 2)|}] public decimal")]
    [TestCase("[{|TORT2003:Precision(0, 0)|}] public decimal")]
    [TestCase("[{|TORT2003:Precision(5, 6)|}] public decimal?")]
    [TestCase("[{|TORT2003:AsText|}] public string?")]
    [TestCase("[{|TORT2003:AsText|}] public AttributeTargets")]
    [TestCase("[{|TORT2003:AsDatabaseEnum|}] public string?")]
    [TestCase("[{|TORT2003:AsDatabaseEnum|}] public AttributeTargets")]
    [TestCase("[{|TORT2003:AsDatabaseEnum(\" \")|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:AsDatabaseEnum|}, AsText] public DayOfWeek?")]
    [TestCase("[{|TORT2003:AsDatabaseEnum|}, Unicode(false)] public DayOfWeek")]
    [TestCase("[{|TORT2003:AutoNow|}] public string?")]
    [TestCase("[{|TORT2003:AutoNowAdd|}] public TimeSpan")]
    [TestCase("[{|TORT2003:Column(\" \")|}] public int")]
    [TestCase("[{|TORT2003:Index(\"Id\", \"X\")|}] public int")]
    [TestCase("[{|TORT2003:Index(Expression = \"a\", Name = \"x\")|}] public int")]
    [TestCase("[{|TORT2003:DbDefault(\"a\")|}] public int")]
    [TestCase("[{|TORT2003:DbDefault(300)|}] public byte")]
    [TestCase("[{|TORT2003:DbDefault(5)|}] public bool")]
    [TestCase("[{|TORT2003:DbDefault(5)|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:DbDefault(AttributeTargets.All)|}] public DayOfWeek")]
    [TestCase("[AsText, {|TORT2003:DbDefault((DayOfWeek)99)|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:DbDefault(\"x\")|}] public decimal")]
    [TestCase("[{|TORT2003:DbDefault(double.NaN)|}] public double")]
    [TestCase("[{|TORT2003:DbDefault(ulong.MaxValue)|}] public ulong")]
    [TestCase("[{|TORT2003:DbDefault(\"2020-01-01\")|}] public DateOnly")]
    [TestCase("[{|TORT2003:DbDefault|}] public int")]
    [TestCase("[{|TORT2003:DbDefault(5, Sql = \"5\")|}] public int")]
    [TestCase("[{|TORT2003:Version|}] public string?")]
    [TestCase("[{|TORT2003:Version|}] public uint")]
    [TestCase("[{|TORT2003:Version|}] public DayOfWeek")]
    [TestCase("[{|TORT2003:Version|}] public int?")]
    [TestCase("[{|TORT2003:Version|}] public byte[]?")]
    [TestCase("[{|TORT2003:Version|}] public int[]?")]
    [TestCase("[{|TORT2003:Version|}, Unique] public int")]
    [TestCase("[{|TORT2003:Generated(\" \")|}] public int")]
    [TestCase("[Generated(\"a\"), {|TORT2003:Generated(\"b\")|}] public int")]
    [TestCase("[Generated(\"a\", Databases = [\"sqlite\"]), {|TORT2003:Generated(\"b\", Databases = [\"sqlite\"])|}] public int")]
    [TestCase("[Generated(\"a\", Databases = [\"sqlite\"]), Generated(\"b\")] public int")]
    [TestCase("[DbDefault(0, Databases = [\"sqlite\"]), {|TORT2003:DbDefault(\"x\")|}] public int")]
    [TestCase("[{|TORT2003:Sequence(\"s\")|}] public string")]
    [TestCase("[{|TORT2003:Sequence(\"\")|}] public int")]
    [TestCase("[{|TORT2003:Sequence(\"s\", Increment = 0)|}] public int")]
    [TestCase("[{|TORT2003:Sequence(\"s\")|}, AutoNow] public DateTime")]
    [TestCase("[{|TORT2003:Generated(\"a\")|}, DbDefault(0)] public int")]
    [TestCase("[PrimaryKey, {|TORT2003:Generated(\"a\")|}] public int")]
    [TestCase("[{|TORT2003:Version|}, DbDefault(0)] public long")]
    public Task TORT2003_an_option_that_does_not_fit(string property) => AnalyzerRun.AssertReportsAsync($$"""
        [Model] public partial class Team { public int Id { get; set; } {{property}} X { get; set; } }
        """);

    [TestCase("[PrimaryKey(Start = 5, Increment = -1)] public int")]
    [TestCase("[PrimaryKey, Sequence(\"s\")] public long")]
    [TestCase("[{|TORT2003:PrimaryKey(Increment = 0)|}] public int")]
    [TestCase("[{|TORT2003:PrimaryKey(Start = 5)|}] public Guid")]
    [TestCase("[{|TORT2003:PrimaryKey(Generated = false, Start = 5)|}] public int")]
    [TestCase("[{|TORT2003:PrimaryKey(Start = 5)|}, Sequence(\"s\")] public int")]
    public Task TORT2003_numbers_that_a_key_does_not_have(string property) => AnalyzerRun.AssertReportsAsync($$"""
        [Model] public partial class Team { {{property}} Id { get; set; } }
        """);

    [Test]
    public Task TORT2041_a_rule_that_is_never_asked() => AnalyzerRun.AssertReportsAsync("""
        using System.ComponentModel.DataAnnotations;
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT2041:Required|}, Tortoise.NotMapped] public string? Free { get; set; }
            [{|TORT2041:Range(1, 5)|}] public int Computed => Id;
            [{|TORT2041:Required|}, Tortoise.ForeignKey] public partial City City { get; set; }
            [DataType(DataType.Password), Tortoise.NotMapped] public string? Shown { get; set; }
            [Required] public string? Name { get; set; }
        }

        [Model]
        public partial class City { public int Id { get; set; } }
        """);

    [TestCase("[{|TORT2030:Column(Type = \"\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"int; DROP TABLE x\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"int -- x\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"int/**/\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"varchar(5\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"varchar 5)\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"enum('a)\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"int\\n\")|}] public string")]
    [TestCase("[{|TORT2030:Column(Type = \"'text'\")|}] public string")]
    [TestCase("[Column(Type = \"\\\"My Type\\\"\")] public string")]
    [TestCase("[Column(\"x y\", Type = \"enum('a;', 'it''s')\", Databases = [\"mysql\"])] public string")]
    [TestCase("[Column(Type = \"pg_catalog.varchar(5)[]\")] public string[]")]
    [TestCase("[Column(Type = \"numeric(10, 2)\")] public decimal")]
    [TestCase("[Generated] public int")]
    public Task TORT2030_a_type_that_is_none(string property) => AnalyzerRun.AssertReportsAsync($$"""
        [Model] public partial class Team { public int Id { get; set; } {{property}} X { get; set; } = default!; }
        """);

    [Test]
    public Task TORT2003_an_option_on_a_property_that_is_no_field() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT2003:Column("x")|}] public int Computed => Id;
            [{|TORT2003:MaxLength(5)|}, NotMapped] public string? Free { get; set; }
            [{|TORT2003:Unique|}] public static int Static { get; set; }
        }
        """);

    [Test]
    public Task TORT2003_an_option_of_the_class_without_names() => AnalyzerRun.AssertReportsAsync("""
        [{|TORT2003:Model(Table = "")|}, {|TORT2003:Index|}, {|TORT2003:UniqueTogether("Id")|}]
        public partial class Team { public int Id { get; set; } }

        [Model, {|TORT2003:PrimaryKey|}]
        public partial class Other { public int Id { get; set; } }

        [Model]
        public partial class Third { [{|TORT2003:PrimaryKey("A")|}] public int Id { get; set; } }
        """);

    [Test]
    public Task TORT2003_a_version_that_is_a_key() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Team { [{|TORT2003:Version|}] public int Id { get; set; } }
        [Model, PrimaryKey("A", "B")] public partial class Other { public int A { get; set; } [{|TORT2003:Version|}] public int B { get; set; } }
        """);

    [Test]
    public Task TORT2003_a_version_that_is_the_key_of_a_relation() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Owner { public int Id { get; set; } }
        [Model]
        public partial class Item
        {
            public int Id { get; set; }
            [ForeignKey] public partial Owner Owner { get; set; }
            [{|TORT2003:Version|}] public int OwnerId { get; set; }
        }
        """);

    [Test]
    public Task TORT2004_two_stamps() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Team { public int Id { get; set; } [AutoNow, {|TORT2004:AutoNowAdd|}] public DateTime Changed { get; set; } }
        """);

    [Test]
    public Task TORT2005_types_that_can_not_be_keys() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class A { public int? {|TORT2005:Id|} { get; set; } }
        [Model] public partial class B { public string? {|TORT2005:Id|} { get; set; } }
        [Model] public partial class C { public required byte[] {|TORT2005:Id|} { get; set; } }
        [Model] public partial class M { public ReadOnlyMemory<byte> {|TORT2005:Id|} { get; set; } }
        [Model] public partial class E { public required List<int> {|TORT2005:Id|} { get; set; } }
        [Model, PrimaryKey("X", "Y")] public partial class D { public int X { get; set; } public Guid? {|TORT2005:Y|} { get; set; } }
        """);

    [Test]
    public Task TORT2006_a_property_that_hides_a_field() => AnalyzerRun.AssertReportsAsync("""
        public class Base { public int Id { get; set; } public string? Name { get; set; } public string? City { get; set; } }
        [Model]
        public partial class Team : Base
        {
            public new string? {|TORT2006:Name|} => "x";
            public new string? {|TORT2006:City|} { get; set; }
        }
        """);

    [Test]
    public Task TORT2006_a_property_that_keeps_its_value_apart_from_the_one_it_hides() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Club { public int Id { get; set; } }
        [Model(Abstract = true)]
        public abstract partial class Base
        {
            public virtual int Id { get; set; }
            public partial string? Name { get; set; }
            private int Secret { get; set; }
            [ForeignKey(RelatedName = "")] public partial Club Club { get; set; }
            [ManyToMany(RelatedName = "")] public partial ManyToMany<Club> Clubs { get; }
        }

        [Model]
        public partial class A : Base
        {
            public override int Id { get; set; }
            public new partial string {|TORT2006:Name|} { get; set; }
            private int {|TORT2006:Secret|} { get; set; }
        }

        [Model] public partial class B : Base { [ForeignKey(RelatedName = "")] public new partial Club {|TORT2006:Club|} { get; set; } }
        [Model] public partial class C : Base { public new int {|TORT2006:ClubId|} { get; set; } }
        [Model] public partial class D : Base { public new int {|TORT2006:Clubs|} => 1; }
        [Model] public partial class E : Base { public new string Name { get => base.Name ?? ""; set => base.Name = value; } }
        """);

    [Test]
    public async Task TORT2007_a_private_field_of_a_base_model_in_another_assembly()
    {
        var library = TestCompilation.Library("""
            [Model(Abstract = true)]
            public abstract partial class Base
            {
                private int Secret { get; set; }
                public int Seen { get; private set; }
                [NotMapped] private int Unmapped { get; set; }
                private static int Static { get; set; }
                private int Computed => Secret;
            }

            public abstract class Plain { private int Own { get; set; } }
            """);
        var reports = await AnalyzerRun.ReportsAsync(TestCompilation.With(
            TestCompilation.ParseOptions,
            [TestCompilation.Runtime, library],
            "[Model] public partial class Team : Base { public int Id { get; set; } }",
            "[Model] public partial class Fine : Plain { public int Id { get; set; } }"));

        Assert.That(reports.Select(static report => report.ToString()), Is.EqualTo(new[]
        {
            "File1.cs(1,30): error TORT2007: 'Secret' of 'Base' is a field, but 'Team' cannot access it from another assembly; make it protected or public, or mark it [NotMapped]",
        }));
    }

    [Test]
    public Task TORT2009_an_auto_property_that_nothing_sets() => AnalyzerRun.AssertReportsAsync("""
        public class Base { public int Id { get; set; } public DateTime {|TORT2009:Made|} { get; } private int Own { get; } = 1; }
        [Model(Abstract = true)]
        public abstract partial class Middle { public int Id { get; set; } public int? {|TORT2009:Rank|} { get; } }
        [Model]
        public partial class Club : Base { }
        [Model]
        public partial class Team(int size) : Middle
        {
            public Guid {|TORT2009:Code|} { get; } = Guid.NewGuid();
            public DayOfWeek {|TORT2009:Day|} { get; } = DayOfWeek.Friday;
            public int Size { get; } = size;
            public int Set { get; init; } = 1;
            [NotMapped] public int Unmapped { get; } = 1;
            public static int Static { get; } = 1;
            public List<object> Events { get; } = [];
            public string Computed => "x";
            public string Written { get { return "x"; } }
        }
        """);

    [Test]
    public Task TORT2008_a_default_that_a_plain_property_can_not_be_told_from() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT2008:DbDefault(true)|}] public bool A { get; set; }
            [{|TORT2008:DbDefault(5)|}] public int B { get; set; }
            [{|TORT2008:DbDefault("0.50")|}] public decimal C { get; set; }
            [AsText, {|TORT2008:DbDefault(DayOfWeek.Monday)|}] public DayOfWeek D { get; set; }
            [DbDefault(false)] public bool E { get; set; }
            [DbDefault(0)] public long F { get; set; }
            [DbDefault("0.0")] public decimal G { get; set; }
            [DbDefault(DayOfWeek.Sunday)] public DayOfWeek H { get; set; }
            [DbDefault(true)] public bool? I { get; set; }
            [DbDefault(true)] public partial bool J { get; set; }
            [DbDefault("x")] public string K { get; set; } = null!;
            [DbDefault(Sql = "now()")] public DateTime L { get; set; }
        }
        """);
}
