using System.Text;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Sqlite;

/// <summary>Adds to a connection the aggregates that SQLite lacks, besides those of decimals.</summary>
internal static class SqliteAggregates
{
    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;

    public static void Register(sqlite3 connection)
    {
        Register(connection, SqliteFunctions.Variance, static spread => spread.Count == 0 ? null : spread.Squares / spread.Count);
        Register(connection, SqliteFunctions.SampleVariance, static spread => spread.Count < 2 ? null : spread.Squares / (spread.Count - 1));
        raw.sqlite3_create_function(
            connection,
            SqliteFunctions.JoinDistinct,
            2,
            Flags,
            null,
            static (context, _, values) => ((DistinctStrings)(context.state ??= new DistinctStrings())).Add(values),
            static (context, _) =>
            {
                if (((DistinctStrings?)context.state)?.Joined is not { } text)
                {
                    raw.sqlite3_result_null(context);
                }
                else if (text.Length == 0)
                {
                    // An empty span has no address, and a string without an address is NULL.
                    raw.sqlite3_result_text(context, "");
                }
                else
                {
                    raw.sqlite3_result_text(context, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text));
                }
            });
    }

    private static void Register(sqlite3 connection, string name, Func<Spread, double?> result) =>
        raw.sqlite3_create_function(
            connection,
            name,
            1,
            Flags,
            null,
            static (context, _, values) => ((Spread)(context.state ??= new Spread())).Add(SqliteValues.Double(values[0])),
            (context, _) =>
            {
                if (result((Spread?)context.state ?? new Spread()) is { } number)
                {
                    raw.sqlite3_result_double(context, number);
                }
                else
                {
                    raw.sqlite3_result_null(context);
                }
            });

    /// <summary>Numbers and how far they are from their average, one after the other (Welford's method): the sum of squares would lose digits.</summary>
    private sealed class Spread
    {
        private double _average;

        public long Count { get; private set; }

        public double Squares { get; private set; }

        public void Add(double? value)
        {
            if (value is not { } number)
            {
                return;
            }

            Count++;
            var distance = number - _average;
            _average += distance / Count;
            Squares += distance * (number - _average);
        }
    }

    private sealed class DistinctStrings
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly StringBuilder _joined = new();

        public string? Joined => _known.Count == 0 ? null : _joined.ToString();

        public void Add(sqlite3_value[] values)
        {
            if (SqliteValues.String(values[0]) is { } text && _known.Add(text))
            {
                _joined.Append(_known.Count > 1 ? SqliteValues.String(values[1]) : "").Append(text);
            }
        }
    }
}
