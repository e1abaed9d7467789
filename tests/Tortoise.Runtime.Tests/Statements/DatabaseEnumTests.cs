namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Enums that are the database's own: where they are a type, columns stand as they are, and values become members of it.</summary>
public class DatabaseEnumTests
{
    [Test]
    public void Order_is_that_of_the_type_or_of_the_ranks() =>
        SqlOf.Statement(Parcel.Filter(p => p.State < State.Sent || p.State.Range(State.New, State.Lost)).OrderBy(p => p.State.Desc()).Select(p => p.State).Query).Is(new()
        {
            Sqlite = "",
            PostgreSql = new("", 1, 0, 2),
            MySql = "",
            SqlServer = "",
            Values = [1, 0, 2],
        });

    [Test]
    public void The_least_is_that_of_the_type() =>
        SqlOf.Statement(Parcel.All().Select(p => p.State.Min().Filter(p.Before > p.State)).Query).Is(new()
        {
            Sqlite = "",
            PostgreSql = "",
            MySql = "",
            SqlServer = "",
        });

    [Test]
    public void Values_are_compared_as_members_of_the_type() =>
        SqlOf.Statement(Parcel.Filter(p => p.State == State.Sent && p.Before.In(State.New, State.Lost)).Select(p => p.Id).Query).Is(new()
        {
            Sqlite = "",
            PostgreSql = new("", State.Sent, new object[] { State.New, State.Lost }),
            MySql = "",
            SqlServer = "",
            Values = [State.Sent, State.New, State.Lost],
        });

    [Test]
    public void The_type_is_created_once_before_its_tables() => SqlOf.Schema(dialect => string.Join(";\n", dialect.CreateSchemaWriter(safe: false).Create([ParcelQuerySet.Model]))).Is(new()
    {
        Sqlite = "",
        PostgreSql = "",
        MySql = "",
        MariaDb = "",
        SqlServer = "",
    });
}

[Model]
public partial class Parcel
{
    public int Id { get; set; }

    [AsDatabaseEnum]
    public State State { get; set; }

    [AsDatabaseEnum("Old state")]
    public State? Before { get; set; }
}

public enum State
{
    New,
    Sent,
    Lost,
}
