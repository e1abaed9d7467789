using System.Data.Common;
using Npgsql;

namespace Tortoise.Benchmarks.Contenders;

internal sealed class NpgsqlByHand(DbConnection connection, int many) : DriverByHand(connection, many)
{
    protected override DbParameter Parameter<T>(string name) => new NpgsqlParameter<T> { ParameterName = name };

    protected override void Set<T>(DbParameter parameter, T value) => ((NpgsqlParameter<T>)parameter).TypedValue = value;
}
