using System.Data.Common;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>A row that is read by hand.</summary>
/// <typeparam name="T">Its class.</typeparam>
public interface IPlain<T>
    where T : IPlain<T>
{
    static abstract T Read(CApiStatement row);

    static abstract T Read(DbDataReader row);
}
