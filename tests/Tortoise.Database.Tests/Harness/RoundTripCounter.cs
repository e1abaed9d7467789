using System.Net;
using System.Net.Sockets;

namespace Tortoise.Tests.Harness;

/// <summary>A proxy before a server, which counts how often the client asks and then waits for an answer.</summary>
public sealed class RoundTripCounter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private int _count;
    private int _isAsking;

    private RoundTripCounter(string host, int port)
    {
        _server = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins to listen.</summary>
    /// <param name="url">The server's URL; becomes the one that goes through here.</param>
    public static RoundTripCounter To(ref string url)
    {
        var address = new UriBuilder(url);
        var trips = new RoundTripCounter(address.Host, address.Port);
        (address.Host, address.Port) = ("127.0.0.1", ((IPEndPoint)trips._listener.LocalEndpoint).Port);
        url = address.Uri.AbsoluteUri;
        return trips;
    }

    /// <summary>How many there are while some work is done.</summary>
    public async Task<int> OfAsync(Func<Task> work)
    {
        var before = Count;
        await work();
        return Count - before;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
            catch (OperationCanceledException)
            {
            }
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await server.ConnectAsync(_server.Host, _server.Port);
            await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream(), true), CopyAsync(server.GetStream(), client.GetStream(), false));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isAsking)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                // Several packets of one side, with none of the other between them, are one turn.
                if (Interlocked.Exchange(ref _isAsking, isAsking ? 1 : 0) == 0 && isAsking)
                {
                    Interlocked.Increment(ref _count);
                }

                await to.WriteAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two has gone.
        }
    }
}
