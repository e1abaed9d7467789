using Tortoise.CompilerServices;
using Tortoise.Generators.Tests.Behaviour.Models;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>What the generated code of relations does when it runs.</summary>
[TestFixture]
internal sealed class RelationCodeTests
{
    private const int TournamentEnd = 0;
    private const int ReporterEnd = 1;
    private const int FinalEnd = 2;

    [Test]
    public void An_object_gives_its_key_also_where_that_comes_later()
    {
        var cup = new Tournament();
        var contest = new Contest { Tournament = cup };
        cup.Id = 7;

        Assert.That((contest.Tournament, contest.TournamentId), Is.EqualTo((cup, 7)));
    }

    [Test]
    public void A_relation_of_which_only_the_key_is_known_says_how_it_is_loaded()
    {
        var contest = Read();

        Assert.That(contest.TournamentId, Is.EqualTo(3));
        Assert.That(
            () => contest.Tournament,
            Throws.TypeOf<RelationNotLoadedException>().With.Message.Contains("Contest.Tournament is not loaded").And.Message.Contains("x => x.Tournament"));
        Assert.That(() => contest.Reporter, Throws.TypeOf<RelationNotLoadedException>());
    }

    [Test]
    public void Another_key_forgets_the_object_and_the_same_one_keeps_it()
    {
        var contest = Read();
        var cup = Saved<Tournament>(3);
        Relate(contest, TournamentEnd, cup);

        contest.TournamentId = 3;
        Assert.That(contest.Tournament, Is.SameAs(cup));
        Assert.That(Changed(contest), Is.Empty, "loading and the same key change nothing");

        contest.TournamentId = 4;
        Assert.That(() => contest.Tournament, Throws.TypeOf<RelationNotLoadedException>());
        Assert.That(Changed(contest), Is.EqualTo(new[] { "TournamentId" }));
    }

    [Test]
    public void A_key_that_was_written_through_its_object_can_go_back()
    {
        var contest = Read();
        var other = new Tournament();
        contest.Tournament = other;
        other.Id = 5;
        State(contest).MarkSaved();

        contest.TournamentId = 3;

        Assert.That((contest.TournamentId, Changed(contest).Single()), Is.EqualTo((3, "TournamentId")));
    }

    [Test]
    public void Null_is_no_object_and_no_key()
    {
        var contest = Read();
        contest.Reporter = Saved<Reporter>("r2");
        contest.Reporter = null;

        Assert.That((contest.Reporter, contest.ReporterId), Is.EqualTo(((Reporter?)null, (string?)null)));
        Assert.That(Changed(contest), Is.EqualTo(new[] { "ReporterId" }));
    }

    [Test]
    public void A_row_that_was_looked_for_and_is_not_there_is_null()
    {
        var contest = Read();
        Relate(contest, ReporterEnd, null);

        Assert.That(contest.Reporter, Is.Null);
        Assert.That(contest.ReporterId, Is.EqualTo("r1"));
    }

    [Test]
    public void An_object_whose_relation_is_not_saved_can_not_be_written() => Assert.That(
        () => TakeKeys(new Contest { Tournament = new() }),
        Throws.InvalidOperationException.With.Message.Contains("Contest").And.Message.Contains("Tournament"));

    [Test]
    public void A_declared_key_takes_that_of_its_object_unless_the_user_changes_it()
    {
        var final = new Tournament();
        var contest = new Contest { Tournament = Saved<Tournament>(1), Final = final };
        final.Id = 9;
        State(final).MarkSaved();

        Assert.That(contest.Final, Is.SameAs(final));
        TakeKeys(contest);
        Assert.That((contest.Final, contest.FinalId), Is.EqualTo((final, 9)));

        contest.FinalId = 10;
        Assert.That(() => contest.Final, Throws.TypeOf<RelationNotLoadedException>());
        TakeKeys(contest);
        Assert.That(contest.FinalId, Is.EqualTo(10));
    }

    [Test]
    public void What_is_loaded_into_a_declared_key_stays_while_the_key_stays()
    {
        var contest = Read();
        var final = Saved<Tournament>(8);
        Relate(contest, FinalEnd, final);

        Assert.That(contest.Final, Is.SameAs(final));
        contest.FinalId = null;
        Assert.That(contest.Final, Is.Null);
    }

