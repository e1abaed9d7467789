using Tortoise.Execution;

namespace Tortoise.Runtime.Tests.Execution;

/// <summary>The options that mean the same in every driver.</summary>
public class PoolOptionsTests
{
    private const string Contradiction = "The minimum number of connections ('minsize' in a URL) exceeds the maximum ('maxsize'), which is ";

    [TestCase("", 0, 10, 30)]
    [TestCase("maxsize=1", 0, 1, 30)]
    [TestCase("MinSize=3&MaxSize=3&timeout=5", 3, 3, 5)]
    [TestCase("minsize=10", 10, 10, 30)]
    public void What_is_not_given_has_a_default(string options, int minSize, int maxSize, int seconds) =>
        Assert.That(Take(options), Is.EqualTo(new PoolOptions(minSize, maxSize, TimeSpan.FromSeconds(seconds))));

    [TestCase("minsize=3&maxsize=2", "2: lower the minimum or raise the maximum.")]
    [TestCase("minsize=11", "10 by default: lower the minimum or raise the maximum.")]
    public void A_least_number_above_the_greatest_is_refused(string options, string end) =>
        Assert.That(() => Take(options), Throws.TypeOf<ConfigurationException>().With.Message.EqualTo(Contradiction + end));

    [TestCase("maxsize=0", "The URL option 'maxsize' must be a whole number of 1 or more.")]
    [TestCase("minsize=-1", "The URL option 'minsize' must be a whole number of 0 or more.")]
    [TestCase("timeout=2147483", "The URL option 'timeout' must be a whole number from 1 to 2147482.")]
    public void What_is_no_such_number_is_refused(string options, string message) =>
        Assert.That(() => Take(options), Throws.TypeOf<ConfigurationException>().With.Message.EqualTo(message));

    private static PoolOptions Take(string options) => PoolOptions.Take(new UrlOptions(DatabaseUrl.Parse($"any://host?{options}")));
}
