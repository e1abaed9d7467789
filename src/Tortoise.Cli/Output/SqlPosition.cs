using Microsoft.Data.SqlClient;
using Npgsql;

namespace Tortoise.Cli.Output;

/// <summary>Where in a statement a server found an error.</summary>
internal static class SqlPosition
{
    /// <summary>The index of the character; null if the server does not say. PostgreSQL says the character, SQL Server the line.</summary>
    public static int? Of(Exception exception, string sql)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                // It counts characters from 1, and a surrogate pair as one.
                case PostgresException { Position: > 0 } error:
                    var at = 0;
                    for (var i = 1; i < error.Position && at < sql.Length; i++)
                    {
                        at += char.IsSurrogatePair(sql, at) ? 2 : 1;
                    }

                    return at;
                case SqlException { LineNumber: > 1 } error:
                    return LineAt(sql, error.LineNumber);
            }
        }

        return null;
    }

    private static int? LineAt(string sql, int line)
    {
        var at = 0;
        for (var i = 1; i < line; i++)
        {
            at = sql.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return null;
            }
        }

        while (at < sql.Length - 1 && sql[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
