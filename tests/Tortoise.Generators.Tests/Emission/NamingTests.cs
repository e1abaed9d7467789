using System.Text;
using System.Text.RegularExpressions;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>The names of tables, columns, links, indexes and constraints.</summary>
[TestFixture]
internal sealed partial class NamingTests
{
    private const string Models = """
        [Model]
        public partial class OrderLine
        {
            public int Id { get; set; }
            [Index] public int UnitPrice { get; set; }
            [Column("Old name")] public int Renamed { get; set; }
            [ForeignKey(RelatedName = "Lines")] public partial Category Category { get; set; }
            [ManyToMany(RelatedName = "")] public partial ManyToMany<Category> ExtraTags { get; }
            [ManyToMany(RelatedName = "")] public partial ManyToMany<OrderLine> Similar { get; }
            [ManyToMany(Through = "given", ForwardKey = "f", BackwardKey = "b", RelatedName = "")] public partial ManyToMany<Category> Given { get; }
        }

        [Model] public partial class Category { public int Id { get; set; } }

        [Model(Table = "Order Details")]
        [PrimaryKey(nameof(OrderId), nameof(Number))]
        public partial class OrderDetail
        {
            public int OrderId { get; set; }
            public int Number { get; set; }
            [ManyToMany(RelatedName = "")] public partial ManyToMany<Category> Categories { get; }
        }
        """;

