using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>
/// The queries over whose rows lambdas of this thread are running, one inside of the other. The rows of a query that is made or refined inside of a
/// lambda over the same model need a name of their own, or both would be called alike.
/// </summary>
internal static class RunningLambdas
{
    [ThreadStatic]
    private static (ModelMetadata Model, RowSource? Root)[]? _queries;

    [ThreadStatic]
    private static int _count;

    /// <summary>True where the rows of the query are called as those of a query around it.</summary>
    public static bool IsOver(SelectQuery query)
    {
        for (var i = 0; i < _count; i++)
        {
            var (model, root) = _queries![i];
            if (query.Root is null ? model == query.Model : ReferenceEquals(root, query.Root))
            {
                return true;
            }
        }

        return false;
    }

    public static T Run<TFields, T>(SelectQuery query, Func<TFields, T> lambda, TFields row)
    {
        var count = _count;
        if (_queries is null || count == _queries.Length)
        {
            Array.Resize(ref _queries, count + 8);
        }

        _queries[count] = (query.Model, query.Root);
        _count = count + 1;
        try
        {
            return lambda(row);
        }
        finally
        {
            _count = count;
        }
    }
}
