using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Locks, index hints and comments: how the database reads the rows, not which.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>
    /// Locks the rows until the transaction ends: others cannot change, delete or lock them. A count or another aggregate locks nothing. SQLite has one writing
    /// transaction at a time, which begins with the lock of the whole database, so that nothing more is locked there.
    /// </summary>
    /// <remarks>The query must run in a transaction; outside, it throws a <see cref="TransactionException"/>.</remarks>
    /// <param name="skipLocked">Leaves out rows that others have locked, instead of waiting: workers take different rows of a queue.</param>
    /// <param name="noWait">Throws a <see cref="TransientException"/> if others have locked a row, instead of waiting.</param>
    /// <param name="of">The rows to lock, among those that are joined: <c>e =&gt; [e, e.Tournament]</c>. Null (the default) locks the query's own.</param>
    /// <param name="noKey">PostgreSQL: others can insert rows that refer to these.</param>
    /// <exception cref="ArgumentException">It cannot both skip locked rows and throw.</exception>
    public TSelf ForUpdate(bool skipLocked = false, bool noWait = false, Func<TFields, IRowFields[]>? of = null, bool noKey = false) =>
        Locked(RowLock.Create(noKey ? LockStrength.NoKeyUpdate : LockStrength.Update, skipLocked, noWait), of);

    /// <summary>Locks the rows until the transaction ends: others cannot change or delete them, but lock them in the same way.</summary>
    /// <remarks>The query must run in a transaction; outside, it throws a <see cref="TransactionException"/>.</remarks>
    /// <param name="skipLocked">Leaves out rows that others have locked for an update, instead of waiting.</param>
    /// <param name="noWait">Throws a <see cref="TransientException"/> if others have locked a row, instead of waiting.</param>
    /// <param name="of">The rows to lock, among those that are joined. Null (the default) locks the query's own.</param>
    /// <exception cref="ArgumentException">It cannot both skip locked rows and throw.</exception>
    public TSelf ForShare(bool skipLocked = false, bool noWait = false, Func<TFields, IRowFields[]>? of = null) =>
        Locked(RowLock.Create(LockStrength.Share, skipLocked, noWait), of);

    /// <summary>Suggests indexes of the query's table to MySQL and MariaDB, and makes SQL Server use them. Other databases have no such hint, and nothing is sent to them.</summary>
    /// <param name="indexes">Names of indexes.</param>
    public TSelf UseIndex(params IEnumerable<string> indexes) => WithIndexes(IndexHintKind.Use, indexes);

    /// <summary>Makes MySQL, MariaDB and SQL Server use indexes of the query's table. Other databases have no such hint, and nothing is sent to them.</summary>
    /// <param name="indexes">Names of indexes.</param>
    public TSelf ForceIndex(params IEnumerable<string> indexes) => WithIndexes(IndexHintKind.Force, indexes);

    /// <summary>Keeps MySQL and MariaDB from using indexes of the query's table. Other databases have no such hint, and nothing is sent to them.</summary>
    /// <param name="indexes">Names of indexes.</param>
    public TSelf IgnoreIndex(params IEnumerable<string> indexes) => WithIndexes(IndexHintKind.Ignore, indexes);

    /// <summary>
    /// Writes a comment before the statement, to find it in the database's log and statistics. A tag is a part of the SQL text: use constants, because each text is a
    /// statement of its own. Characters that could end the comment are replaced.
    /// </summary>
    /// <param name="tag">The text; at most 200 characters.</param>
    /// <exception cref="ArgumentException">The tag is empty or too long.</exception>
    public TSelf Tag(string tag) => Derive(Query.WithHints(Query.Hints with { Tags = [.. Query.Hints.Tags, QueryTag.Of(tag)] }));

    /// <summary>Writes where it is called into a comment before the statement: file, line and member.</summary>
    /// <param name="member">Given by the compiler.</param>
    /// <param name="file">Given by the compiler; the folder is left out.</param>
    /// <param name="line">Given by the compiler.</param>
    public TSelf TagWithCallSite([CallerMemberName] string member = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Tag(QueryTag.CallSite(member, file, line));

    private TSelf Locked(RowLock rows, Func<TFields, IRowFields[]>? of)
    {
        if (of is null)
        {
            return Derive(Query.WithHints(Query.Hints with { Lock = rows }));
        }

        IReadOnlyList<TableSource> sources = [.. Evaluate(of, out var row).Select(fields => fields.Source)];
        return sources.Count > 0
            ? Derive(Query.WithHints(Query.Hints with { Lock = rows with { Of = sources } }, row))
            : throw new ArgumentException("A lock is of at least one row: of: e => [e, e.Tournament].", nameof(of));
    }

    private TSelf WithIndexes(IndexHintKind kind, IEnumerable<string> indexes)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        IReadOnlyList<string> names = [.. indexes];
        return names.Count > 0
            ? Derive(Query.WithHints(Query.Hints with { Indexes = [.. Query.Hints.Indexes, new IndexHint(kind, names)] }))
            : throw new ArgumentException("Name at least one index.", nameof(indexes));
    }
}
