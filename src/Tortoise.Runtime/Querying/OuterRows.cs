using System.ComponentModel;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// Rows of which a further <c>from</c> in a C# query expression takes none where there are none, as an outer join does. Their values are NULL then: read them with <c>.OrNull()</c>.
/// </summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OuterRows<TRow> : IRows<TRow>
{
    private readonly IRows<TRow> _rows;

    internal OuterRows(IRows<TRow> rows) => _rows = rows;

    Composition<TRow> IRows<TRow>.Rows => _rows.Rows;

    JoinedRows<TRow> IRows<TRow>.Operand(bool isOptional) => _rows.Operand(isOptional: true);
}