    [Test]
    public void Inverse_relations_hold_what_is_loaded()
    {
        var cup = Saved<Tournament>(3);
        var ends = QuerySet<Tournament>.Model.Ends;
        var contests = ends.Single(end => end.Property == nameof(Tournament.Contests));
        var final = ends.Single(end => end.Property == nameof(Tournament.IsFinalOf));
        Assert.That(() => cup.Contests.Count, Throws.TypeOf<RelationNotLoadedException>());
        Assert.That(() => cup.IsFinalOf, Throws.TypeOf<RelationNotLoadedException>());

        Contest[] loaded = [Read(), Read()];
        Relate(cup, contests.Index, new List<Contest>(loaded));
        Relate(cup, final.Index, loaded[0]);

        Assert.That(cup.Contests, Is.EqualTo(loaded));
        Assert.That(Related(cup, contests.Index), Is.SameAs(cup.Contests));
        Assert.That((cup.IsFinalOf, Related(cup, final.Index)), Is.EqualTo((loaded[0], (object)loaded[0])));
    }

    [Test]
    public void Relations_of_a_base_class_know_the_model_of_their_object()
    {
        var article = new Article();

        Assert.That(() => article.Author, Throws.TypeOf<RelationNotLoadedException>().With.Message.Contains("Article.Author"));
        article.Author = Saved<Reporter>("r1");
        TakeKeys(article);
        Assert.That((article.AuthorId, Related(article, 0)), Is.EqualTo(("r1", (object)article.Author)));
        Assert.That(QuerySet<Article>.Model.Links[0].Table, Is.EqualTo("article_about"));
    }

    [Test]
    public void A_record_compares_without_what_is_loaded_and_its_copy_has_rows_of_its_own()
    {
        var loaded = new Article { AuthorId = "r1" };
        var bare = new Article { AuthorId = "r1" };
        Relate(loaded, 0, Saved<Reporter>("r1"));
        Relate(loaded, 1, new List<Tournament>());

        Assert.That(loaded, Is.EqualTo(bare));
        var copy = loaded with { Title = "x" };
        Assert.That((copy.Author, copy.About.IsLoaded, loaded.About.IsLoaded), Is.EqualTo((loaded.Author, false, true)));
    }

    [Test]
    public void The_facts_lead_from_one_model_to_the_other()
    {
        var model = QuerySet<Contest>.Model;

        Assert.Multiple(() =>
        {
            Assert.That(model.Relations[0].Target, Is.SameAs(QuerySet<Tournament>.Model));
            Assert.That(model.Relations[0].TargetFields, Is.EqualTo(new[] { 0 }));
            Assert.That(model.Relations[2].IsUnique && model.Fields[model.Relations[2].Fields[0]].IsUnique, Is.True);
            Assert.That(model.Links[0].Links.Fields.Select(field => field.Column), Is.EqualTo(new[] { "contest_id", "reporter_id" }));
            Assert.That(
                QuerySet<Tournament>.Model.Ends.Select(end => $"{end.Property}: {end.Target}"),
                Is.EqualTo(new[] { "ArticlesCovering: Article", "Contests: Contest", "IsFinalOf: Contest" }));
        });
    }

    private static Contest Read() => GeneratedCodeTests.Read<Contest>(1, 3, "r1", 8);

    private static T Saved<T>(object key)
        where T : class, IModel<T> => GeneratedCodeTests.Read<T>(key);

    private static ref ModelState State<T>(T model)
        where T : class, IModel<T> => ref T.State(model);

    private static void Relate<T>(T model, int end, object? related)
        where T : class, IModel<T> => T.Relate(model, end, related);

    private static object? Related<T>(T model, int end)
        where T : class, IModel<T> => T.Related(model, end);

    private static void TakeKeys<T>(T model)
        where T : class, IModel<T> => T.TakeKeys(model);

    private static string[] Changed<T>(T model)
        where T : class, IModel<T> =>
        [.. T.Metadata.Fields.Where(field => field.IsTracked && T.State(model).HasChanged(field.Index)).Select(field => field.Property)];
}
