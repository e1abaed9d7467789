using System.Globalization;
using System.Text;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Sqlite;

/// <summary>Adds to a connection what SQLite lacks: letter case beyond ASCII, and exact decimals. Texts that are no numbers count as NULL.</summary>
internal static partial class SqliteExtensions
{
    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;

    // Delegates that SQLite holds must not be collected; the binding keeps them by connection.
    private static readonly delegate_function_scalar Lower = (context, _, values) => Change(context, values[0], CultureInfo.InvariantCulture.TextInfo.ToLower);
    private static readonly delegate_function_scalar Upper = (context, _, values) => Change(context, values[0], CultureInfo.InvariantCulture.TextInfo.ToUpper);

    public static void Register(sqlite3 connection)
    {
        raw.sqlite3_create_function(connection, SqliteFunctions.Lower, 1, Flags, null, Lower);
        raw.sqlite3_create_function(connection, SqliteFunctions.Upper, 1, Flags, null, Upper);
        raw.sqlite3_create_function(
            connection,
            SqliteFunctions.DoubleOfBits,
            1,
            Flags,
            null,
            static (context, _, values) => raw.sqlite3_result_double(context, BitConverter.Int64BitsToDouble(raw.sqlite3_value_int64(values[0]))));
        raw.sqlite3_create_function(connection, SqliteFunctions.Unsigned, 1, Flags, null, static (context, _, values) =>
            Guard(context, () => SqliteValues.Decimal(values[0]) is { } number ? (decimal)decimal.ToUInt64(number) : null));
        Register(connection, SqliteFunctions.Add, static (a, b) => a + b);
        Register(connection, SqliteFunctions.Subtract, static (a, b) => a - b);
        Register(connection, SqliteFunctions.Multiply, static (a, b) => a * b);
        Register(connection, SqliteFunctions.Divide, static (a, b) => b == 0 ? null : a / b);
        Register(connection, SqliteFunctions.Modulo, static (a, b) => b == 0 ? null : a % b);
        Register(connection, SqliteFunctions.Round, static (a, digits) => decimal.Round(a, (int)digits, MidpointRounding.AwayFromZero));
        Register(connection, SqliteFunctions.Abs, decimal.Abs);
        Register(connection, SqliteFunctions.Ceiling, decimal.Ceiling);
        Register(connection, SqliteFunctions.Floor, decimal.Floor);
        Register(connection, SqliteFunctions.Truncate, decimal.Truncate);
        Register(connection, SqliteFunctions.Sum, static sum => sum.Total);
        Register(connection, SqliteFunctions.Average, static sum => sum.Count == 0 ? null : sum.Total / sum.Count);
        SqliteAggregates.Register(connection);
        RegisterConversions(connection);
        RegisterStrings(connection);
        raw.sqlite3__create_collation_utf8(connection, SqliteFunctions.DecimalCollation, null, static (_, a, b) => Compare(a, b));
    }

    /// <summary>Compares as numbers; anything else sorts before all numbers, by its bytes.</summary>
    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        (SqliteText.TryDecimal(left, out var a), SqliteText.TryDecimal(right, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => 1,
            (false, true) => -1,
            _ => left.SequenceCompareTo(right),
        };

    private static void Register(sqlite3 connection, string name, Func<decimal, decimal> compute) =>
        raw.sqlite3_create_function(connection, name, 1, Flags, null, (context, _, values) =>
            Guard(context, () => SqliteValues.Decimal(values[0]) is { } number ? compute(number) : null));

    private static void Register(sqlite3 connection, string name, Func<decimal, decimal, decimal?> compute) =>
        raw.sqlite3_create_function(connection, name, 2, Flags, null, (context, _, values) =>
            Guard(context, () => SqliteValues.Decimal(values[0]) is { } left && SqliteValues.Decimal(values[1]) is { } right ? compute(left, right) : null));

    private static void Register(sqlite3 connection, string name, Func<Sum, decimal?> result) =>
        raw.sqlite3_create_function(
            connection,
            name,
            1,
            Flags,
            null,
            static (context, _, values) =>
            {
                var sum = (Sum)(context.state ??= new Sum());
                sum.Add(values[0]);
            },
            (context, _) => Guard(context, () => result((Sum?)context.state ?? new Sum())));

    /// <summary>An exception must not leave through SQLite's own code.</summary>
    private static void Guard(sqlite3_context context, Func<decimal?> compute)
    {
        try
        {
            Return(context, compute());
        }
        catch (OverflowException)
        {
            ReturnOverflow(context);
        }
    }

    private static void ReturnOverflow(sqlite3_context context)
    {
        raw.sqlite3_result_error(context, "a number is out of range");
        raw.sqlite3_result_error_code(context, SqliteErrors.ConstraintFunction);
    }

    private static void Return(sqlite3_context context, decimal? number)
    {
        if (number is not { } value)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        raw.sqlite3_result_text(context, (ReadOnlySpan<byte>)text[..SqliteText.Write(value, text)]);
    }

    private static void Change(sqlite3_context context, sqlite3_value value, Func<string, string> change)
    {
        if (SqliteValues.String(value) is { } text)
        {
            Return(context, change(text));
        }
        else
        {
            raw.sqlite3_result_null(context);
        }
    }

    private sealed class Sum
    {
        private OverflowException? _overflow;
        private decimal _total;

        public decimal Total => _overflow is null ? _total : throw _overflow;

        public long Count { get; private set; }

        public void Add(sqlite3_value value)
        {
            try
            {
                if (SqliteValues.Decimal(value) is { } number)
                {
                    _total += number;
                    Count++;
                }
            }
            catch (OverflowException exception)
            {
                _overflow = exception;
            }
        }
    }
}
