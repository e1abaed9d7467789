using Tortoise.Compilation;
using Tortoise.Dialects;

namespace Tortoise.Execution;

/// <summary>The connections to a server: any of them serves any statement.</summary>
/// <typeparam name="TSession">The driver's session.</typeparam>
/// <param name="sessions">The sessions, opened when they are needed.</param>
/// <param name="close">Closes what the driver holds beside its sessions.</param>
/// <param name="dialect">The SQL of the server, where the driver serves several.</param>
/// <param name="ignoredOptions">Options of the URL that have no effect.</param>
public sealed class ServerPool<TSession>(SessionRental<TSession> sessions, Func<ValueTask>? close = null, Dialect? dialect = null,
    IReadOnlyList<string>? ignoredOptions = null) : SessionPool
    where TSession : Session
{
    /// <inheritdoc/>
    public override Dialect? Dialect => dialect;

    /// <inheritdoc/>
    public override IReadOnlyList<string> IgnoredOptions => ignoredOptions ?? [];

    /// <inheritdoc/>
    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => RentAsync(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken) => RentAsync(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        sessions.Close();
        return close?.Invoke() ?? default;
    }

    private ValueTask<Session> RentAsync(CancellationToken cancellationToken)
    {
        var session = sessions.RentAsync(cancellationToken);
        return session.IsCompletedSuccessfully ? new(session.Result) : AwaitAsync(session);

        static async ValueTask<Session> AwaitAsync(ValueTask<TSession> session) => await session.ConfigureAwait(false);
    }
}
