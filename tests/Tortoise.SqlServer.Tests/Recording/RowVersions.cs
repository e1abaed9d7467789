using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>A version that the server gives: no other database can run these statements. What they are bound to is checked when all have run.</summary>
public class RowVersions
{
    private static readonly byte[] Seen = [0, 0, 0, 0, 0, 0, 7, 0xd1];

    [Test]
    public void Objects_are_inserted_saved_read_and_deleted()
    {
        var ledger = new Ledger { Name = "x" };
        var (fields, returning) = WritePlan<Ledger>.Insert(ledger);
        var update = WritePlan<Ledger>.Update(ledger);
        Assert.That((fields, returning, update), Is.EqualTo((Set(1, 2), Set(0, 3), Set(1, 2))));
        Record(
            new InsertRow(LedgerQuerySet.Model, fields, returning),
            new InsertRow(LedgerQuerySet.Model, fields, returning, new ConflictRule(ConflictAction.Ignore, default, default)),
            new InsertRow(LedgerQuerySet.Model, fields, returning, new ConflictRule(ConflictAction.Update, Set(1), Set(2))),
            new UpdateRow(LedgerQuerySet.Model, update),
            new SelectRow(LedgerQuerySet.Model, Set(3)),
            new DeleteRow(LedgerQuerySet.Model));
    }

    [Test]
    public void Queries_ask_for_it_as_for_any_bytes() => Record(
        Ledger.Filter(l => l.RowVersion > Seen).OrderBy(l => l.RowVersion.Desc()).Limit(10).Query,
        Ledger.Filter(l => l.RowVersion == Seen || l.RowVersion.In(Seen, Seen)).Query,
        new UpdateQuery(Ledger.Filter(l => l.Id == 1 && l.RowVersion != Seen).Query, [Ledger.Fields.Amount.Set(5)]));

    private static void Record(params Statement[] statements)
    {
        foreach (var statement in statements)
        {
            Recorder.Add(statement);
            Assert.That(Recorder.Compile(statement).SelectMany(command => Validation.Grammar.Parse(command.Sql).Errors), Is.Empty);
        }
    }

    private static FieldSet Set(params int[] indexes) => indexes.Aggregate(default(FieldSet), (set, index) => set.With(index));
}
