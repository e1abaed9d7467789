using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Tests.Models;

namespace Tortoise.SqlServer.Tests.Driver;

/// <summary>What SqlBulkCopy is given: the values that parameters would have, in the order of the columns.</summary>
public class BulkRowsTests
{
    private static readonly FieldSet All = Enumerable.Range(0, TeamQuerySet.Model.Fields.Count).Aggregate(default(FieldSet), (set, field) => set.With(field));

    [Test]
    public void Rows_are_those_of_the_objects()
    {
        var insert = Compile(new InsertRow(TeamQuerySet.Model, All, default));
        var stream = insert.Batch!.Stream!;
        Assert.That(stream.Sql, Is.EqualTo("[team]"));
        Team[] teams = [new() { Id = 7, Name = "a", City = "", Points = 1 }, new() { Id = 8, Name = "b" }];
        using var row = SqlServerStatement.Of(stream, connection: null).Command;
        using var parameters = new SqlServerParameters();
        using var rows = new SqlServerBulkRows<RowBatch<Team>>(stream, new RowBatch<Team>(database: null!, insert, teams, default, All), row, parameters);
        Assert.That(Enumerable.Range(0, rows.FieldCount).Select(rows.GetName), Is.EqualTo(["id", "name", "city", "points"]));
        List<object[]> read = [];
        while (rows.Read())
        {
            var values = new object[rows.FieldCount];
            rows.GetValues(values);
            read.Add(values);
        }

        Assert.That(read, Is.EqualTo(new object[][] { [7, "a", "", 1], [8, "b", DBNull.Value, 0] }));
    }

    [Test]
    public void An_insert_that_gives_something_back_or_meets_conflicts_is_no_stream()
    {
        var key = default(FieldSet).With(0);
        Assert.That(Compile(new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), key)).Batch!.Stream, Is.Null);
        Assert.That(Compile(new InsertRow(TeamQuerySet.Model, All, default, new ConflictRule(ConflictAction.Ignore, default, default))).Batch!.Stream, Is.Null);
    }

    /// <summary>SqlBulkCopy refuses a transaction that a command has begun, as every one of ours is.</summary>
    [Test]
    public async Task Very_many_rows_are_a_stream_outside_of_transactions_only()
    {
        await using var connection = new SqlConnection();
        using var session = new SqlServerSession(connection, ownsConnection: true);
        using var another = new SqlServerSession(connection, ownsConnection: true);
        var insert = Compile(new InsertRow(TeamQuerySet.Model, All, default));
        var batch = new RowBatch<Team>(database: null!, insert, Enumerable.Range(0, 2_000).Select(i => new Team { Id = i, Name = "a" }).ToArray(), default, All);
        Assert.That(
            async () => await session.ExecuteAtomicallyAsync(insert, batch, default),
            Throws.TypeOf<ConnectionException>().With.InnerException.Message.Contains("WriteToServer"), "the connection is not open, as SqlBulkCopy finds out");
        Assert.That(
            async () => await another.ExecuteBatchAsync(insert, batch, default),
            Throws.TypeOf<ConnectionException>().With.InnerException.Message.Contains("ExecuteNonQuery"));
    }

    private static CompiledStatement Compile(InsertRow insert) => SqlServerDialect.Instance.CreateRowCompiler().Compile(insert);
}
