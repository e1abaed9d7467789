using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>The rows of an insert as its parameters: an array for each place, with one element a row. Their memory is rented.</summary>
/// <param name="parameters">The parameters, which are made for the first rows and then kept.</param>
/// <param name="most">How many rows there are at most.</param>
internal sealed class PostgreSqlArrays(NpgsqlParameterCollection parameters, int most) : PostgreSqlWriter
{
    private readonly List<Column> _columns = new(Math.Max(4, parameters.Count));

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many characters and bytes their strings and arrays have.</summary>
    public long Size { get; private set; }

    /// <summary>Ends a row.</summary>
    public void EndRow() => Count++;

    /// <summary>Gives the arrays to the parameters.</summary>
    public void End()
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            _columns[i].End(parameters[i], Count);
        }
    }

    /// <summary>Gives the memory back, which nobody reads any more.</summary>
    public void Return() => _columns.ForEach(static column => column.Return());

    /// <summary>Forgets the values of parameters.</summary>
    public static void Forget(NpgsqlParameterCollection parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            parameters[i].Value = null;
        }
    }

    public override IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new UnreachableException("Rows with arrays are not inserted as arrays.");

    public override void EndList(int ordinal) => throw new UnreachableException();

    public override void NullList(int ordinal, FieldKind kind) => BeginList(ordinal, kind);

    protected override void Put<T>(int ordinal, NpgsqlDbType type, T value)
    {
        if (ordinal == _columns.Count)
        {
            _columns.Add(new Column<T>(most));
            if (ordinal == parameters.Count)
            {
                parameters.Add(new NpgsqlParameter<IList<T>> { NpgsqlDbType = NpgsqlDbType.Array | type });
            }
        }

        ((Column<T>)_columns[ordinal]).Values[Count] = value;
        Size += value switch
        {
            string text => text.Length,
            byte[] bytes => bytes.Length,
            _ => 0,
        };
    }

    private abstract class Column
    {
        public abstract void End(NpgsqlParameter parameter, int count);

        public abstract void Return();
    }

    private sealed class Column<T>(int most) : Column
    {
        public T[] Values { get; } = ArrayPool<T>.Shared.Rent(most);

        public override void End(NpgsqlParameter parameter, int count) =>
            ((NpgsqlParameter<IList<T>>)parameter).TypedValue = new ArraySegment<T>(Values, 0, count);

        public override void Return() => ArrayPool<T>.Shared.Return(Values, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
