using Tortoise.Tests.Harness;

namespace Tortoise.Tests;

/// <summary>A run tells in one line which databases it was without, instead of skipping each of their tests.</summary>
public sealed class MissingDatabases
{
    private static IEnumerable<TestCaseData> Missing => TestServer.Known.Select(server => server.WhyMissing).OfType<string>().ToArray() switch
    {
        [] => [new TestCaseData(null).SetName("Every database was tested")],
        var missing => [new TestCaseData(string.Join(' ', missing)).SetName($"Not every database was tested: {string.Join(' ', missing)}")],
    };

    [TestCaseSource(nameof(Missing))]
    public void Tell(string? missing)
    {
        if (missing is not null)
        {
            Assert.Ignore(missing);
        }
    }
}
