using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tortoise.Tests.Harness;

/// <summary>The MariaDB that is installed, with files of its own, on a free port of the loopback address. Nothing of it is left.</summary>
public sealed class MariaDbProcess : ThrowawayServer
{
    private const string NotInstalled =
        "MariaDB is not installed. Run: apt-get install -y --no-install-recommends mariadb-server. Or name a server in TORTOISE_TEST_MYSQL.";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private readonly string _server;
    private readonly string[] _options;
    private Process? _process;

    private MariaDbProcess(string server, string[] options)
    {
        _server = server;
        _options = options;

        // As root the server becomes another user, who must be able to get to its files.
        _folder.OpenToOthers();
    }

    public override string Url => string.Create(CultureInfo.InvariantCulture, $"mariadb://root@127.0.0.1:{_port}");

    private static string[] User => Environment.IsPrivilegedProcess ? ["--user=mysql"] : [];

    private string Data => _folder.PathOf("data");

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="options">Of <c>mariadbd</c>, beside those that every test server has.</param>
    public static MariaDbProcess Start(params string[] options)
    {
        if (Find("mariadbd") is not { } server || Find("mariadb-install-db") is not { } installer)
        {
            Assert.Ignore(NotInstalled);
            return null!;
        }

        var process = new MariaDbProcess(server, options);
        try
        {
            using (var install = Run(
                installer, ["--no-defaults", .. User, $"--datadir={process.Data}", "--auth-root-authentication-method=normal", "--skip-test-db"]))
            {
                install.WaitForExit();
            }

            process.Launch();
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public override void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public override void Launch()
    {
        _process = Run(_server, [
            "--no-defaults", .. User, $"--datadir={Data}", $"--port={_port}", "--bind-address=127.0.0.1", "--skip-name-resolve",
            $"--socket={Path.Combine(Data, "s")}", $"--pid-file={Path.Combine(Data, "pid")}", $"--log-error={Path.Combine(Data, "log")}",
            "--innodb-buffer-pool-size=128M", "--max-connections=500", .. _options,
        ]);
        using var admin = new DisposableDatabase(Url);
        for (var tries = 0; ; tries++)
        {
            try
            {
                admin.Run("DO 0");
                return;
            }
            catch (ConnectionException) when (tries < 600 && !_process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        Kill();
        _process?.Dispose();
        _folder.Dispose();
    }

    private static Process Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class DisposableDatabase(string url) : IDisposable
    {
        private readonly Database _database = Database.Open(url, new DatabaseOptions { MayBeDefault = false });

        public void Run(string sql) => _database.ExecuteScriptAsync(sql).AsTask().GetAwaiter().GetResult();

        public void Dispose() => _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
