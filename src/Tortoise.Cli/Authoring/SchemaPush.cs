using Tortoise.Cli.Facts;
using Tortoise.Dialects;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Makes a database as the models are, without a migration: for a prototype, whose rows may be lost.</summary>
internal sealed class SchemaPush
{
    private SchemaPush(IReadOnlyList<ChangeStatement> statements) => Statements = statements;

    /// <summary>The statements.</summary>
    public IReadOnlyList<ChangeStatement> Statements { get; }

    /// <summary>What changes, in words.</summary>
    public IReadOnlyList<string> Changes { get; private init; } = [];

    /// <summary>What is lost: <c>drop column team.town</c>.</summary>
    public IReadOnlyList<string> Losses { get; private init; } = [];

    /// <summary>The tables that no model has. They are left as they are.</summary>
    public IReadOnlyList<string> Others { get; private init; } = [];

    /// <summary>The questions that nobody answered.</summary>
    public IReadOnlyList<OpenQuestion> Open { get; private init; } = [];

    /// <summary>Finds what has to change.</summary>
    /// <exception cref="MigrationException">The database has migrations, or a change cannot be made.</exception>
    public static async Task<SchemaPush> PlanAsync(Database database, SchemaFacts facts, string group, Answers answers, IQuestions? questions, CancellationToken cancellationToken)
    {
        var dialect = database.Dialect;
        var wanted = ProgramSchema.Of(facts, group, dialect);
        string[] schemas = [.. wanted.Tables.Select(static table => table.Schema).OfType<string>().Distinct()];
        var live = await database.IntrospectAsync(schemas, cancellationToken).ConfigureAwait(false);
        if (live.Tables.Any(static table => table.Name == MigrationFeatures.Journal))
        {
            throw new MigrationException("The database has a history of migrations, which would not know of what is pushed. Make a migration: tortoise makemigrations, then tortoise migrate.");
        }

        live = live with { Sequences = await SequencesAsync(database, schemas, cancellationToken).ConfigureAwait(false) };
        var step = new SchemaStep(LiveSchema.Aligned(live, wanted), wanted);
        var maker = new DecisionMaker([step], answers, questions);
        var decisions = maker.Decide(facts);
        if (maker.Open.Count > 0)
        {
            return new SchemaPush([]) { Open = maker.Open };
        }

        var difference = SchemaChanges.Between(step.From, step.To, decisions.Of(step));
        return new SchemaPush(dialect.CreateSchemaWriter(safe: false).Change(difference))
        {
            Changes = [.. ChangeWords.Of(difference)],
            Losses = [.. ChangeWords.Losses(difference)],
            Others = [.. live.Tables.Select(static table => table.ToString()).Except(wanted.Tables.Select(static table => table.ToString())).Except(wanted.Unmanaged)],
        };
    }

    /// <summary>Runs the statements, in a transaction where the database has one for them.</summary>
    public async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        var session = await MigrationSession.OpenAsync(database, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await TableRebuild.RunAsync(
                session, Statements.Any(static statement => statement.Rebuilds is not null), rebuild => RunAsync(session, rebuild, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<SequenceSchema>> SequencesAsync(Database database, IReadOnlyList<string> schemas, CancellationToken cancellationToken)
    {
        var session = await MigrationSession.OpenAsync(database, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await database.Dialect.CreateIntrospector(sql => session.RowsAsync(sql, cancellationToken)).SequencesAsync(schemas).ConfigureAwait(false);
        }
    }

    private async ValueTask RunAsync(MigrationSession session, TableRebuild? rebuild, CancellationToken cancellationToken)
    {
        // A value of an enum that was added is not known within its transaction.
        var isTransaction = session.Features.IsTransactional && !Statements.Any(static statement => statement.IsAlone);
        if (isTransaction)
        {
            await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            foreach (var statement in Statements)
            {
                await (rebuild?.BeforeAsync(statement.Rebuilds is not null, cancellationToken) ?? default).ConfigureAwait(false);
                await session.ExecuteAsync(statement.Sql, cancellationToken).ConfigureAwait(false);
            }

            await (rebuild?.EndAsync(cancellationToken) ?? default).ConfigureAwait(false);
            if (isTransaction)
            {
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch when (isTransaction)
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }
    }
}
