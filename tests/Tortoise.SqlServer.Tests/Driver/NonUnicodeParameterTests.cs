using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Driver;

/// <summary>Which parameters of a query are of the type of a column of one byte a character.</summary>
public class NonUnicodeParameterTests
{
    [Test]
    public void Values_that_are_compared_with_the_column() => Assert.That(
        Declared(a => a.Code == "a" && a.Code > "b" && a.Code.In("c") && a.Name.Exact("d") && a.Name.StartsWith("e") && a.Size == AirportSize.Large),
        Is.EqualTo(Declarations("VARCHAR(8000)", 6)));

    [Test]
    public void Values_that_are_compared_with_what_is_Unicode() => Assert.That(
        Declared(a => a.City == "a" && a.Code.Upper() == "b" && a.Name.IContains("c")),
        Is.EqualTo(Declarations("NVARCHAR(4000)", 3)));

    /// <summary>For other texts LIKE passes over blanks at the end.</summary>
    [Test]
    public void The_end_of_a_text_is_looked_for_as_Unicode() => Assert.That(Declared(a => a.Code.EndsWith("a")), Is.EqualTo("@p0 NVARCHAR(4000)"));

    private static string Declared(Func<AirportFields, Q> condition) => Recorder.Compile(Airport.Filter(condition).Query).Single().Parameters;

    private static string Declarations(string type, int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i} {type}"));
}
