using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

[TestFixture]
internal sealed class ProjectionTests
{
    private const string Models = """
        [Model] public partial class Cup { public int Id { get; set; } public string Name { get; set; } = ""; public int Prize { get; set; } public bool Open { get; set; } }
        [Model] public partial class Team
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public int? Age { get; set; }
            public bool Active { get; set; }
            [ForeignKey(RelatedName = "Teams")] public partial Cup Cup { get; set; }
            [ForeignKey(RelatedName = "Won")] public partial Cup? Last { get; set; }
        }
        """;

    [TestCase("int Id", "Id: row.Id")]
    [TestCase("int? Id", "Id: orm::NullFunctions.OrNull(row.Id)")]
    [TestCase("int? Age", "Age: row.Age")]
    [TestCase("string? Name", "Name: row.Name")]
    [TestCase("bool Active", "Active: row.Active")]
    [TestCase("int CupId", "CupId: row.CupId")]
    [TestCase("int CupPrize", "CupPrize: row.Cup.Prize")]
    [TestCase("int? LastPrize", "LastPrize: row.Last.Prize")]
    [TestCase("bool? LastOpen", "LastOpen: row.Last.Open")]
    [TestCase("long CupTeams", "CupTeams: row.Cup.Teams.Count()")]
    [TestCase("int CupTeamsCount", "CupTeamsCount: orm::Casts.Cast<int>(row.Cup.Teams.Count())")]
    public void A_member_is_what_has_its_name(string member, string value) =>
        Assert.That(Card($"[Projection<Team>] public partial record Card({member});"), Does.Contain($"=> new(\n        {value});\n"));

    [TestCase("public partial record class Card(int Id, string Name);")]
    [TestCase("public readonly partial record struct Card(int Id, string Name);")]
    [TestCase("internal sealed partial class Card(int id, string name) { public int Id => id; public string Name => name; }")]
    [TestCase("public partial struct Card(int id, in string name) { public int Id { get; } = id; public string Name { get; } = name; }")]
    [TestCase("public partial record Card(int Id, string Name) { public string Text => Name + Id; public Card(int id) : this(id, \"\") { } }")]
    public void Records_classes_and_structs_are_projections(string type) =>
        Assert.That(Card("[Projection<Team>] " + type), Does.Contain("Id: row.Id,\n        Name: row.Name);"));

    [Test]
    public void A_projection_can_be_of_several_models_and_of_none() => Assert.Multiple(() =>
    {
        var both = Card("[Projection<Team>, Projection<Cup>] public partial record Card(int Id, string Name);");
        Assert.That(both, Does.Contain("public static CardFields Of(global::TeamFields row)").And.Contain("public static CardFields Of(global::CupFields row)"));
        Assert.That(both, Does.Contain("SelectTo<T>(this global::TeamQuerySet query)").And.Contain("SelectTo<T>(this global::CupQuerySet query)"));
        Assert.That(Card("[Projection] public partial record Card(Uri Address);"), Does.Contain("CardFields(orm::Expr<global::System.Uri> Address)").And.Not.Contain("SelectTo"));
    });

