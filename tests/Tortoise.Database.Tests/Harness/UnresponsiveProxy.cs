using System.Net;
using System.Net.Sockets;

namespace Tortoise.Tests.Harness;

/// <summary>A proxy before a server that can stop forwarding, as a firewall that drops packets or a server that hangs: nothing is refused, nothing answers.</summary>
public sealed class UnresponsiveProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _host;
    private readonly int _port;
    private volatile bool _isStopped;

    public UnresponsiveProxy(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void StopForwarding() => _isStopped = true;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var token = _end.Token;
        while (!token.IsCancellationRequested)
        {
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(token), token);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(_host, _port, cancellationToken);
            await Task.WhenAny(
                ForwardAsync(client.GetStream(), server.GetStream(), cancellationToken),
                ForwardAsync(server.GetStream(), client.GetStream(), cancellationToken));
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        var bytes = new byte[8192];
        while (await from.ReadAsync(bytes, cancellationToken) is > 0 and var count)
        {
            if (!_isStopped)
            {
                await to.WriteAsync(bytes.AsMemory(0, count), cancellationToken);
            }
        }
    }
}
