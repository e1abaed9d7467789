using System.Text.RegularExpressions;

namespace Tortoise.Tests.Servers;

/// <summary>A URL that names several hosts, of which one serves.</summary>
public sealed partial class MultipleHosts(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task A_host_that_is_not_there_is_passed_over()
    {
        await using var database = OpenAt(WithDeadHost());
        using var scope = database.Enter();
        await Team.CreateAsync(new() { Name = "A" });
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () => await Team.All().CountAsync())));
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task None_there_is_told()
    {
        var address = Host.Replace(Address("connect_timeout=2"), match => $"{match.Groups["before"]}127.0.0.2:1,127.0.0.3:1");
        await using var database = OpenAt(address);
        Assert.That(async () => await Team.All().Using(database).CountAsync(), Throws.TypeOf<ConnectionException>());
    }

    /// <summary>Nobody listens at the second address of this machine.</summary>
    private string WithDeadHost() =>
        Host.Replace(Address("connect_timeout=5"), match => $"{match.Groups["before"]}127.0.0.2:{match.Groups["port"]},{match.Groups["host"]}");

    [GeneratedRegex(@"(?<before>://([^@/]*@)?)(?<host>[^/:]+:(?<port>\d+))", RegexOptions.ExplicitCapture)]
    private static partial Regex Host { get; }
}
