using System.Data;
using Npgsql;

namespace Tortoise.PostgreSql;

/// <summary>What the first connection finds out of a server.</summary>
/// <param name="Isolation">The isolation of a transaction that asks for none. Npgsql always asks for one.</param>
/// <param name="IsDirect">False if a pooler stands between, which hands out process numbers of its own.</param>
/// <param name="Prepares">
/// False if statements are not prepared: a pooler in transaction mode gives each transaction another connection, which does not know them.
/// </param>
internal sealed record PostgreSqlServer(IsolationLevel Isolation, bool IsDirect, bool Prepares)
{
    /// <param name="connection">A connection to it.</param>
    /// <param name="prepares">What the program says; null prepares where no pooler is found.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public static async ValueTask<PostgreSqlServer> AskAsync(NpgsqlConnection connection, bool? prepares, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT current_setting('default_transaction_isolation'), pg_backend_pid()", connection);
        await using (command.ConfigureAwait(false))
        {
            var data = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (data.ConfigureAwait(false))
            {
                await data.ReadAsync(cancellationToken).ConfigureAwait(false);
                var isolation = data.GetString(0) switch
                {
                    "serializable" => IsolationLevel.Serializable,
                    "repeatable read" => IsolationLevel.RepeatableRead,
                    _ => IsolationLevel.ReadCommitted,
                };
                var isDirect = data.GetInt32(1) == connection.ProcessID;
                return new PostgreSqlServer(isolation, isDirect, prepares ?? isDirect);
            }
        }
    }
}
