using Tortoise.Tests.Harness;

/// <summary>Outside every namespace, so that it is the last thing of a run: the servers that it started are ended.</summary>
[SetUpFixture]
public sealed class ServersStop
{
    [OneTimeTearDown]
    public static void StopAll()
    {
        foreach (var server in TestServer.All)
        {
            server.Stop();
        }
    }
}
