using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>
/// The models over whose rows lambdas of this thread are running, one inside of the other. The rows of a query that is made inside of a lambda
/// over the same model need a name of their own, or both would be called alike.
/// </summary>
internal static class RunningLambdas
{
    [ThreadStatic]
    private static ModelMetadata[]? _models;

    [ThreadStatic]
    private static int _count;

    public static bool IsOver(ModelMetadata model) => _count > 0 && _models.AsSpan(0, _count).Contains(model);

    public static T Run<TFields, T>(ModelMetadata model, Func<TFields, T> lambda, TFields row)
    {
        var count = _count;
        if (_models is null || count == _models.Length)
        {
            Array.Resize(ref _models, count + 8);
        }

        _models[count] = model;
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
