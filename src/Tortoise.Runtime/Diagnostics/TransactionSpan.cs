using System.Diagnostics;

namespace Tortoise.Diagnostics;

/// <summary>The span of a transaction, which those of its statements begin in, and that of its COMMIT.</summary>
internal sealed class TransactionSpan
{
    private readonly Activity _activity;
    private readonly Activity? _around;

    private TransactionSpan(Activity activity, Activity? around)
    {
        _activity = activity;
        _around = around;
    }

    /// <summary>The span that one begins in, if the program has begun none in the transaction; otherwise the default, which is the program's.</summary>
    public ActivityContext Parent => ReferenceEquals(Activity.Current, _around) ? _activity.Context : default;

    /// <summary>Begins it; null if nobody listens. It is not current: a flow cannot leave what it entered if the transaction fails to begin.</summary>
    public static TransactionSpan? Start(DatabaseEndpoint endpoint)
    {
        KeyValuePair<string, object?>[] tags = endpoint.Namespace is null
            ? [new("db.system.name", endpoint.System)]
            : [new("db.system.name", endpoint.System), new("db.namespace", endpoint.Namespace)];
        var around = Activity.Current;
        if (TortoiseTelemetry.Source.StartActivity("transaction", ActivityKind.Internal, parentContext: default, tags) is not { } activity)
        {
            return null;
        }

        Activity.Current = around;
        return new TransactionSpan(activity, around);
    }

    /// <summary>Begins that of the COMMIT; disposed when the database has answered.</summary>
    public Activity? StartCommit(DatabaseEndpoint endpoint) => TortoiseTelemetry.Source.StartActivity(
        "COMMIT",
        endpoint.IsInProcess ? ActivityKind.Internal : ActivityKind.Client,
        _activity.Context,
        [new("db.system.name", endpoint.System), new("db.operation.name", "COMMIT"), new("db.query.summary", "COMMIT")]);

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
