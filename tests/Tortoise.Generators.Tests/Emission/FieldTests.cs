using Tortoise.Generators.Catalog;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Which properties are fields, and what becomes of their types and options.</summary>
[TestFixture]
internal sealed class FieldTests
{
    private static readonly string[] ClrTypes =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "Guid",
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "byte[]", "DayOfWeek", "Small",
        "int[]", "long?[]", "string?[]", "List<Guid>", "List<DateTime?>",
    ];

    [TestCaseSource(nameof(ClrTypes))]
    public void Every_type_is_a_field_in_every_form(string type) => GeneratorRun.Clean($$"""
        public enum Small : byte { A, B }

        [Model]
        public partial class Row
        {
            public int Id { get; set; }
            public required {{type}} Plain { get; set; }
            public {{type}}? Nullable { get; set; }
            public partial {{type}} Tracked { get; set; }
            public partial {{type}}? TrackedNullable { get; set; }
            public required {{type}} Init { get; init; }
        }
        """);

    [TestCase("Id", "id")]
    [TestCase("OrderLine", "order_line")]
    [TestCase("HTTPServer", "http_server")]
    [TestCase("TournamentId", "tournament_id")]
    [TestCase("Line2", "line2")]
    [TestCase("Line2Text", "line2_text")]
    [TestCase("UserID", "user_id")]
    [TestCase("already_snake", "already_snake")]
    [TestCase("_Hidden", "_hidden")]
    [TestCase("Größe", "größe")]
    public void A_column_is_the_property_in_snake_case(string property, string column) => Assert.That(
        Row($"public int {property} {{ get; set; }} [PrimaryKey] public int K {{ get; set; }}"),
        Does.Contain($"new(\"{property}\", \"{column}\", "));

    [Test]
    public void Properties_that_are_not_columns_are_left_out()
    {
        var text = Row("""
            public int Id { get; set; }
            public static int Static { get; set; }
            public int Computed => Id + 1;
            public int Body { get { return Id; } }
            public int GetOnly { get; }
            public int SetOnly { set { _ = value; } }
            public int this[int index] { get => index; set { } }
            [NotMapped] public object? Anything { get; set; }
            [NotMapped] public required List<int> Numbers { get; set; }
            public required int Plain;
            """);

        Assert.That(text, Does.Contain("""
                    [
                        new("Id", "id", global::Tortoise.Values.FieldTypes.Int32) { IsGenerated = true },
                    ],
            """));
        Assert.That(text, Does.Contain("Numbers = default!,").And.Contains("Plain = default!,"), "the compiler asks for required members");
    }

    [Test]
    public void A_get_only_property_that_a_constructor_sets_is_a_field()
    {
        var text = Row("""
            public Row(int id, string name) => (Id, Name) = (id, name);
            public int Id { get; }
            public string Name { get; }
            public int Age { get; set; }
            """);

        Assert.That(text, Does.Contain("""
                    var model = new Row(id: row.Int32(0), name: row.String(1))
                    {
                        Age = row.Int32(2),
                    };
            """));
    }

    [Test]
    public void Of_several_constructors_the_one_without_parameters_is_taken_else_the_longest_that_fits()
    {
        Assert.That(
            Row("public Row(int id) => Id = id; private Row() { } public int Id { get; set; }"),
            Does.Contain("var model = new Row\n        {"));
        Assert.That(
            Row("""
                public Row(int id) => Id = id;
                public Row(int id, long age) => (Id, Age) = (id, age);
                public Row(int id, long age, object other) : this(id, age) { }
                public int Id { get; set; }
                public long Age { get; set; }
                """),
            Does.Contain("var model = new Row(id: row.Int32(0), age: row.Int64(1));"));
    }

    [Test]
    public void Required_members_are_set_again_after_a_constructor_unless_it_sets_them()
    {
        const string Members = "public Row(int id) => Id = id; public required int Id { get; set; }";

        Assert.That(Row(Members), Does.Contain("Id = row.Int32(0),"));
        Assert.That(
            Row("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] " + Members),
            Does.Contain("var model = new Row(id: row.Int32(0));"));
    }

    [Test]
    public void Fields_of_base_classes_come_first_and_an_override_keeps_its_place()
    {
        var text = GeneratorRun.Clean("""
            public abstract class Root { public int Id { get; set; } public abstract string Name { get; set; } public int Last { get; set; } }
            public class Middle : Root { public override string Name { get; set; } = ""; public virtual int Age { get; set; } }
            [Model] public partial class Team : Middle { public int Own { get; set; } [Column("years")] public override int Age { get; set; } }
            """).File("Team.g.cs");

        Assert.That(text, Does.Contain("""
                        new("Id", "id", global::Tortoise.Values.FieldTypes.Int32) { IsGenerated = true },
                        new("Name", "name", global::Tortoise.Values.FieldTypes.String),
                        new("Last", "last", global::Tortoise.Values.FieldTypes.Int32),
                        new("Age", "years", global::Tortoise.Values.FieldTypes.Int32),
                        new("Own", "own", global::Tortoise.Values.FieldTypes.Int32),
            """));
    }

    [Test]
    public void An_abstract_model_gets_state_and_tracked_properties_only()
    {
        var run = GeneratorRun.Clean("""
            [Model(Abstract = true)]
            public partial class Audited { public partial DateTime Changed { get; set; } }
            """);

        Assert.That(run.HintNames, Is.EqualTo(new[] { "Audited.g.cs" }), "it is not registered");
        Assert.That(run.File("Audited.g.cs"), Does.Contain("_tortoiseState.Change(0);").And.Not.Contains("IModel"));
    }

    [Test]
    public void An_abstract_model_needs_no_tracked_property() =>
        GeneratorRun.Clean("[Model] public abstract partial class Entity { public int Id { get; set; } }");

    [Test]
    public void A_model_derived_from_an_abstract_one_uses_its_state_and_has_a_table_of_its_own()
    {
        var run = GeneratorRun.Clean("""
            [Model(Abstract = true)] public partial class Person { public int Id { get; set; } public partial string Name { get; set; } }
            [Model] public partial class Employee : Person { public partial string Boss { get; set; } }
            """);

        Assert.That(run.File("Employee.g.cs"), Does
            .Contain("private ref global::Tortoise.CompilerServices.ModelState _tortoiseState => ref __EmployeeStateAccess.State(this);")
            .And.Contains("_tortoiseState.Change(2);")
            .And.Contains("""new("Name", "name", global::Tortoise.Values.FieldTypes.String) { IsTracked = true },"""));
    }

    [TestCase("public int Id", true)]
    [TestCase("public long Id", true)]
    [TestCase("public short Id", true)]
    [TestCase("public uint Id", true)]
    [TestCase("public ulong Id", true)]
    [TestCase("public ushort Id", true)]
    [TestCase("public byte Id", true)]
    [TestCase("public sbyte Id", true)]
    [TestCase("public Guid Id", false)]
    [TestCase("public required string Id", false)]
    [TestCase("[PrimaryKey(Generated = false)] public int Id", false)]
    [TestCase("[DbDefault(Sql = \"next()\")] public int Id", false)]
    public void A_single_integer_key_is_generated_unless_the_user_gives_it(string property, bool isGenerated) =>
        Assert.That(Row(property + " { get; set; }").Contains("IsGenerated = true", StringComparison.Ordinal), Is.EqualTo(isGenerated));

    [Test]
    public void A_composite_key_is_never_generated()
    {
        var text = GeneratorRun.Clean("""
            [Model, PrimaryKey(nameof(B), nameof(A))]
            public partial class Row { public int A { get; set; } public int B { get; set; } }
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("key: [1, 0]").And.Not.Contains("IsGenerated"));
        Assert.That(text, Does.Contain("        int b,\n        int a,\n"));
    }

    [TestCase("[DbDefault(5)] public int", "new(5L)")]
    [TestCase("[DbDefault((byte)5)] public long?", "new(5L)")]
    [TestCase("[DbDefault(true)] public bool", "new(true)")]
    [TestCase("[DbDefault(0.5)] public double", "new(0.5d)")]
    [TestCase("[DbDefault(0.1f)] public float", "new(0.1d)")]
    [TestCase("[DbDefault(3)] public double", "new(3d)")]
    [TestCase("[DbDefault(\"5.50\")] public decimal", "new(5.50m)")]
    [TestCase("[DbDefault(5.5)] public decimal", "new(5.5m)")]
    [TestCase("[DbDefault(-5)] public decimal?", "new(-5m)")]
    [TestCase("[DbDefault(\"a\\\"b\")] public string?", "new(\"a\\\"b\")")]
    [TestCase("[DbDefault(DayOfWeek.Friday)] public DayOfWeek", "new(5L)")]
    [TestCase("[AsText, DbDefault(DayOfWeek.Friday)] public DayOfWeek?", "new(\"Friday\")")]
    [TestCase("[DbDefault(Sql = \"now()\")] public DateTime", "new(null, \"now()\")")]
    public void A_default_of_the_database_is_emitted_in_its_stored_form(string property, string expected) => Assert.That(
        Row(property + " Value { get; set; } public int Id { get; set; }"),
        Does.Contain($"DbDefault = {expected} }}"));

    [TestCase("public int Version { get; private set; }", "Int32) { IsVersion = true },")]
    [TestCase("public partial long Version { get; set; }", "Int64) { IsTracked = true, IsVersion = true },")]
    [TestCase("public byte[] Version { get; init; } = [];", "Bytes) { IsVersion = true },")]
    public void A_version_is_a_fact_of_its_field(string property, string expected) =>
        Assert.That(Row($"public int Id {{ get; set; }} [Version] {property}"), Does.Contain("global::Tortoise.Values.FieldTypes." + expected));

    [TestCase("[Column(\"x\", Type = \"varchar(5)\")] public string?", "ColumnType = new(\"varchar(5)\")")]
    [TestCase("[Column(Type = \"jsonb\", Only = [\"postgresql\"])] public string?", "ColumnType = new(\"jsonb\") { Only = [\"postgresql\"] }")]
    [TestCase("[Generated(\"a + 1\")] public int", "Computed = new(\"a + 1\", IsStored: true)")]
    [TestCase("[Generated(\"a + 1\", Stored = false)] public int", "Computed = new(\"a + 1\", IsStored: false)")]
    [TestCase("[Generated] public int", "Computed = new(null, IsStored: true)")]
    public void What_the_database_makes_of_a_column_is_a_fact_of_its_field(string property, string expected) =>
        Assert.That(Row(property + " Value { get; set; } public int Id { get; set; }"), Does.Contain(expected));

    [TestCase("public int[]?", "Array(global::Tortoise.Values.FieldTypes.Int32)")]
    [TestCase("public Guid?[]?", "Array(global::Tortoise.Values.FieldTypes.Nullable(global::Tortoise.Values.FieldTypes.Guid), allowsNull: true)")]
    [TestCase("public List<string?>?", "List(global::Tortoise.Values.FieldTypes.String, allowsNull: true)")]
    public void An_array_has_the_type_of_its_elements(string property, string expected) => Assert.That(
        Row(property + " Value { get; set; } public int Id { get; set; }"),
        Does.Contain($"global::Tortoise.Values.FieldTypes.{expected}) {{ IsNullable = true }},"));

    [Test]
    public void A_text_of_one_byte_a_character_is_checked_and_written_as_such()
    {
        var text = GeneratorRun.Clean("""
            public enum Level { Low, High }
            [Model]
            public partial class Row
            {
                [PrimaryKey, Unicode(false), MaxLength(10)] public string Code { get; set; } = "";
                [Unicode(false)] public string? Note { get; set; }
                [AsText, Unicode(false)] public Level? Level { get; set; }
                [Unicode] public string Name { get; set; } = "";
            }
            """).File("Row.g.cs");

        Assert.That(text, Does
            .Contain("""new("Code", "code", global::Tortoise.Values.FieldTypes.NonUnicodeString) { MaxLength = 10 },""")
            .And.Contains("""new("Note", "note", global::Tortoise.Values.FieldTypes.NonUnicodeString) { IsNullable = true },""")
            .And.Contains("EnumTextType<global::Level>(isUnicode: false, (\"Low\", global::Level.Low),")
            .And.Contains("""new("Name", "name", global::Tortoise.Values.FieldTypes.String),""")
            .And.Contains("Code.ValueType.Write(writer, ordinal, model.Code);")
            .And.Contains("writer.String(ordinal, model.Name);")
            .And.Contains("""failures.NonUnicode("Code", model.Code);""")
            .And.Not.Contains("""failures.NonUnicode("Level"""));
    }

    [Test]
    public void Options_of_indexes_and_checks_are_facts_of_the_model()
    {
        var text = GeneratorRun.Clean("""
            [Model(Table = "t", Only = ["postgresql", "sqlite"])]
            [Index("-A", nameof(B), Unique = true, Where = "b > 0", Include = [nameof(Name)], Method = IndexMethod.BTree)]
            [Index(Expression = "lower(\"name\")", Name = "ix_{table}_lower")]
            [UniqueTogether(nameof(A), nameof(Name), Where = "b = 1")]
            [Check("a < b", Name = "ck_{table}_order")]
            public partial class Row
            {
                public int Id { get; set; }
                [Unique(Where = "a > 0"), Check("a <> 7")] public int A { get; set; }
                [Index(Method = IndexMethod.Hash, Only = ["postgresql"])] public int B { get; set; }
                public string? Name { get; set; }
            }
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("""new("A", "a", global::Tortoise.Values.FieldTypes.Int32),"""), "no plain unique column");
        Assert.That(text, Does
            .Contain("""new("ix_t_a_b", [1, 2]) { Descending = [1], IsUnique = true, Where = "b > 0", Include = [3], Method = global::Tortoise.IndexMethod.BTree }""")
            .And.Contains("""new("ix_t_lower", []) { Expression = "lower(\"name\")" }""")
            .And.Contains("""new("uq_t_a_name", [1, 3]) { IsUnique = true, Where = "b = 1" }""")
            .And.Contains("""new("uq_t_a", [1]) { IsUnique = true, Where = "a > 0" }""")
            .And.Contains("""new("ix_t_b", [2]) { Method = global::Tortoise.IndexMethod.Hash, Only = ["postgresql"] }""")
            .And.Contains("""    Only = ["postgresql", "sqlite"],""")
            .And.Contains("""Checks = [new("ck_t_order", "a < b"), new("ck_t_a", "a <> 7")],"""));
    }

    [Test]
    public void Indexes_and_uniques_are_named_by_table_and_columns_unless_named()
    {
        var text = GeneratorRun.Clean("""
            [Model(Table = "t")]
            [Index(nameof(B), nameof(A)), Index(nameof(B), Name = "mine")]
            [UniqueTogether(nameof(A), nameof(B)), UniqueTogether(nameof(B), nameof(C), Name = "pair")]
            [Ordering("-A", "B")]
            public partial class Row
            {
                public int Id { get; set; }
                [Index, Index(Name = "a2")] public int A { get; set; }
                [Column("bee")] public int B { get; set; }
                [Unique] public int C { get; set; }
            }
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("""
                    Indexes = [new("ix_t_bee_a", [2, 1]), new("mine", [2]), new("ix_t_a", [1]), new("a2", [1])],
                    Uniques = [new("uq_t_a_bee", [1, 2]), new("pair", [2, 3])],
                    Ordering = [new(1, Descending: true), new(2, Descending: false)],
            """));
        Assert.That(text, Does.Contain("""new("C", "c", global::Tortoise.Values.FieldTypes.Int32) { IsUnique = true },"""));
    }

    [Test]
    public void Texts_for_the_database_are_escaped() => Assert.That(
        GeneratorRun.Clean(""""
            [Model(Table = "a\"b", Schema = "s\\", Comment = "line\n\"two\"")]
            public partial class Row { public int Id { get; set; } [Comment("""<a> & "b" """), Column("x<y")] public int A { get; set; } }
            """").File("Row.g.cs"),
        Does.Contain("""
                    "a\"b",
            """)
            .And.Contains(""" Schema = "s\\", """.Trim())
            .And.Contains("""Comment = "line\n\"two\"",""")
            .And.Contains("""Comment = "<a> & \"b\" " }""")
            .And.Contains("Column <c>x&lt;y</c>."));

    [Test]
    public void The_summary_of_a_property_is_the_summary_of_its_handle()
    {
        var text = Row("""
            public int Id { get; set; }
            /// <summary>
            ///     The <see cref="Row"/>'s <paramref name="name"/>, a <c>x &lt; y</c> &amp; <b>more</b>.
            /// </summary>
            /// <remarks>Not this.</remarks>
            public int A { get; set; }
            /// <summary>Broken <b>.</summary>
            public int B { get; set; }
            """, ignore: ["CS1734", "CS1570"]);

        Assert.That(text, Does
            .Contain("/// <summary>The <c>Row</c>'s <c>name</c>, a <c>x &lt; y</c> &amp; more.</summary>")
            .And.Contains("/// <summary>Column <c>b</c>.</summary>"));
    }

    [Test]
    public void A_handle_is_public_where_its_property_is_and_internal_elsewhere()
    {
        var text = Row("""
            public int Id { get; set; }
            private int A { get; set; }
            protected internal partial int B { get; private set; }
            internal Inner C { get; set; }
            internal enum Inner { X }
            """);

        Assert.That(text, Does
            .Contain("internal global::Tortoise.Field<int> A ")
            .And.Contains("internal global::Tortoise.Field<int> B ")
            .And.Contains("internal global::Tortoise.Field<global::Row.Inner> C ")
            .And.Contains("public global::Tortoise.Field<int> Id "));
    }

    [TestCase("public partial int A { get; set; }")]
    [TestCase("public required partial string A { get; set; }")]
    [TestCase("public required partial string A { get; init; }")]
    [TestCase("public partial string A { get; private set; }")]
    [TestCase("public partial string A { get; protected internal set; }")]
    [TestCase("public virtual partial string? A { get; set; }")]
    [TestCase("protected internal partial byte[] A { get; set; }")]
    [TestCase("private partial int A { get; set; }")]
    [TestCase("internal partial int? A { private get; set; }")]
    [TestCase("public partial string A { get; set; } = \"\";")]
    [TestCase("public partial string A { get; set; } public Row(string a) => A = a;")]
    [TestCase("[System.Diagnostics.CodeAnalysis.AllowNull] public partial string A { get; set; }")]
    public void A_partial_property_is_implemented_as_it_was_declared(string property) => Assert.That(
        Row("public int Id { get; set; } " + property),
        Does.Contain("IsTracked = true"));

    [Test]
    public void A_partial_property_that_the_user_implements_is_an_ordinary_field() => Assert.That(
        Row("public int Id { get; set; } public partial int A { get; set; } public partial int A { get => 1; set { } }"),
        Does.Not.Contain("IsTracked"));

    [Test]
    public void Every_row_of_the_catalog_is_in_the_runtime()
    {
        foreach (var kind in Enum.GetNames<Values.FieldKind>())
        {
            Assert.Multiple(() =>
            {
                Assert.That(FieldCatalog.Of(kind).Kind, Is.EqualTo(kind));
                Assert.That(typeof(Values.FieldTypes).GetMember(kind), Is.Not.Empty, kind);
                Assert.That(typeof(Values.IRow).GetMethod(kind), Is.Not.Null, kind);

                // An array is written element by element, as a list.
                var write = kind == nameof(Values.FieldKind.Array) ? nameof(Values.IParameterWriter.BeginList) : kind;
                Assert.That(typeof(Values.IParameterWriter).GetMethod(write), Is.Not.Null, kind);
            });
        }
    }

    private static string Row(string members, params string[] ignore)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($$"""
            [Model]
            public partial class Row
            {
            {{members}}
            }
            """));
        Assert.That(run.Problems.Where(problem => !ignore.Contains(problem.Id)), Is.Empty);
        return run.File("Row.g.cs");
    }

    [Test]
    public void A_member_that_a_base_class_keeps_to_its_assembly_is_a_field_only_there()
    {
        const string Base = """
            public abstract class Base
            {
                private protected int Kept { get; set; }
                protected internal int Shared { get; set; }
            }
            """;
        const string Model = "[Model] public partial class Team : Base { public int Id { get; set; } }";
        var abroad = GeneratorRun.Clean(TestCompilation.With(
            TestCompilation.ParseOptions,
            [TestCompilation.Runtime, TestCompilation.Library(Base)],
            Model));

        Assert.That(abroad.File("Team.g.cs"), Does.Contain("Field<int> Shared").And.Not.Contains("Kept"));
        Assert.That(GeneratorRun.Clean(Base, Model).File("Team.g.cs"), Does.Contain("Field<int> Kept"));
    }

    [Test]
    public void Obsolete_and_experimental_members_are_columns_whose_handles_say_so()
    {
        var run = GeneratorRun.Clean("""
            using System.Diagnostics.CodeAnalysis;

            [Model, Obsolete("Use Club")]
            public partial class Team
            {
                public int Id { get; set; }
                [Obsolete] public string? A { get; set; }
                [Obsolete("Use \"X\"")] public partial string? B { get; set; }
                [Obsolete("Gone", error: true)] public string? C { get; set; }
                [Obsolete("Gone", true)] public partial string? D { get; private set; }
                [Experimental("TEST1")] public string? E { get; set; }
            }

            [Model, Experimental("TEST2")]
            public partial class Club { public int Id { get; set; } }
            """);

        Assert.That(run.File("Team.g.cs"), Does
            .Contain("[global::System.Obsolete]\n    public global::Tortoise.Field<string?> A")
            .And.Contains("[global::System.Obsolete(\"Use \\\"X\\\"\")]\n    public global::Tortoise.Field<string?> B")
            .And.Contains("[global::System.Obsolete(\"Gone\", error: true)]\n    public global::Tortoise.Field<string?> C")
            .And.Contains("[global::System.Diagnostics.CodeAnalysis.Experimental(\"TEST1\")]\n    public global::Tortoise.Field<string?> E"));
    }

    [TestCase("Obsolete(\"Gone\", error: true)", "global::System.Obsolete(\"Gone\", error: true)")]
    [TestCase("Obsolete(\"Gone\", DiagnosticId = \"TEST3\")", "global::System.Obsolete(\"Gone\", DiagnosticId = \"TEST3\")")]
    [TestCase("System.Diagnostics.CodeAnalysis.Experimental(\"TEST4\")", "global::System.Diagnostics.CodeAnalysis.Experimental(\"TEST4\")")]
    public void What_names_an_obsolete_or_experimental_model_says_the_same(string declared, string repeated)
    {
        var run = GeneratorRun.Clean($$"""
            [{{declared}}]
            public enum Kind { A, B }

            [Model, {{declared}}]
            public partial class Old
            {
                public int Id { get; init; }
                public partial string Name { get; set; }
                [ForeignKey(RelatedName = "Olds")] public partial Team Team { get; set; }
                [OneToOne(RelatedName = "First")] public partial Team? FirstOf { get; set; }
                [ManyToMany(RelatedName = "More")] public partial ManyToMany<Team> Teams { get; }

                [Model]
                public partial class Inner
                {
                    public int Id { get; set; }
                    [ForeignKey(RelatedName = "Inners")] public partial Team Team { get; set; }
                }
            }

            [Model, {{declared}}]
            public partial class Link
            {
                public int Id { get; set; }
                [ForeignKey] public partial Team Team { get; set; }
                [ForeignKey] public partial User User { get; set; }
            }

            [{{declared}}]
            public sealed partial class LinkQuerySet;

            [Model(Abstract = true), {{declared}}]
            public abstract partial class OldBase
            {
                public int Id { get; set; }
                public partial int Points { get; set; }
                [ForeignKey(RelatedName = "")] public partial Old Old { get; set; }
            }

            [Model, {{declared}}]
            public partial class Derived : OldBase;

            [Model]
            public partial class Team
            {
                public int Id { get; set; }
                [{{declared}}] public Kind Kind { get; set; }
                [{{declared}}, AsText] public partial Kind? Second { get; private set; }
            }

            [Model]
            public partial class User
            {
                public int Id { get; set; }
                [{{declared}}, ForeignKey(RelatedName = "")] public partial Old Old { get; set; }
                [{{declared}}, ManyToMany(RelatedName = "")] public partial ManyToMany<Old> Olds { get; }
                [{{declared}}, ManyToMany] public partial ManyToMany<Team, Link> Teams { get; }
            }
            """);

        Assert.That(run.File("Team.g.cs"), Does
            .Contain($"[{repeated}]\n    public global::Tortoise.ToMany<global::Old, global::OldFields, global::OldFields.OrNull> Olds")
            .And.Match($@"\[{System.Text.RegularExpressions.Regex.Escape(repeated)}\]\n(    \[.*\]\n)*    public global::Old\? First ")
            .And.Contains($"[{repeated}]\n    public global::Tortoise.ToMany<global::User, global::UserFields, global::UserFields.OrNull> Users"));
        Assert.That(run.File("Old.g.cs"), Does.Match($@"\[{System.Text.RegularExpressions.Regex.Escape(repeated)}\]\n.*\npublic readonly struct OldFields"));
    }

    [Test]
    public void A_library_of_obsolete_models_is_registered() => GeneratorRun.Clean(TestCompilation.With(
        TestCompilation.ParseOptions,
        [TestCompilation.Runtime, TestCompilation.Library("""[Model, Obsolete("Gone", error: true)] public partial class Old { public int Id { get; set; } }""")],
        "[Model] public partial class Team { public int Id { get; set; } }"));
}
