using System.Diagnostics;
using System.Net;

namespace Tortoise.TestServers;

/// <summary>
/// A throwaway server of the MariaDB that is installed: made in a second, on a free port of the loopback address, removed when it is
/// disposed or the program ends.
/// </summary>
public sealed class MariaDbProcess : IThrowawayServer
{
    public const string NotInstalled = "MariaDB is not installed. Run: apt-get install -y --no-install-recommends mariadb-server.";

    private readonly TemporaryFolder _folder = new();
    private readonly IPEndPoint _address;
    private readonly ThrowawayServerOptions _options;

    // The program may end, and dispose it, while another thread starts it.
    private readonly Lock _gate = new();
    private Process? _process;
    private bool _isDisposed;

    private MariaDbProcess(ThrowawayServerOptions options, IPEndPoint address)
    {
        _options = options;
        _address = address;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public static bool IsInstalled => Find("mariadbd") is not null && Find("mariadb-install-db") is not null;

    public string Address => $"mariadb://root@{_address}";

    public string Url => $"{Address}/test";

    // As root the server becomes another user.
    private static string[] User => Environment.IsPrivilegedProcess ? ["--user=mysql"] : [];

    private string Data => _folder.PathOf("data");

    public static MariaDbProcess Start(ThrowawayServerOptions? options = null)
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException(NotInstalled);
        }

        return Start(options ?? new ThrowawayServerOptions(), new IPEndPoint(IPAddress.Loopback, Loopback.FreePort()), isEmpty: false);
    }

    public void Kill()
    {
        lock (_gate)
        {
            if (_process is { HasExited: false })
            {
                ProcessTree.Kill(_process.Id);
            }

            Forget();
        }
    }

    public void Freeze() => ProcessTree.Stop(_process!.Id);

    public void Thaw() => ProcessTree.Continue(_process!.Id);

    public void ShutDown()
    {
        using (var signal = Process.Start("kill", [$"{_process?.Id}"]))
        {
            signal.WaitForExit();
        }

        Forget();
    }

    public void Launch()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _process = Run("mariadbd", "--no-defaults", [
                .. User, $"--datadir={Data}", $"--port={_address.Port}", $"--bind-address={_address.Address}", "--skip-name-resolve",

                // A server that is started again deletes what another left in the folder for temporary files.
                $"--tmpdir={Data}", $"--socket={Path.Combine(Data, "s")}", $"--pid-file={Path.Combine(Data, "pid")}", $"--log-error={Path.Combine(Data, "log")}",
                .. _options.IsDurable
                    ? Array.Empty<string>()
                    : [$"--innodb-flush-log-at-trx-commit={(_options.OutlivesCrash ? 2 : 0)}", "--innodb-flush-method=nosync"],
                "--innodb-buffer-pool-size=128M", "--max-connections=500", .. _options.Settings.Select(setting => $"--{setting}"),
                .. _options.Certificate is null ? Array.Empty<string>() : [$"--ssl-cert={_folder.PathOf("cert.pem")}", $"--ssl-key={_folder.PathOf("key.pem")}"],
            ]);
            var patience = Stopwatch.StartNew();
            while (!Loopback.Greets(_address))
            {
                if (_process.HasExited || patience.Elapsed > TimeSpan.FromSeconds(30))
                {
                    throw new InvalidOperationException("MariaDB did not start.");
                }

                Thread.Sleep(20);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                Kill();
                _folder.Dispose();
            }
        }
    }

    /// <summary>Starts one at a given address.</summary>
    /// <param name="options">How it is to be.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="isEmpty">True where it gets its files from another server of its cluster.</param>
    internal static MariaDbProcess Start(ThrowawayServerOptions options, IPEndPoint address, bool isEmpty)
    {
        var server = new MariaDbProcess(options, address);
        try
        {
            lock (server._gate)
            {
                server.Install(isEmpty);
            }

            server.Launch();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private void Install(bool isEmpty)
    {
        _folder.OpenToOthers();
        if (isEmpty)
        {
            using var folder = Process.Start("install", ["-d", .. Environment.IsPrivilegedProcess ? ["-o", "mysql"] : Array.Empty<string>(), Data]);
            folder.WaitForExit();
        }
        else
        {
            using var install = Run("mariadb-install-db", "--no-defaults", [.. User, $"--datadir={Data}", "--auth-root-authentication-method=normal"]);
            install.WaitForExit();
        }

        if (_options.Certificate is { } tls)
        {
            File.WriteAllText(_folder.PathOf("cert.pem"), tls.Certificate);
            File.WriteAllText(_folder.PathOf("key.pem"), tls.Key);
        }
    }

    private void Forget()
    {
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    private static Process Run(string program, string first, string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program)!, [first, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