    [Test]
    public void The_compiler_warns_of_a_lower_case_name_only_where_the_user_wrote_it()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("[Model] public partial class team { public int Id { get; set; } }"));

        Assert.That(
            run.Problems.Select(static problem => $"{problem.Id} {problem.Location.GetLineSpan().Path}"),
            Is.EqualTo(new[] { "CS8981 File1.cs" }));
    }

    [Test]
    public void Default_names_are_snake_case() => AssertNames(
        "",
        ["order_line", "id", "unit_price", "Old name", "category_id", "ix_order_line_unit_price", "order_line_extra_tags", "order_line_similar", "given", "f", "b"],
        ["category", "id"],
        ["Order Details", "order_id", "number", "Order Details_categories"]);

    [Test]
    public void Names_may_be_as_they_are_in_CSharp() => AssertNames(
        "[assembly: TortoiseNaming(NamingStyle.AsDeclared)]",
        ["OrderLine", "Id", "UnitPrice", "Old name", "CategoryId", "ix_OrderLine_UnitPrice",
            "OrderLineExtraTags", "CategoryId", "OrderLineId", "OrderLineSimilar", "OrderLineId", "OrderLineRelId", "given", "f", "b"],
        ["Category", "Id"],
        ["Order Details", "OrderId", "Number", "Order DetailsCategories", "CategoryId", "OrderDetail"]);

    [Test]
    public void Tables_may_have_another_style_than_columns_and_be_plurals() => AssertNames(
        "[assembly: TortoiseNaming(Tables = NamingStyle.UpperSnakeCase, Columns = NamingStyle.CamelCase, PluralTables = true)]",
        ["ORDER_LINES", "id", "unitPrice", "Old name", "categoryId", "ix_ORDER_LINES_unitPrice",
            "ORDER_LINES_EXTRA_TAGS", "categoryId", "orderLineId", "ORDER_LINES_SIMILAR", "orderLineId", "orderLineRelId", "given", "f", "b"],
        ["CATEGORIES", "id"],
        ["Order Details", "orderId", "number", "Order Details_CATEGORIES", "categoryId", "orderDetail"]);

    [TestCase("LowerCase", "orderlines", "unitprice")]
    [TestCase("UpperCase", "ORDERLINES", "UNITPRICE")]
    [TestCase("CamelCase", "orderLines", "unitPrice")]
    public void Other_styles(string style, string table, string column)
    {
        var text = GeneratorRun.Clean($"[assembly: TortoiseNaming(NamingStyle.{style}, PluralTables = true)]", Models).File("OrderLine.g.cs");
        Assert.That(text, Does.Contain($"\"{table}\",").And.Contains($"new(\"UnitPrice\", \"{column}\"").And.Contains($"ix_{table}_{column}"));
    }

    [TestCase("Team", "Teams")]
    [TestCase("City", "Cities")]
    [TestCase("Day", "Days")]
    [TestCase("Address", "Addresses")]
    [TestCase("Status", "Statuses")]
    [TestCase("Settings", "Settings")]
    [TestCase("Analysis", "Analyses")]
    [TestCase("Box", "Boxes")]
    [TestCase("Branch", "Branches")]
    [TestCase("X", "Xs")]
    public void Plurals(string name, string plural) => Assert.That(Names.EnglishPlural.Of(name), Is.EqualTo(plural));

    [Test]
    public void Names_that_are_too_long_for_a_database_are_cut_and_differ()
    {
        var (name, property) = (new string('T', 70), new string('P', 70));
        var run = GeneratorRun.Clean($$"""
            [Model] public partial class {{name}}A
            {
                public int Id { get; set; }
                [Index, Check("id > 0")] public int {{property}}A { get; set; }
                [Unique(Where = "id > 0")] public int {{property}}B { get; set; }
                [ManyToMany(RelatedName = "")] public partial ManyToMany<{{name}}B> Links { get; }
            }

            [Model, Index(Expression = "id + 1", Name = "ix_{table}_next")] public partial class {{name}}B { public int Id { get; set; } }
            """);
        var names = run.HintNames.SelectMany(hint => DatabaseName().Matches(run.File(hint)).Select(match => match.Value.Trim('"'))).ToList();
        Assert.That(names, Has.Count.EqualTo(9).And.Unique, "two tables, two columns, two indexes, a unique one, a check, the links");
        Assert.That(names.Select(Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(63));
    }

    [Test]
    public void A_name_that_is_given_is_taken_as_it_is()
    {
        var name = new string('x', 70);
        var text = GeneratorRun.Clean($$"""
            [Model(Table = "{{name}}"), Index(nameof(Id), Name = "{{name}}i")] public partial class Team { [Column("{{name}}c")] public int Id { get; set; } }
            """).File("Team.g.cs");
        Assert.That(text, Does.Contain($"\"{name}\"").And.Contains($"\"{name}i\"").And.Contains($"\"{name}c\""));
    }

    [Test]
    public void A_model_that_is_not_managed_says_so_and_leaves_its_table_to_others()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class Team { public int Id { get; set; } }
            [Model(Table = "team", Managed = false)] public partial class TeamOverview { public int Id { get; set; } }
            """);
        Assert.That(run.File("TeamOverview.g.cs"), Does.Contain("IsManaged = false,"));
        Assert.That(run.File("Team.g.cs"), Does.Not.Contain("IsManaged"));
    }

    [Test]
    public void A_convention_that_changes_writes_every_model_and_one_that_stays_none()
    {
        const string Convention = "[assembly: TortoiseNaming(NamingStyle.AsDeclared)]";
        var run = GeneratorRun.Clean(Convention, Models);
        Assert.That(run.After(compilation => compilation.Replace(Convention, Convention + " // note")).Rewritten(), Is.Empty);
        Assert.That(
            run.After(compilation => compilation.Replace("AsDeclared", "UpperCase")).Rewritten(),
            Is.EqualTo(new[] { "Category.g.cs", "OrderDetail.g.cs", "OrderLine.g.cs" }));
    }

    private static void AssertNames(string convention, params string[][] models)
    {
        var run = GeneratorRun.Clean(convention, Models);
        Assert.Multiple(() =>
        {
            foreach (var (hint, expected) in new[] { "OrderLine.g.cs", "Category.g.cs", "OrderDetail.g.cs" }.Zip(models))
            {
                Assert.That(NamesIn(run.File(hint)), Is.EqualTo(expected), hint);
            }
        });
    }

    /// <summary>In the order of the facts: the table, the columns, the indexes; of each relation over links the table and the columns.</summary>
    private static IEnumerable<string> NamesIn(string text) => Fact().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("""Metadata = new\(\s+"\w+",\s+"(?<name>[^"]+)"|new\("\w+", "(?<name>[^"]+)", orm::Values|Indexes = \[new\("(?<name>[^"]+)"|(Table|ForwardKey|BackwardKey) = "(?<name>[^"]+)["]""")]
    private static partial Regex Fact();

    [GeneratedRegex("""(?<=(, |\(|= |\s))"[a-z_]+_[0-9a-f]{8}"(?=[,)\s])""")]
    private static partial Regex DatabaseName();
}
