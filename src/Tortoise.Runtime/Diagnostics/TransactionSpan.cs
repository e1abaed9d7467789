using System.Diagnostics;

namespace Tortoise.Diagnostics;

/// <summary>The span of a transaction, which those of its statements are in, and that of its COMMIT.</summary>
internal sealed class TransactionSpan
{
    private readonly Activity _activity;

    private TransactionSpan(Activity activity) => _activity = activity;

    /// <summary>Begins it, and makes it current for the flow; null if nobody listens.</summary>
    public static TransactionSpan? Start(DatabaseEndpoint endpoint)
    {
        KeyValuePair<string, object?>[] tags = endpoint.Namespace is null
            ? [new("db.system.name", endpoint.System)]
            : [new("db.system.name", endpoint.System), new("db.namespace", endpoint.Namespace)];
        return TortoiseTelemetry.Source.StartActivity("transaction", ActivityKind.Internal, parentContext: default, tags) is { } activity ? new(activity) : null;
    }

    /// <summary>Begins that of the COMMIT; disposed when the database has answered.</summary>
    public Activity? StartCommit(DatabaseEndpoint endpoint) => TortoiseTelemetry.Source.StartActivity(
        "COMMIT",
        endpoint.IsInProcess ? ActivityKind.Internal : ActivityKind.Client,
        _activity.Context,
        [new("db.system.name", endpoint.System), new("db.operation.name", "COMMIT"), new("db.query.summary", "COMMIT")]);

    /// <summary>Makes what was current before it current again for the flow.</summary>
    public void Leave()
    {
        if (ReferenceEquals(Activity.Current, _activity))
        {
            Activity.Current = _activity.Parent;
        }
    }

    /// <summary>Ends it.</summary>
    /// <param name="outcome">What became of the transaction.</param>
    /// <param name="isError">True if it never began.</param>
    public void End(string outcome, bool isError = false)
    {
        _activity.SetTag("tortoise.transaction.outcome", outcome);
        if (isError)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
        }

        _activity.Dispose();
    }
}
