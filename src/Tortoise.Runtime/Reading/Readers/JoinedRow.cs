using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The columns of a joined row in a query, and the object it belongs to.</summary>
/// <param name="Row">The joined row.</param>
/// <param name="Parent">Index of the joined row it is joined to; -1 for the query's own.</param>
/// <param name="Columns">The columns of its fields.</param>
internal readonly record struct JoinedRow(JoinedTable Row, int Parent, RowColumns Columns)
{
    /// <summary>The joined rows of a query.</summary>
    public static JoinedRow[] Of(SelectQuery query)
    {
        var related = query.Related.ToArray();
        var rows = new JoinedRow[related.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = related[i];
            rows[i] = new JoinedRow(row, Array.FindIndex(related, other => TableSource.AreSame(other, row.Parent)), RowColumns.Of(query, i + 1));
        }

        return rows;
    }

    /// <summary>Reads the objects of joined rows and connects them; a row that is not there is known by its key.</summary>
    /// <param name="rows">The joined rows.</param>
    /// <param name="origin">Where they are.</param>
    /// <param name="row">The columns.</param>
    /// <param name="model">The object of the query's own row.</param>
    /// <param name="objects">Room for the objects.</param>
    public static void Read<TRow>(JoinedRow[] rows, RowOrigin origin, in TRow row, object model, object?[] objects)
        where TRow : struct, Values.IRow
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (source, parent, columns) = rows[i];
            var owner = parent < 0 ? model : objects[parent];
            objects[i] = null;
            if (owner is null)
            {
                continue;
            }

            var isThere = !source.IsNullable || !row.IsNull(columns.Key);
            var related = isThere ? columns.Read(source.Model.Objects!, origin, in row) : null;
            source.End!.Connect(owner, related);
            objects[i] = related;
        }
    }
}
