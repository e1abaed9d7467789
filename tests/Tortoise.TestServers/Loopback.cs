using System.Net;
using System.Net.Sockets;

namespace Tortoise.TestServers;

internal static class Loopback
{
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>True where a server takes connections.</summary>
    public static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>True where a server greets whoever connects.</summary>
    public static bool Greets(IPEndPoint address)
    {
        try
        {
            using var client = new TcpClient { ReceiveTimeout = 5000 };
            client.Connect(address);
            return client.GetStream().ReadByte() >= 0;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
