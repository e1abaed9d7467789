using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The lines of a plan. SQLite numbers its steps, each with the step it is a part of, which is shown by indenting it.</summary>
/// <param name="depths">The depth of each step so far.</param>
internal readonly struct PlanReader(Dictionary<int, int> depths) : IRowReader<string>
{
    public string Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        const int Columns = 4;
        if (row.ColumnCount != Columns)
        {
            return row.String(0);
        }

        var depth = depths.GetValueOrDefault(row.Int32(1), -1) + 1;
        depths[row.Int32(0)] = depth;
        return new string(' ', depth * 2) + row.String(Columns - 1);
    }
}
