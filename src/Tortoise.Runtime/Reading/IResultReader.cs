using Tortoise.CompilerServices;

namespace Tortoise.Querying;

/// <summary>Reads the rows of a projection.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <typeparam name="TSelf">The reader.</typeparam>
internal interface IResultReader<T, TSelf> : IRowReader<T>
    where TSelf : struct, IResultReader<T, TSelf>
{
    /// <summary>True if more is loaded into the objects by statements of their own.</summary>
    bool HasLoads { get; }

    /// <summary>The reader of rows of a database.</summary>
    TSelf On(Database database);

    /// <summary>The reader of rows in which other columns come first.</summary>
    /// <param name="offset">How many.</param>
    TSelf From(int offset);

    /// <summary>Loads into the objects that were read what belongs to them.</summary>
    ValueTask LoadAsync(CancellationToken cancellationToken);
}
