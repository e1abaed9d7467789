using System.ComponentModel.DataAnnotations;
using Tortoise.Tests.Models;

namespace Tortoise.Tests.Writing;

/// <summary>The rules of a model: attributes, its own methods, and where they are asked.</summary>
public sealed class Rules(TestServer server) : DatabaseTest(server, MemberQuerySet.Model, LeagueQuerySet.Model)
{
    [Test]
    public void An_object_is_told_all_that_is_wrong_at_once()
    {
        var error = Assert.ThrowsAsync<ValidationException>(async () => await Valid(member =>
        {
            member.Name = "x";
            member.Age = 200;
            member.Mail = member.Again = "nobody";
            member.Score = 7;
        }).SaveAsync())!;
        Assert.That(error.Failures.Select(static failure => failure.ToString()), Is.EqualTo(
        [
            "Name: Full name needs 2 to 20 characters", "Age: it must be from 0 to 150", "Mail: it must be an e-mail address", "Score: it must be even",
        ]));
        Assert.That(Log.Statements, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(nameof(Member.Name), static member => member.Name = "  ", "Full name needs");
        yield return Case(nameof(Member.Age), static member => member.Age = -1, "from 0 to 150");
        yield return Case(nameof(Member.Fee), static member => member.Fee = 0m, "more than 0 and at most 99.5");
        yield return Case(nameof(Member.Born), static member => member.Born = new DateOnly(1899, 12, 31), "from 1900-01-01");
        yield return Case(nameof(Member.Code), static member => member.Code = "AB-1x", "must match");
        yield return Case(nameof(Member.Code), static member => member.Code = "AB-1\n", "must match");
        yield return Case(nameof(Member.Home), static member => member.Home = "example.com", "URL");
        yield return Case(nameof(Member.Shop), static member => member.Shop = "http://shop.example", "https");
        yield return Case(nameof(Member.Call), static member => member.Call = "call me", "phone");
        yield return Case(nameof(Member.Card), static member => member.Card = "4111-1111-1111-1112", "credit card");
        yield return Case(nameof(Member.Level), static member => member.Level = 4, "one of 1, 2, 3");
        yield return Case(nameof(Member.Nick), static member => member.Nick = "admin", "not be one of admin, root");
        yield return Case(nameof(Member.Picture), static member => member.Picture = "%", "Base64");
        yield return Case(nameof(Member.Again), static member => member.Again = "other@club.example", "same as Mail");
        yield return Case(nameof(Member.Lucky), static member => member.Lucky = "1,,2", "integers");
        yield return Case(nameof(Member.Domain), static member => member.Domain = "-club.example", "domain");
        yield return Case(nameof(Member.Address), static member => member.Address = "1.2.3", "IP address");
        yield return Case(nameof(Member.Address4), static member => member.Address4 = "192.0.2.01", "IPv4");
        yield return Case(nameof(Member.Address6), static member => member.Address6 = "192.0.2.1", "IPv6");
        yield return Case(nameof(Member.Work), static member => member.Work = "mia@elsewhere.example", "at club.example");
        yield return Case(nameof(Member.Handle), static member => member.Handle = "Mia", "lower case");

        static TestCaseData Case(string field, Action<Member> change, string message) => new TestCaseData(field, change, message).SetArgDisplayNames(field, message);
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task A_value_that_breaks_a_rule_is_not_written(string field, Action<Member> change, string message)
    {
        Assert.That(Valid(static _ => { }).Validate(), Is.Empty);
        var member = Valid(change);
        Assert.That(member.Validate().Select(static failure => failure.Field), Is.EqualTo([field]));
        Assert.That(member.Validate()[0].Message, Does.Contain(message));
        Assert.That(async () => await Member.CreateAsync(member), Throws.TypeOf<ValidationException>());
        Assert.That(await Member.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Null_passes_every_rule_but_Required()
    {
        var member = await Member.CreateAsync(new Member { Name = "Mia", Title = "Captain" });
        member.Title = null;
        Assert.That(member.Validate().Select(static failure => failure.ToString()), Is.EqualTo(["Title: a value is required, but it is null or empty"]));
    }

    [Test]
    public async Task Values_that_were_read_are_not_checked_again()
    {
        await Db.ExecuteAsync($"INSERT INTO member (name, age, title) VALUES ('x', 200, '')");
        var member = await Member.All().GetAsync();
        Assert.That(member.Age, Is.EqualTo(200));
        Assert.That(member.Validate().Select(static failure => failure.Field), Is.EqualTo(["Name", "Title", "Age"]));
    }

    [Test]
    public async Task A_save_of_some_fields_checks_these()
    {
        var member = await Member.CreateAsync(Valid(static _ => { }));
        member.Age = 200;
        member.Level = 3;
        await member.SaveAsync(m => m.Level);
        Assert.That(async () => await member.SaveAsync(m => m.Age), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public void A_bulk_write_names_the_rows_as_they_were_given()
    {
        var error = Assert.ThrowsAsync<ValidationException>(async () => await Member.BulkCreateAsync(
            [Valid(static m => m.Name = "Zoe"), Valid(static m => (m.Name, m.Age) = ("Ada", -1)), Valid(static m => (m.Name, m.Level) = ("Bea", 9))],
            onConflict: m => m.Name))!;
        Assert.That(error.Failures.Select(static failure => (failure.Row, failure.Field)), Is.EqualTo([(1, "Age"), (2, "Level")]));
        Assert.That(error.Message, Does.StartWith("Member cannot be written: [1].Age: it must be from 0 to 150; [2].Level:"));
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task A_value_that_is_set_in_rows_is_checked()
    {
        await Member.CreateAsync(Valid(static _ => { }));
        Log.Clear();
        var error = Assert.ThrowsAsync<ValidationException>(async () => await Member.All().UpdateAsync(m => [m.Age.Set(-5), m.Name.Set("x"), m.Score.Set(3)]))!;
        Assert.That(error.Failures.Select(static failure => failure.Field), Is.EqualTo(["Age", "Name", "Score"]));
        Assert.That(Log.Statements, Is.Empty);
        Assert.That(await Member.All().UpdateAsync(m => [m.Age.Set(m.Age + 1), m.Level.Set((int?)null)]), Is.EqualTo(1));
    }

    [Test]
    public async Task Rules_leave_aggregates_and_filters_alone()
    {
        await Member.BulkCreateAsync([Valid(static m => (m.Name, m.Fee) = ("Ada", 1.5m)), Valid(static m => (m.Name, m.Fee) = ("Bea", 0.5m))]);
        Assert.That(await Member.All().Select(m => m.Fee.Sum()).GetAsync(), Is.EqualTo(2.0m), "P38");
        Assert.That(await Member.Filter(m => m.Age > 1000).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_model_has_rules_about_several_fields_and_about_the_database()
    {
        await League.CreateAsync(new League { Name = "North", From = 1, To = 3 });
        var other = new League { Name = "North", From = 4, To = 3 };
        Assert.That(other.Validate().Select(static failure => failure.ToString()), Is.EqualTo(["From, To: it begins before it ends", "To: it must not be before From"]));
        Assert.That((await other.ValidateAsync()).Select(static failure => failure.ToString()), Does.Contain("Name: there is such a league already"));
        var error = Assert.ThrowsAsync<ValidationException>(async () => await League.BulkCreateAsync([new League { Name = "South", From = 1, To = 2 }, other]))!;
        Assert.That(error.Failures.Select(static failure => failure.Row), Is.All.EqualTo(1).And.Exactly(3).Items);
        Assert.That(await League.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_rule_asks_the_database_it_asks_that_of_the_object_and_in_its_transaction()
    {
        await using var tx = await Db.BeginAsync();
        await League.CreateAsync(new League { Name = "North", From = 1, To = 3 });
        Assert.That(async () => await League.CreateAsync(new League { Name = "North", From = 1, To = 3 }), Throws.TypeOf<ValidationException>());
        await tx.RollbackAsync();
        await League.CreateAsync(new League { Name = "North", From = 1, To = 3 });
    }

    private static Member Valid(Action<Member> change)
    {
        var member = new Member
        {
            Name = "Mia Meyer", Title = "Captain", Age = 30, Fee = 12.5m, Born = new DateOnly(1990, 1, 1), Code = "AB-12", Mail = "mia@club.example", Home = "https://mia.example",
            Shop = "https://shop.example/", Call = "+41 (31) 555 00 00 ext. 12", Card = "4111 1111 1111 1111", Level = 2, Nick = "mia", Picture = "AAAA", Again = "mia@club.example",
            Lucky = "1, 2,-3", Domain = "bücher.example", Address = "2001:db8::1", Address4 = "192.0.2.1", Address6 = "::1", Work = "mia@CLUB.example", Handle = "mia", Score = 4,
        };
        change(member);
        return member;
    }
}
