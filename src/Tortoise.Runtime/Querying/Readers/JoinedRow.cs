using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>Where a row that was joined stands among the columns of a query, and which object it belongs to.</summary>
/// <param name="Row">The joined row.</param>
/// <param name="Parent">Place of the object it is joined to among the joined rows; -1 for the query's own.</param>
/// <param name="Offset">Its first column.</param>
internal readonly record struct JoinedRow(RowSource Row, int Parent, int Offset)
{
    /// <summary>The joined rows of a query.</summary>
    public static JoinedRow[] Of(SelectQuery query)
    {
        var rows = new JoinedRow[query.Related.Count];
        var offset = (query.Row?.Model ?? query.Model).Fields.Count;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = query.Related[i];
            rows[i] = new JoinedRow(row, query.Related.ToList().FindIndex(other => RowSource.AreSame(other, row.Parent)), offset);
            offset += row.Model.Fields.Count;
        }

        return rows;
    }

    /// <summary>Reads the objects of joined rows and connects them; a row that is not there is known by its key.</summary>
    /// <param name="rows">The joined rows.</param>
    /// <param name="row">The columns.</param>
    /// <param name="model">The object of the query's own row.</param>
    /// <param name="objects">Room for the objects.</param>
    public static void Read<TRow>(JoinedRow[] rows, in TRow row, object model, object?[] objects)
        where TRow : struct, Values.IRow
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var (source, parent, offset) = rows[i];
            var owner = parent < 0 ? model : objects[parent];
            objects[i] = null;
            if (owner is null)
            {
                continue;
            }

            var isThere = !source.IsNullable || !row.IsNull(offset + source.Model.Key[0]);
            var related = isThere ? source.Model.Objects!.Read(new OffsetRow<TRow>(row, offset)) : null;
            source.End!.Connect(owner, related);
            objects[i] = related;
        }
    }
}
