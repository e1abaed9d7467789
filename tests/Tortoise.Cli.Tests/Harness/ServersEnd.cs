using Tortoise.Cli.Projects;
using Tortoise.Tests.Harness;

/// <summary>Outside every namespace, so that it is the first and the last thing of a run: drivers are known, and servers that were started are ended.</summary>
[SetUpFixture]
public sealed class ServersEnd
{
    [OneTimeSetUp]
    public static void RegisterDrivers() => KnownDialects.RegisterDrivers();

    [OneTimeTearDown]
    public static void StopAll()
    {
        foreach (var server in TestServer.All)
        {
            server.Stop();
        }
    }
}
