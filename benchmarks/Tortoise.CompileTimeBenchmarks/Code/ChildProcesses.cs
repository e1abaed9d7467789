using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>What the programs that this one started, and theirs, have used together. .NET tells it only while they run.</summary>
[SupportedOSPlatform("linux")]
internal static partial class ChildProcesses
{
    private const int Children = -1;

    /// <summary>User and system time, in seconds.</summary>
    public static double CpuSeconds
    {
        get
        {
            var usage = Usage();
            return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        }
    }

    /// <summary>The most memory that one of them ever had.</summary>
    public static double PeakMegabytes => Usage()[4] * 1024 / 1e6;

    private static nint[] Usage()
    {
        // struct rusage: user time as seconds and microseconds, system time, the largest resident set in KiB, and what is not used here.
        var usage = new nint[18];
        return GetResourceUsage(Children, usage) == 0 ? usage : throw new InvalidOperationException("getrusage failed.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, [In, Out] nint[] usage);
}
