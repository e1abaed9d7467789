using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;

namespace Tortoise.SqlServer;

/// <summary>Several queries in one round trip.</summary>
internal sealed partial class SqlServerSession
{
    protected internal override async ValueTask AddAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        await StartAsync(statement.Statement, cancellationToken).ConfigureAwait(false);
        var command = new SqlBatchCommand(statement.Statement.Sql);
        for (var i = 0; i < statement.Statement.SlotCount; i++)
        {
            command.Parameters.Add(new SqlParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}") });
        }

        _parameters.BeginAmong(command.Parameters);
        statement.WriteParameters(_parameters);
        ((SqlBatch)Batch).BatchCommands.Add(command);
    }
}