    [Test]
    public void One_that_does_not_fit_can_still_be_selected_with_an_expression_for_each_member()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Models, """
            [Projection<Team>] public partial record Card(int Id, string Nme);
            public static class Use { public static object Run() => Team.All().Select(t => new CardFields(Id: t.Id, Nme: t.Name)).Filter(c => c.Nme == "x"); }
            """));

        Assert.That(run.Problems, Is.Empty);
        Assert.That(run.File("Card.Projection.g.cs"), Does.Not.Contain("SelectTo"));
    }

    [Test]
    public void Projections_inside_others_types_have_their_companions_there_and_their_extensions_in_the_namespace()
    {
        var run = GeneratorRun.Clean(Models, """
            namespace Club.Web
            {
                public static partial class Answers
                {
                    [Projection<Team>] internal partial record Card(int Id);
                    public partial record struct Other
                    {
                        [Projection<Team>] public partial record Card(int Id, string @class = "") { }
                    }
                }

                public static class Use
                {
                    internal static Projection<Answers.Card, Answers.CardFields> Run() => Team.All().SelectTo<Answers.Card>().Filter(card => card.Id > 3);
                }
            }
            """);

        Assert.That(run.File("Club.Web.Answers+Card.Projection.g.cs"), Does.Contain("internal static class AnswersCardQueries"));
        Assert.That(run.File("Club.Web.Answers+Other+Card.Projection.g.cs"), Does.Contain("public orm::Expr<string> Class { get; }").And.Not.Contain("SelectTo"));
    }

    [Test]
    public void Projections_that_differ_in_case_only_have_files_of_their_own() => Assert.That(
        GeneratorRun.Clean("[Projection] public partial record Card(int Id);", "[Projection] public partial record CARD(int Id);").HintNames,
        Is.SupersetOf(new[] { "CARD.Projection.g.cs", "Card.Projection-2.g.cs" }));

    [Test]
    public void Every_use_is_typed()
    {
        var run = GeneratorRun.Clean(Models, """
            [Projection<Team>] public partial record Card(int Id, string Name, string? LastName, long CupTeams);
            [Projection] public readonly partial record struct Sums(string Cup, long Teams);
            public static class Use
            {
                public static async Task RunAsync()
                {
                    Projection<Card, CardFields> cards = Team.Filter(t => t.Active).SelectTo<Card>();
                    List<Card> some = await cards.Filter(c => c.CupTeams > 3 && c.LastName != null).OrderBy(c => [c.Name, c.Id.Desc()]).Limit(5);
                    List<string> names = await cards.Union(Team.Filter(t => t.Age > 5).SelectTo<Card>()).Distinct().Select(c => c.Name);
                    List<(Card, long)> annotated = await cards.Annotate(c => c.CupTeams + 1).Filter((c, n) => n > c.CupTeams);
                    List<(Card, Cup)> joined = await cards.Join(Cup.All(), (c, cup) => c.Name == cup.Name);
                    List<(Cup, Card)> reversed = await Cup.All().Join(cards, (cup, c) => c.Name == cup.Name).OrderBy((cup, c) => c.Name);
                    List<Sums> sums = await Team.All().GroupBy(t => t.Cup.Name).Select(t => new SumsFields(t.Cup.Name, t.Id.Count())).Filter(s => s.Teams > 3);
                    List<Sums> grouped = await (from t in Team.All() group t by t.Cup.Name into g select new SumsFields(g.Key, g.Count()));
                    List<Card> queried = await (from cup in Cup.All() from t in cup.Teams where t.Active select new CardFields(t.Id, t.Name, cup.Name, cup.Teams.Count()));
                    List<Card> of = await Team.All().Join(Cup.All(), (t, cup) => t.Name == cup.Name).Select((t, cup) => CardFields.Of(t));
                    List<string> mapped = await cards.As(card => card.Name + card.CupTeams);
                    List<(Team, long)> rows = await Team.All().Select(t => (t, t.Cup.Teams.Count())).Filter((t, n) => t.Name == "x" && n > 3);
                    List<(string, Cup, Cup?)> joined2 = await Team.All().Select(t => (t.Name, t.Cup, t.Last.OrNull()));
                    List<((int, string), int?)> nested = await Team.All().Select(t => (Sql.Tuple(t.Id, t.Name), t.Age)).Filter((key, age) => key.Item1 > age);
                    List<(Card, Team)> both = await Team.All().Select(t => (CardFields.Of(t), t));
                    List<(Cup, Team)> froms = await (from cup in Cup.All() from t in cup.Teams select (cup, t));
                    List<Cup> cups = await Team.All().Select(t => t.Cup);
                    Card? first = await cards.FirstOrDefaultAsync();
                    long number = await cards.CountAsync();
                }
            }
            """);

        Assert.That(run.Problems, Is.Empty);
    }

    [Test]
    public void Models_of_other_assemblies_have_names_too()
    {
        var library = TestCompilation.Library("""
            using Tortoise;
            namespace Library;
            [Model] public partial class Town { public int Id { get; set; } public string Name { get; set; } = ""; [ForeignKey(RelatedName = "Towns")] public partial Land? Land { get; set; } }
            [Model] public partial class Land { public int Id { get; set; } public string Name { get; set; } = ""; public int? Size { get; set; } }
            """);
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], """
            using Library;
            [Model] public partial class Club { public int Id { get; set; } [ForeignKey(RelatedName = "")] public partial Town Town { get; set; } }
            [Projection<Club>] public partial record ClubCard(int Id, string TownName, string? TownLandName, int? TownLandSize);
            [Projection<Land>] public partial record LandCard(int Id, string Name, int? Size, long Towns);
            """));

        Assert.That(run.File("ClubCard.Projection.g.cs"), Does.Contain("TownLandSize: row.Town.Land.Size);"));
        Assert.That(run.File("LandCard.Projection.g.cs"), Does.Contain("Towns: row.Towns.Count());").And.Contain("this global::Library.LandQuerySet query"));
    }

    private static string Card(string projection) => GeneratorRun.Clean(Models, projection).File("Card.Projection.g.cs");
}
