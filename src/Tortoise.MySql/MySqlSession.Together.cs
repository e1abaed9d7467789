using System.Data;
using System.Runtime.CompilerServices;
using MySqlConnector;
using Tortoise.Compilation;

namespace Tortoise.MySql;

/// <summary>
/// Several queries in one round trip: as one text of several statements, because neither the protocol nor the driver sends several
/// prepared ones together.
/// </summary>
internal sealed partial class MySqlSession
{
    /// <summary>
    /// Queries whose rows came as text in other digits than they have: they are not sent so again, on any connection.
    /// </summary>
    private static readonly ConditionalWeakTable<CompiledStatement, object> Inexact = [];

    // All of them are one packet.
    protected internal override int MostInBatch => 100;

    protected internal override bool GoesWithOthers(CompiledStatement statement) => base.GoesWithOthers(statement) && !Inexact.TryGetValue(statement, out _);

    /// <remarks>In text the server writes six digits of a FLOAT.</remarks>
    protected internal override bool HasExactRows(MySqlDataReader reader, CompiledStatement statement)
    {
        if (!HasFloats(reader))
        {
            return true;
        }

        Inexact.AddOrUpdate(statement, statement);
        return false;
    }

    protected internal override async ValueTask AddAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        await StartAsync(statement.Statement, cancellationToken).ConfigureAwait(false);

        // What it has prepared the driver sends one after the other, unless one of them has another text.
        var commands = ((MySqlBatch)Batch).BatchCommands;
        var command = new MySqlBatchCommand(commands.Count == 0 ? statement.Statement.Sql + " " : statement.Statement.Sql);
        for (var i = 0; i < statement.Statement.SlotCount; i++)
        {
            command.Parameters.Add(new MySqlParameter());
        }

        _parameters.BeginAmong(command.Parameters);
        statement.WriteParameters(_parameters);
        commands.Add(command);
    }

    // Nothing is written: a read of many tables that does not wait, and is not waited for.
    protected internal override void BeginSnapshot(IReadOnlyList<BoundStatement> statements)
    {
        foreach (var sql in BeginCommands(0, new() { Isolation = IsolationLevel.Snapshot, IsReadOnly = true }))
        {
            ((MySqlBatch)Batch).BatchCommands.Add(new MySqlBatchCommand(sql));
        }
    }

    protected internal override void EndSnapshot() => ((MySqlBatch)Batch).BatchCommands.Add(new MySqlBatchCommand("COMMIT"));

    private static bool HasFloats(MySqlDataReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.GetFieldType(i) == typeof(float))
            {
                return true;
            }
        }

        return false;
    }
}
