using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Tortoise.TestServers;

/// <summary>
/// A proxy before a server, which counts how often a client asks and then waits for an answer: several packets of one side, with none of the other between them, are one turn.
/// </summary>
public sealed class RoundTripCounter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private int _count;

    /// <param name="host">The server's host.</param>
    /// <param name="port">The server's port.</param>
    public RoundTripCounter(string host, int port)
    {
        _server = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often a client has waited, on all connections.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins to listen.</summary>
    /// <param name="url">The server's URL; becomes the one that goes through here.</param>
    public static RoundTripCounter To(ref string url)
    {
        var address = new UriBuilder(url);
        var trips = new RoundTripCounter(address.Host, address.Port);
        (address.Host, address.Port) = ("127.0.0.1", trips.Port);
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
            var isAsking = new StrongBox<bool>();
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), () =>
                {
                    if (!Interlocked.Exchange(ref isAsking.Value, true))
                    {
                        Interlocked.Increment(ref _count);
                    }
                }),
                CopyAsync(server.GetStream(), client.GetStream(), () => Volatile.Write(ref isAsking.Value, false)));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action note)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int length; (length = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                note();
                await to.WriteAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two has gone.
        }
    }
}
