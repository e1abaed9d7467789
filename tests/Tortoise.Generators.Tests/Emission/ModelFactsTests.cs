using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What becomes of the options of a model: indexes, uniques, checks, names and comments.</summary>
[TestFixture]
internal sealed class ModelFactsTests
{
    [Test]
    public void Options_of_indexes_and_checks_are_facts_of_the_model()
    {
        var text = GeneratorRun.Clean("""
            [Model(Table = "t", Databases = ["postgresql", "sqlite"])]
            [Index("-A", nameof(B), Unique = true, Where = "b > 0", Include = [nameof(Name)], Method = IndexMethod.BTree)]
            [Index(Expression = "lower(\"name\")", Name = "ix_{table}_lower")]
            [UniqueTogether(nameof(A), nameof(Name), Where = "b = 1")]
            [Check("a < b", Name = "ck_{table}_order")]
            public partial class Row
            {
                public int Id { get; set; }
                [Unique(Where = "a > 0"), Check("a <> 7")] public int A { get; set; }
                [Index(Method = IndexMethod.Hash, OperatorClass = "int4_ops", Databases = ["postgresql"])] public int B { get; set; }
                public string? Name { get; set; }
            }
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("""new("A", "a", orm::Values.FieldTypes.Int32),"""), "no plain unique column");
        Assert.That(text, Does
            .Contain("""new("ix_t_a_b", [1, 2]) { Descending = [1], IsUnique = true, Where = "b > 0", Include = [3], Method = orm::IndexMethod.BTree }""")
            .And.Contains("""new("ix_t_lower", []) { Expression = "lower(\"name\")" }""")
            .And.Contains("""new("uq_t_a_name", [1, 3]) { IsUnique = true, Where = "b = 1" }""")
            .And.Contains("""new("uq_t_a", [1]) { IsUnique = true, Where = "a > 0" }""")
            .And.Contains("""new("ix_t_b", [2]) { Method = orm::IndexMethod.Hash, OperatorClass = "int4_ops", Databases = ["postgresql"] }""")
            .And.Contains("""    Databases = ["postgresql", "sqlite"],""")
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
        Assert.That(text, Does.Contain("""new("C", "c", orm::Values.FieldTypes.Int32) { IsUnique = true },"""));
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
}
