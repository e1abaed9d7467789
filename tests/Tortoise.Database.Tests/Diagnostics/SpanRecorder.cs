using System.Collections.Concurrent;
using System.Diagnostics;
using Tortoise.Diagnostics;

namespace Tortoise.Tests.Diagnostics;

/// <summary>The spans of the flow in which it is made, and not those of the tests that run at the same time.</summary>
public sealed class SpanRecorder : IDisposable
{
    private readonly ActivityListener _listener;

    public SpanRecorder()
    {
        Root = new Activity("test").Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == TortoiseTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == Root.TraceId)
                {
                    Spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The span that those of the flow are in.</summary>
    public Activity Root { get; }

    /// <summary>The spans that have ended, in this order.</summary>
    public ConcurrentQueue<Activity> Spans { get; } = new();

    public void Dispose()
    {
        _listener.Dispose();
        Root.Dispose();
    }
}
