namespace Tortoise.Diagnostics;

/// <summary>
/// Sees the statements of a database and the objects that are read, and may change or refuse them: <see cref="DatabaseOptions.Interceptors"/>.
/// All methods are called in the flow of the query, by any thread, at the same time too. An exception of one reaches the query's caller.
/// </summary>
public interface IDatabaseInterceptor
{
    /// <summary>
    /// The text of a statement, which was compiled just now: the result is sent in its place, and kept with the statement, so the method is not
    /// called again for the same query with other values. It must have the same placeholders in the same order.
    /// </summary>
    /// <remarks>The forms of bulk writes that drivers have of their own, COPY and its like, are not compiled texts, and not changed.</remarks>
    string Compiled(CommandInfo command) => command.Text;

    /// <summary>
    /// True to be told the values of statements (<see cref="Executing(CommandInfo, IReadOnlyList{object})"/>), which are read for it each time. It must not change. False by
    /// default.
    /// </summary>
    bool WantsValues => false;

    /// <summary>A statement is about to run. An exception refuses it.</summary>
    void Executing(CommandInfo command)
    {
    }

    /// <summary>A statement is about to run, with these values. An exception refuses it. By default it is <see cref="Executing(CommandInfo)"/>.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="values">
    /// The values in the order of the placeholders, as they are sent; a list that is one placeholder is a list. Null unless <see cref="WantsValues"/>, and of a statement that writes many rows.
    /// </param>
    void Executing(CommandInfo command, IReadOnlyList<object?>? values) => Executing(command);

    /// <summary>A statement has run.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="duration">How long it took, with its retries and the wait for a connection. A stream's is that of its first rows.</param>
    /// <param name="rows">The rows that it returned or changed; null if that is not known, as of a stream.</param>
    void Executed(CommandInfo command, TimeSpan duration, int? rows)
    {
    }

    /// <summary>A statement has failed. The exception reaches the caller afterwards, and what this method throws does not.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="duration">How long it took until then.</param>
    /// <param name="exception">Why.</param>
    void Failed(CommandInfo command, TimeSpan duration, Exception exception)
    {
    }

    /// <summary>An object was read, complete but for its relations. It may be changed; tracked fields that are changed count as changed.</summary>
    void Loaded(object model)
    {
    }
}
