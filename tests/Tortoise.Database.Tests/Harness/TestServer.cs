using System.Globalization;

namespace Tortoise.Tests.Harness;

/// <summary>
/// A kind of database that the suite runs on. Another one is another class here and a place in <see cref="All"/>. Where databases differ
/// in what a user sees (docs/databases.md), a member says how, so that a test asserts the difference instead of passing it over.
/// </summary>
public abstract partial class TestServer(string name)
{
    /// <summary>The schema, or database, that a model of the suite names. It belongs to no single test.</summary>
    protected const string SharedSchema = "other";

    /// <summary>The least difference between two times that it keeps; what is finer is cut off.</summary>
    public virtual TimeSpan FinestTime => new(1);

    /// <summary>Why it is not here, and how to add it; null where it is.</summary>
    public virtual string? WhyMissing => null;

    /// <summary>Its name in telemetry.</summary>
    public virtual string SystemName => "sqlite";

    /// <summary>What a database is called in telemetry.</summary>
    public virtual string NamespacePattern => "^:memory:$";

    /// <summary>Its code of the error that a key is there already.</summary>
    public virtual string DuplicateKeyCode => "1555";

    /// <summary>True where there is one writer at a time, and the others wait for the end of its transaction.</summary>
    public virtual bool HasOneWriter => false;

    /// <summary>True where a text can hold the character U+0000.</summary>
    public virtual bool KeepsNul => true;

    /// <summary>True where a transaction goes on after a statement in it failed.</summary>
    public virtual bool RunsOnAfterAnError => true;

    /// <summary>True where the next generated key is greater than one that the program gave.</summary>
    public virtual bool GeneratedKeysFollowGivenOnes => true;

    /// <summary>True where a rollback undoes what created tables.</summary>
    public virtual bool UndoesTables => true;

    /// <summary>True where a foreign key can be checked at the commit.</summary>
    public virtual bool DefersConstraints => true;

    /// <summary>True where tables can be in schemas.</summary>
    public virtual bool HasSchemas => true;

    /// <summary>True where it tells which foreign key a write breaks.</summary>
    public virtual bool ReportsForeignKey => true;

    /// <summary>True where an update can return rows.</summary>
    public virtual bool UpdatesReturnRows => true;

    /// <summary>True where an insert can return rows.</summary>
    public virtual bool InsertsReturnRows => true;

    /// <summary>True where an update sets all columns from the values before it.</summary>
    public virtual bool AssignsAtOnce => true;

    /// <summary>True if an upsert can leave rows that are there as they are.</summary>
    public virtual bool HasUpsertConditions => true;

    /// <summary>True if an upsert sets all columns from the values before it.</summary>
    public virtual bool UpsertsAtOnce => true;

    /// <summary>True where it tells the table of a statement that it refused.</summary>
    public virtual bool ReportsErrorTable => true;

    /// <summary>True where it tells the table of a row whose parent is missing, whoever wrote the statement.</summary>
    public virtual bool ReportsReferringTable => ReportsForeignKey;

    /// <summary>True where a raw statement may be several.</summary>
    public virtual bool RunsManyStatements => false;

    /// <summary>True where the driver may connect again before it sends a statement, where the connection was cut while it was idle.</summary>
    public virtual bool MayRenewConnections => false;

    /// <summary>True where a number can be infinite.</summary>
    public virtual bool KeepsInfinity => true;

    /// <summary>True where the database gives a row another version at every write.</summary>
    public virtual bool HasRowVersions => false;

    /// <summary>True if a query in FROM, or a common table expression, can refer to rows of the queries around it.</summary>
    public virtual bool CorrelatesTables => true;

    /// <summary>True if a joined query can refer to rows of the tables before it in any way.</summary>
    public virtual bool HasLateralJoins => true;

    /// <summary>True if the database knows whether a JSON document contains another.</summary>
    public virtual bool ContainsJson => true;

    /// <summary>True if rows can be grouped in several ways at once.</summary>
    public virtual bool HasGroupingSets => true;

    /// <summary>A query for one number that runs until it is cancelled.</summary>
    public virtual string Endless => "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT COUNT(*) FROM n";

    /// <summary>A name as raw SQL quotes it.</summary>
    public virtual SqlTemplate Name(string name) => SqlTemplate.FromText($"\"{name}\"");

    /// <summary>A statement that adds a column to a table.</summary>
    public virtual string AddColumn(string table, string column) => $"ALTER TABLE {table} ADD COLUMN {column}";

    /// <summary>A statement that gives a column another name.</summary>
    public virtual string RenameColumn(string table, string from, string to) => $"ALTER TABLE {table} RENAME COLUMN {from} TO {to}";

    /// <summary>A text in upper case, as the database makes it.</summary>
    public virtual string Upper(string text) => text.ToUpperInvariant();

    /// <summary>A text in lower case, as the database makes it.</summary>
    public virtual string Lower(string text) => CultureInfo.InvariantCulture.TextInfo.ToLower(text);

    /// <summary>A time as the database keeps it.</summary>
    public virtual DateTime Kept(DateTime value) => value.AddTicks(-(value.Ticks % FinestTime.Ticks));

    /// <inheritdoc cref="Kept(DateTime)"/>
    public DateTimeOffset Kept(DateTimeOffset value) => new(Kept(value.UtcDateTime));

    /// <inheritdoc cref="Kept(DateTime)"/>
    public TimeOnly Kept(TimeOnly value) => new(value.Ticks - (value.Ticks % FinestTime.Ticks));

    /// <summary>A decimal as a column without digits of its own keeps it.</summary>
    public virtual decimal Kept(decimal value) => value;

    /// <summary>Texts in the order of the database, without those that are the same as another one to it.</summary>
    /// <param name="texts">The texts, in the order of their code units.</param>
    public virtual IEnumerable<string> Ordered(IEnumerable<string> texts) => texts;

    /// <inheritdoc cref="Ordered(IEnumerable{string})"/>
    public virtual IEnumerable<byte[]> Ordered(IEnumerable<byte[]> blobs) => blobs;

    /// <summary>True where the database can keep a text.</summary>
    public bool Keeps(string text) => KeepsNul || !text.Contains('\0', StringComparison.Ordinal);

    public abstract TestDatabase Create(DatabaseOptions options);

    /// <summary>The URL of a test's database with options of the test's own, where it is reached over connections.</summary>
    public virtual string AddressOf(TestDatabase database, string options) => throw new NotSupportedException($"{name} is no server.");

    /// <summary>Cuts the connections to a test's database that are not this one, as an administrator or a failover does.</summary>
    public virtual Task KillConnectionsAsync(TestDatabase database) => throw new NotSupportedException($"{name} is no server.");

    /// <summary>Starts a server of this kind for one test, which ends it. The test is ignored where none is installed.</summary>
    public virtual IThrowawayServer StartAnother(ThrowawayServerOptions options) => throw new NotSupportedException($"{name} cannot be started.");

    /// <summary>Ends what the run has started.</summary>
    public virtual void Stop()
    {
    }

    public override string ToString() => name;
}
