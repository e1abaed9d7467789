using System.Net;
using System.Net.Sockets;

namespace Tortoise.Benchmarks;

/// <summary>A proxy in front of a server that counts round trips: requests that are sent after an answer was received. What is sent before the answer to what came before is there is one with it.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private int _roundTrips;

    public CountingProxy(IPEndPoint server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int RoundTrips => Volatile.Read(ref _roundTrips);

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
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await server.ConnectAsync(_server);
            var connection = new Conversation();
            await Task.WhenAny(
                PumpAsync(client, server, () =>
                {
                    if (connection.HasAnswer)
                    {
                        connection.HasAnswer = false;
                        Interlocked.Increment(ref _roundTrips);
                    }
                }),
                PumpAsync(server, client, () => connection.HasAnswer = true));
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Action note)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, _end.Token)) > 0)
            {
                note();
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Whether the server has spoken last; it greets, or answers the first packet, which no operation sends.</summary>
    private sealed class Conversation
    {
        public volatile bool HasAnswer = true;
    }
}
