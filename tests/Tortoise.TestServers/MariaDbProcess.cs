using System.Diagnostics;

namespace Tortoise.TestServers;

/// <summary>
/// A throwaway server of the MariaDB that is installed: made in a second, on a free port of the loopback address, removed when it is
/// disposed or the program ends.
/// </summary>
public sealed class MariaDbProcess : IThrowawayServer
{
    public const string NotInstalled = "MariaDB is not installed. Run: apt-get install -y --no-install-recommends mariadb-server.";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Loopback.FreePort();
    private Process? _process;
    private bool _isStopped;

    private MariaDbProcess()
    {
    }

    public static bool IsInstalled => Find("mariadbd") is not null && Find("mariadb-install-db") is not null;

    public string Address => $"mariadb://root@127.0.0.1:{_port}";

    public string Url => $"{Address}/test";

    public static MariaDbProcess Start()
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException(NotInstalled);
        }

        var server = new MariaDbProcess();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        try
        {
            server.Run();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _folder.Dispose();
    }

    private void Run()
    {
        // As root the server becomes another user, who must be able to get to its files.
        _folder.OpenToOthers();
        var data = _folder.PathOf("data");
        string[] user = Environment.IsPrivilegedProcess ? ["--user=mysql"] : [];
        using (var install = Launch("mariadb-install-db", "--no-defaults", [.. user, $"--datadir={data}", "--auth-root-authentication-method=normal"]))
        {
            install.WaitForExit();
        }

        _process = Launch("mariadbd", "--no-defaults", [
            .. user, $"--datadir={data}", $"--port={_port}", "--bind-address=127.0.0.1", "--skip-name-resolve",
            $"--socket={Path.Combine(data, "s")}", $"--pid-file={Path.Combine(data, "pid")}", $"--log-error={Path.Combine(data, "log")}",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--innodb-buffer-pool-size=128M", "--max-connections=500",
        ]);
        var patience = Stopwatch.StartNew();
        while (!Loopback.Greets(_port))
        {
            if (_process.HasExited || patience.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new InvalidOperationException("MariaDB did not start.");
            }

            Thread.Sleep(20);
        }
    }

    private static Process Launch(string program, string first, string[] arguments)
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
