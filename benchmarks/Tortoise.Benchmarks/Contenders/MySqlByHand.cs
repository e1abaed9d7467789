using System.Data.Common;
using MySqlConnector;

namespace Tortoise.Benchmarks.Contenders;

internal sealed class MySqlByHand(DbConnection connection, int many) : DriverByHand(connection, many)
{
    protected override DbParameter Parameter<T>(string name) => new MySqlParameter { ParameterName = name };

    protected override void Set<T>(DbParameter parameter, T value) => parameter.Value = value;
}
