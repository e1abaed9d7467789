using System.Collections.Concurrent;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// The other statements by which a driver can do for many rows what an insert or an update does for one: each is compiled when it is first
/// asked for.
/// </summary>
internal sealed class BatchForms
{
    private readonly Dialect _dialect;
    private readonly RowStatement _statement;
    private readonly Lazy<CompiledStatement?> _manyRows;
    private readonly Lazy<CompiledStatement?> _stream;
    private readonly Lazy<CompiledStatement?> _streamCondition;
    private readonly Lazy<CompiledStatement?> _readBack;
    private ConcurrentDictionary<int, CompiledStatement>? _repeated;

    public BatchForms(SqlCompiler compiler, Dialect dialect, RowStatement statement)
    {
        _dialect = dialect;
        _statement = statement;
        CanRepeat = statement is InsertRow insert && compiler.CanRepeat(insert);
        _manyRows = new(() => dialect.CreateCompiler().CompileManyRows(statement));
        _stream = new(() => dialect.CreateCompiler().CompileStream(statement));
        _streamCondition = new(() => dialect.CreateCompiler().CompileStreamCondition(statement));
        _readBack = new(() => dialect.CreateCompiler().CompileReadBack(statement));
    }

    /// <summary>True for an insert, false for an update.</summary>
    public bool IsInsert => _statement is InsertRow;

    /// <summary>
    /// The same statement for many rows at once: each parameter is a list with one value per row, or all rows are one, and rows come back in
    /// their order. Null where the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? ManyRows => _manyRows.Value;

    /// <summary>
    /// The head of a stream of rows that does the same as this insert, for very many rows; the values of a row follow in the order of its
    /// places. Null where the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? Stream => _stream.Value;

    /// <summary>A query for one bool, which tells whether the table takes the stream as it is; null where every table does.</summary>
    public CompiledStatement? StreamCondition => _streamCondition.Value;

    /// <summary>What reads the values that the database gave to a row, after a statement that cannot return them; null for none.</summary>
    public CompiledStatement? ReadBack => _readBack.Value;

    /// <summary>True where <see cref="ForRows"/> has an answer.</summary>
    public bool CanRepeat { get; }

    /// <summary>The same insert of several rows, the places of one after those of the other; null where there is no such form.</summary>
    public CompiledStatement? ForRows(int rows) => CanRepeat
        ? LazyInitializer.EnsureInitialized(ref _repeated, static () => new()).GetOrAdd(
            rows, static (rows, forms) => forms._dialect.CreateCompiler().Compile(((InsertRow)forms._statement).WithRows(rows), []), this)
        : null;
}
