using Npgsql;
using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>The rows of a COPY, one after the other: takes the values of one, unboxed, and then sends them. Its cells are used again for the next.</summary>
/// <param name="columns">How many columns a row has.</param>
internal sealed class PostgreSqlBulkRows(int columns) : PostgreSqlWriter
{
    private readonly Cell[] _cells = new Cell[columns];
    private bool _isList;

    public async ValueTask SendAsync(NpgsqlBinaryImporter importer)
    {
        await importer.StartRowAsync().ConfigureAwait(false);
        foreach (var cell in _cells)
        {
            await cell.SendAsync(importer).ConfigureAwait(false);
        }
    }

    public override IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        _isList = true;

        // A list may stay empty, so it is made by the kind of its elements.
        Null(ordinal, kind);
        _cells[ordinal].ClearList();
        return this;
    }

    public override void EndList(int ordinal) => _isList = false;

    public override void NullList(int ordinal, FieldKind kind)
    {
        BeginList(ordinal, kind);
        _cells[ordinal].Unset();
        _isList = false;
    }

    protected override void Put<T>(int ordinal, NpgsqlDbType type, T value)
    {
        if (_isList)
        {
            var list = At<List<T>?>(ordinal, NpgsqlDbType.Array | type);
            (list.Value ??= []).Add(value);
        }
        else
        {
            At<T>(ordinal, type).Value = value;
        }
    }

    private Cell<T> At<T>(int ordinal, NpgsqlDbType type) => (Cell<T>)(_cells[ordinal] ??= new Cell<T>(type));

    private abstract class Cell
    {
        public abstract Task SendAsync(NpgsqlBinaryImporter importer);

        public abstract void ClearList();

        public abstract void Unset();
    }

    private sealed class Cell<T>(NpgsqlDbType type) : Cell
    {
        public T? Value { get; set; }

        public override Task SendAsync(NpgsqlBinaryImporter importer) => Value is null
            ? importer.WriteNullAsync()
            : importer.WriteAsync(Value, type);

        public override void ClearList() => (Value as System.Collections.IList)!.Clear();

        public override void Unset() => Value = default;
    }
}
