namespace Tortoise.CompileTimeBenchmarks;

/// <summary>What a run costs: CPU time of all threads, which tells more than the clock on a machine that does other things too.</summary>
internal readonly record struct Cost(double Milliseconds, double Megabytes)
{
    public static Cost Of(Action run)
    {
        // What others left behind is not collected at this one's expense.
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Environment.CpuUsage.TotalTime;
        run();
        var time = Environment.CpuUsage.TotalTime - start;
        return new Cost(time.TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1e6);
    }
}
