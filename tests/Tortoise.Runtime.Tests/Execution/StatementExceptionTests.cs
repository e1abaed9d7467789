namespace Tortoise.Runtime.Tests.Execution;

public class StatementExceptionTests
{
    [Test]
    public void A_long_statement_is_cut_and_says_how_much()
    {
        var exception = new StatementException("Refused.", new string('a', 70_000), null);
        Assert.That(exception.Message, Has.Length.LessThan(4200).And.StartsWith("Refused. SQL: aaa").And.EndsWith("a… (65,904 more characters)"));
        Assert.That(new StatementException("Refused.", "SELECT 1", null).Message, Is.EqualTo("Refused. SQL: SELECT 1"));
    }
}
