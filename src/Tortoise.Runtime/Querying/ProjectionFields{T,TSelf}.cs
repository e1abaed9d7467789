using Tortoise.CompilerServices;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>The members of a projection in queries. Generated classes derive from it, such as <c>TeamCardFields</c>, which has those of a <c>TeamCard</c>.</summary>
/// <typeparam name="T">The projection.</typeparam>
/// <typeparam name="TSelf">Its members.</typeparam>
public abstract class ProjectionFields<T, TSelf> : ISelectable<T, TSelf>
    where T : IProjection<T, TSelf>
    where TSelf : ProjectionFields<T, TSelf>
{
    /// <summary>Creates the members.</summary>
    /// <param name="members">Their expressions, in the order of the constructor.</param>
    /// <exception cref="ArgumentNullException">An expression is null.</exception>
    protected ProjectionFields(params ReadOnlySpan<Expr> members)
    {
        foreach (var member in members)
        {
            ArgumentNullException.ThrowIfNull(member, nameof(members));
        }

        Members = members.ToArray();
    }

#pragma warning disable CA1033 // it is for queries; names of members are left to the members
    Shape<TSelf> ISelectable<T, TSelf>.Shape => new ProjectionShape<T, TSelf>((TSelf)this);

    ResultReader<T> ISelectable<T, TSelf>.Reader => new ResultReader<T, ProjectionReader<T, TSelf>>(ReaderAt(0));

    Part<T> ISelectable<T, TSelf>.PartAt(int offset) => Part<T>.Of(new ReaderPart<T, ProjectionReader<T, TSelf>>(ReaderAt(offset)));
#pragma warning restore CA1033

    /// <summary>The expressions of the members.</summary>
    internal Expr[] Members { get; }

    private ProjectionReader<T, TSelf> ReaderAt(int offset) => new(Array.ConvertAll(Members, static member => member.SelectedType), offset);
}
