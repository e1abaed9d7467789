using System.Collections.Concurrent;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// The forms in which a driver can run a single-row insert or update for many rows: each is compiled when it is first
/// used.
/// </summary>
internal sealed class BatchForms
{
    /// <summary>How many numbers of rows <see cref="ForExactly"/> knows: the text for each has placeholders for all rows.</summary>
    private const int MostExact = 16;

    private readonly Dialect _dialect;
    private readonly RowStatement _statement;
    private readonly bool _isSeveral;
    private readonly Lazy<CompiledStatement?> _manyRows;
    private readonly Lazy<CompiledStatement?> _manyRowsOrNone;
    private readonly Lazy<CompiledStatement?> _manyRowsCondition;
    private readonly Lazy<CompiledStatement?> _stream;
    private readonly Lazy<CompiledStatement?> _streamCondition;
    private readonly Lazy<CompiledStatement?> _readBack;
    private ConcurrentDictionary<int, CompiledStatement>? _repeated;
    private ConcurrentDictionary<int, CompiledStatement>? _exact;

    public BatchForms(RowCompiler compiler, Dialect dialect, RowStatement statement)
    {
        _dialect = dialect;
        _statement = statement;
        _isSeveral = compiler.IsSeveral(statement);
        CanRepeat = statement is InsertRow insert && compiler.CanRepeat(insert);
        _manyRows = new(() => dialect.CreateRowCompiler().CompileManyRows(statement));
        _manyRowsOrNone = new(() => dialect.CreateRowCompiler().CompileManyRowsOrNone(statement));
        _manyRowsCondition = new(() => dialect.CreateRowCompiler().CompileManyRowsCondition(statement));
        _stream = new(() => dialect.CreateRowCompiler().CompileStream(statement));
        _streamCondition = new(() => dialect.CreateRowCompiler().CompileStreamCondition(statement));
        _readBack = new(() => dialect.CreateRowCompiler().CompileReadBack(statement));
    }

    /// <summary>True for an insert, false for an update.</summary>
    public bool IsInsert => _statement is InsertRow;

    /// <summary>
    /// The same statement for many rows at once: each parameter is a list with one value per row, or one parameter holds all rows, and rows are returned in
    /// their order. Null if the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? ManyRows => _manyRows.Value;

    /// <summary>
    /// <see cref="ManyRows"/>, but where the table may pass over rows it inserts none: for a run that nothing could undo. Null if the database, or
    /// this statement, has no such form, or if what is returned could fail to be read.
    /// </summary>
    public CompiledStatement? ManyRowsOrNone => _manyRowsOrNone.Value;

    /// <summary>A query for a bool: whether <see cref="ManyRowsOrNone"/> would insert. To be asked first: an insert of nothing runs triggers, too.</summary>
    public CompiledStatement? ManyRowsCondition => _manyRowsCondition.Value;

    /// <summary>
    /// The head of a stream of rows that does the same as this insert, for very many rows; the values of a row follow in the order of its
    /// places. Null if the database, or this statement, has no such form.
    /// </summary>
    public CompiledStatement? Stream => _stream.Value;

    /// <summary>A query for two bools: whether the table accepts the stream as it is, and whether it keeps each of its rows; null if there is no stream.</summary>
    public CompiledStatement? StreamCondition => _streamCondition.Value;

    /// <summary>What reads the values that the database gave to a row, after a statement that cannot return them; null for none.</summary>
    public CompiledStatement? ReadBack => _readBack.Value;

    /// <summary>
    /// True if even one row needs a transaction: the text is several statements, or a version is read back, which must be the one that was written, not one
    /// that another session wrote in between.
    /// </summary>
    public bool NeedsTransaction => _isSeveral || (_statement.Model.Version is not null && ReadBack is not null);

    /// <summary>True if <see cref="ForRows"/> returns a statement.</summary>
    public bool CanRepeat { get; }

    /// <summary>
    /// The same insert of several rows, the placeholders of one after those of the other; null if there is no such form. Each number has a text of its own, so a
    /// driver asks for few.
    /// </summary>
    public CompiledStatement? ForRows(int rows) => CanRepeat ? Repeat(LazyInitializer.EnsureInitialized(ref _repeated, static () => new()), rows) : null;

    /// <summary>
    /// As <see cref="ForRows"/>, for any number: the first numbers that a program inserts are kept, since they come again in most, and others give null.
    /// </summary>
    public CompiledStatement? ForExactly(int rows)
    {
        if (!CanRepeat)
        {
            return null;
        }

        var exact = LazyInitializer.EnsureInitialized(ref _exact, static () => new());
        return exact.TryGetValue(rows, out var known) ? known : exact.Count < MostExact ? Repeat(exact, rows) : null;
    }

    private CompiledStatement Repeat(ConcurrentDictionary<int, CompiledStatement> forms, int rows) => forms.GetOrAdd(
        rows, static (rows, forms) => forms._dialect.CreateRowCompiler().Compile(((InsertRow)forms._statement).WithRows(rows)), this);
}
