namespace Tortoise.Generators.Tests.Handles;

/// <summary>What C# makes of conditions over handles. A later compiler that sees it differently fails here.</summary>
[TestFixture]
internal sealed class ConditionCodeTests
{
    [Test]
    public void Conditions_and_bool_fields_join_with_all_operators() => HandleCode.AssertCompiles(
        "Filter(t => t.Active);",
        "Filter(t => !t.Active);",
        "Filter(t => t.Active && t.Hidden || !(t.Active || t.Points > 2));",
        "Filter(t => t.Active & t.Hidden | t.Points > 2 ^ t.Hidden);",
        "Filter(t => t.Active && t.Points > 2 && t.Paid == true);",
        "Filter(t => t.Active == true || t.Active == t.Hidden || t.Active != t.Paid);",
        "Filter(t => t.League!.Open && t.Leagues.Any(l => l.Open && !l.Open));",
        "Q q = t.Active; q &= t.Hidden; q |= t.Points > 1; Filter(t => q && t.Active);");

    [Test]
    public void A_bool_of_CSharp_joins_with_conditions() => HandleCode.AssertCompiles(
        "Filter(t => true);",
        "Filter(t => flag);",
        "Filter(t => flag && t.Active);",
        "Filter(t => flag && t.Points > 2);",
        "Filter(t => t.Points > 2 || !flag);",
        "Filter(t => name == null || t.Name == name);",
        "Filter(t => name is null || t.City == name);",
        "Filter(t => name == null || t.Name.IContains(name) || t.City.StartsWith(name));",
        "Filter(t => least == null || t.Points > least);",
        "Filter(t => flag ? t.Active : t.Hidden);",
        "Filter(t => flag ? true : t.Hidden);");

    [Test]
    public void A_condition_is_a_value() => HandleCode.AssertCompiles(
        "List<(string, bool)> a = All.Select(t => (t.Name, t.League!.Name == \"x\")).ToListAsync().Result;",
        "List<bool> b = All.Select(t => t.Points > 5).ToListAsync().Result;",
        "List<bool> c = All.Select(t => t.Active && t.Hidden).ToListAsync().Result;",
        "All.OrderBy(t => t.Points > 5);",
        "All.OrderBy(t => [(t.Active && t.Hidden).Desc(), t.Name]);",
        "Update(t => t.Active.Set(t.Points > 5));",
        "Update(t => t.Active.Set(flag || !t.Hidden));",
        "Update(t => t.Active.Set(flag));",
        "Update(t => t.Paid.Set(t.Points > 5));",
        "Filter(t => (t.Points > 1) == t.Active);",
        "Filter(t => (t.Points > 1) == (t.Score > 2));",
        "Filter(t => (t.Points > 1) != t.Paid);",
        "Filter(t => (t.Points > 1) == false);",
        "Filter(t => true == (t.Points > 1));",
        "Filter(t => t.Active.In(true, flag));",
        "Expr<bool> e = t.Points > 5;");

    [TestCase("Filter(t => t.Active ? t.Points > 1 : t.Points > 100);")]
    [TestCase("Filter(t => t.Points > 5 ? t.Active : t.Hidden);")]
    [TestCase("Update(t => t.Points.Set(t.Active ? 100 : 200));")]
    [TestCase("Filter(t => t.Points > (t.Active ? 1 : 2));")]
    [TestCase("All.Select(t => t.Active ? t.Name : t.Name);")]
    [TestCase("All.OrderBy(t => t.Active && flag ? t.Name : t.Name);")]
    [TestCase("Filter(t => { if (t.Active) { return t.Hidden; } return t.Points > 1; });")]
    [TestCase("Filter(t => { if (!(t.Points > 1)) { return t.Hidden; } return t.Active; });")]
    [TestCase("Filter(t => { while (t.Points > 1) { } return t.Active; });")]
    [TestCase("Filter(t => { do { } while (t.Active); return t.Active; });")]
    [TestCase("Filter(t => { for (; t.Active;) { } return t.Active; });")]
    [TestCase("Filter(t => flag switch { _ when t.Active => t.Hidden, _ => t.Active });")]
    [TestCase("Filter(t => t.Leagues.Any(l => l.Open) ? t.Active : t.Hidden);")]
    [TestCase("if (t.Name == null) { }")]
    public void CSharp_cannot_branch_on_a_condition(string statement)
    {
        var messages = HandleCode.MessagesOf(statement);
        Assert.That(messages, Is.Not.Empty);
        Assert.That(messages, Has.All.StartsWith("CS0619"));
        Assert.That(messages[0], Does.Contain("Instead of c ? a : b write (c & a) | (!c & b); instead of if, filter twice."));
    }

    [TestCase("Filter(t => t.Leagues == null);", "None()")]
    [TestCase("Filter(t => t.Leagues != null);", "Any()")]
    public void Related_rows_are_not_compared_with_null(string statement, string advice)
    {
        var messages = HandleCode.MessagesOf(statement);
        Assert.That(messages, Has.Length.EqualTo(1));
        Assert.That(messages[0], Does.StartWith("CS0619").And.Contains(advice));
    }
}
