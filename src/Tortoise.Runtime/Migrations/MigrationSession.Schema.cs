using System.Text;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <content>The schema in which migrations are applied, if it is another one than that of the connection.</content>
internal sealed partial class MigrationSession
{
    private string? _schema;
    private string? _place;
    private bool _isInSchema;

    /// <summary>True if the schema does not exist yet. Then the connection is not in it, and must not be asked for its journal.</summary>
    public bool IsSchemaMissing => _schema is not null && !_isInSchema;

    /// <summary>Creates the schema, if it does not exist yet.</summary>
    /// <exception cref="MigrationException">The database's user must not create schemas.</exception>
    public async ValueTask CreateSchemaAsync(CancellationToken cancellationToken)
    {
        if (!IsSchemaMissing)
        {
            return;
        }

        var sql = Followed(Features.Schemas!.Create, _schema!);
        try
        {
            await ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is StatementException or IntegrityException)
        {
            // Another program may have created it at the same time.
            if (!await ExistsAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new MigrationException($"The schema {_schema} does not exist, and cannot be created. Have somebody create it who may: {sql}", exception);
            }
        }

        await GoInAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask EnterAsync(string schema, CancellationToken cancellationToken)
    {
        if (Features.Schemas is null)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "migrations in a schema of their own", Features.InsteadOfSchemas);
        }

        Dialect.NameLimit.Check(Dialect, schema, "the schema");
        if (session.IsShared && (await RowsAsync(Features.Schemas.Place, cancellationToken).ConfigureAwait(false))[0][0] is null)
        {
            throw new MigrationException($"The program's own connection has no default database, so it could not be put back after the migrations in {schema}. Open it with a database, or put it into {schema} and leave MigrationOptions.Schema out.");
        }

        _schema = schema;
        if (await ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            await GoInAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken) =>
        (await RowsAsync(Features.Schemas!.Exists, cancellationToken, Text(_schema!)).ConfigureAwait(false)).Count > 0;

    private async ValueTask GoInAsync(CancellationToken cancellationToken)
    {
        var features = Features.Schemas!;
        _place = (await RowsAsync(features.Place, cancellationToken).ConfigureAwait(false))[0][0];
        _isInSchema = true;
        await GoAsync(features.Enter, _schema!, cancellationToken).ConfigureAwait(false);
        if ((await RowsAsync(features.IsIn, cancellationToken, Text(_schema!)).ConfigureAwait(false)).Count == 0)
        {
            throw new MigrationException($"The schema {_schema} exists, but the connection cannot be put into it: its user must not use it. Grant the user the use of it, and to create tables there.");
        }
    }

    /// <summary>Puts the connection back, unless it is closed anyway because it was prepared for migrations.</summary>
    private async ValueTask LeaveAsync()
    {
        if (!_isInSchema || (_isPrepared && !session.IsShared))
        {
            return;
        }

        // Until it is known to be back.
        var isBack = false;
        try
        {
            if (_place is not null)
            {
                await GoAsync(Features.Schemas!.Leave, _place, CancellationToken.None).ConfigureAwait(false);
                isBack = true;
            }
        }
        finally
        {
            if (!isBack)
            {
                session.MarkChanged();
            }
        }
    }

    private async ValueTask GoAsync(string? query, string name, CancellationToken cancellationToken)
    {
        if (query is null)
        {
            // The server has looked up the names in prepared statements when they were.
            await ExecuteAsync(Followed(Features.Schemas!.Use, name), cancellationToken).ConfigureAwait(false);
            session.ForgetStatements();
        }
        else
        {
            await RowsAsync(query, cancellationToken, Text(name)).ConfigureAwait(false);
        }
    }

    private string Followed(string beginning, string name)
    {
        var sql = new StringBuilder(beginning);
        Dialect.WriteName(sql, name);
        return sql.ToString();
    }
}
