using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>A command with its parameters. It is not prepared: the server keeps plans by text and parameter types, for all connections.</summary>
internal sealed class SqlServerStatement : ServerStatement<SqlCommand>
{
    private SqlServerStatement(CompiledStatement key, SqlCommand command)
        : base(key, command)
    {
    }

    public static SqlServerStatement Of(CompiledStatement statement, SqlConnection? connection)
    {
        var command = new SqlCommand(statement.Sql, connection);
        for (var i = 0; i < statement.SlotCount; i++)
        {
            command.Parameters.Add(new SqlParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}") });
        }

        return new SqlServerStatement(statement, command);
    }
}
