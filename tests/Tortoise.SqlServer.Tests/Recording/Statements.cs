using Tortoise.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>Statements that the behaviour suite has no need of, and that SQL Server spells in its own way.</summary>
public class Statements
{
    [Test]
    public void Numbers_of_every_type_are_computed() => Record(
        Everything.All().Select(e => (e.ULong / 7UL, e.ULong % 7UL, e.Double % 1.5, e.Float % 1.5f, e.Decimal / 3m, e.Byte - (byte)1)).Query,
        Everything.Filter(e => e.Float % 2 > 0.5f && e.ULong / e.ULong == 1 && e.Decimal % 2m != 0).Query);

    [Test]
    public void Aggregates_of_every_type() => Record(
        Everything.All().Select(e => (e.Bool.Min(), e.Bool.Max(), e.Guid.Min(), e.Text.Max(), e.Day.Min(), e.Float.Sum(), e.SByte.Sum())).Query,
        Everything.All().Select(e => (e.ULong.Sum(), e.ULong.Avg(), e.Byte.Avg(), e.Double.Avg(), e.Decimal.Avg())).Query,
        Anything.Filter(e => e.Bool == true).Limit(3).Select(e => (e.Bool.Min(), e.Text.Count(), e.Offset.Max())).Query);

    [Test]
    public void Slices_without_an_order_of_their_own() => Record(
        Team.All().Select(t => t.City).Distinct().Offset(1).Query,
        new CountQuery(Team.All().Select(t => t.City).Distinct().Offset(1).Limit(2).Query),
        Team.Filter(t => t.Points > 1 || t.City == null).Offset(1).Limit(2).Query,
        Slices.Any(Team.All().Offset(3).Limit(1).Query),
        Entry.All().OrderBy(e => [e.Book, e.Page, e.Book.Desc()]).Offset(1).Query);

    [Test]
    public void Lists_of_every_type() => Record(
        Lists(1),
        Lists(5),
        Lists(100));

    [Test]
    public void Values_of_other_queries() => Record(
        Team.Filter(t => t.Name.NotIn(City.All().Select(c => c.Name)) && t.Id.NotIn(City.Filter(c => c.Id.In(Team.All().Select(o => o.Id))).Select(c => c.Id))).Query,
        Team.Filter(t => t.City.In(Team.All().OrderBy(o => o.Points.Desc()).Limit(2).Select(o => o.City))).Query,
        new DeleteQuery(Entry.Filter(e => e.Text != "x").OrderBy(e => e.Text).Offset(2).Limit(3).Query),
        new UpdateQuery(Entry.All().Limit(3).Query, [Entry.Fields.Text.Set("y")]));

    [Test]
    public void Written_rows_that_are_returned() => Record(
        new UpdateQuery(Team.Filter(t => t.Points > 1).Query, [Team.Fields.Points.Set(Team.Fields.Points + 1)], [Team.Fields.Id, Team.Fields.Points * 2, Team.Fields.City == "x"]),
        new UpdateQuery(Document.All().Limit(2).Query, [Document.Fields.Title.Set("y")], [Document.Fields.Version]),
        new DeleteQuery(Team.Filter(t => t.Points > 1).ForUpdate(skipLocked: true).OrderBy(t => t.Id).Limit(3).Query, [Team.Fields.Name, Team.Fields.Name.In("a", "b")]),
        new DeleteQuery(Entry.All().Query, Sql.Value(1)),
        new DeleteQuery(Team.Filter(t => t.Points > 1).Union(Team.Filter(t => t.City == "x")).Query, Team.Fields.Name));

    [Test]
    public void Rows_from_a_query() => Record(
        new InsertQuery(CityQuerySet.Model, [City.Fields.Name.Metadata], Team.Filter(t => t.Points > 1).Query.WithColumns([Team.Fields.Name]), isOrdered: true),
        new InsertQuery(TeamQuerySet.Model, [Team.Fields.Id.Metadata, Team.Fields.Name.Metadata, Team.Fields.Points.Metadata], Team.All().Limit(3).Query.WithColumns([Team.Fields.Id + 10, Team.Fields.Name, Team.Fields.Points]), isOrdered: true));

    [Test]
    public void Nulls_are_equal_and_go_where_they_are_wanted() => Record(
        Anything.Filter(e => e.Text == e.Text!.Upper()! && e.Blob != e.Blob && e.Int == e.Int && e.Moment != e.Moment).Query,
        Anything.All().OrderBy(e => [e.Text.Asc().NullsLast(), e.Int.Desc().NullsFirst(), e.Blob]).Reverse().Limit(3).Query);

    [Test]
    public void Inserts_with_conflict_rules()
    {
        var name = default(FieldSet).With(1);
        var all = name.With(2);
        var key = default(FieldSet).With(0);
        Record(
            new InsertRow(CityQuerySet.Model, all, key, new ConflictRule(ConflictAction.Update, name, default(FieldSet).With(2))),
            new InsertRow(CityQuerySet.Model, name, key, new ConflictRule(ConflictAction.Update, name, default(FieldSet).With(2))),
            new InsertRow(CityQuerySet.Model, all.With(0), default, new ConflictRule(ConflictAction.Update, key, all)),
            new InsertRow(CityQuerySet.Model, all.With(0), default, new ConflictRule(ConflictAction.Ignore, default, default)),
            new InsertRow(CityQuerySet.Model, all, key, new ConflictRule(ConflictAction.Update, key, name)));
    }

    [Test]
    public void Upserts_that_compute()
    {
        var name = default(FieldSet).With(1);
        var people = default(FieldSet).With(2);
        var computed = Persistence.ComputedRows.OfUpsert<CityFields>(
            CityQuerySet.Model, (old, given) => [old.People.Set(old.People + given.People + 1)], (old, given) => old.People < given.People && old.Name != given.Name);
        Record(new InsertRow(CityQuerySet.Model, name.With(2), default(FieldSet).With(0).With(2), new ConflictRule(ConflictAction.Update, name, people, computed)));
    }

    [Test]
    public void Saves_that_compute() => Record(
        new UpdateRow(CityQuerySet.Model, default, Persistence.ComputedRows.OfUpdate<CityFields>(CityQuerySet.Model, c => [c.People.Set(c.People + 1), c.Name.Set(c.Name.Upper())])),
        new UpdateRow(DocumentQuerySet.Model, default, Persistence.ComputedRows.OfUpdate<DocumentFields>(DocumentQuerySet.Model, d => d.Reads.Set(d.Reads + 1))));

    private static SelectQuery Lists(int count) => Everything.Filter(e =>
        e.Bool.In(Enumerable.Repeat(true, count)) && e.SByte.In(Enumerable.Repeat((sbyte)1, count)) && e.Byte.In(Enumerable.Repeat((byte)1, count))
        && e.Short.In(Enumerable.Repeat((short)1, count)) && e.UShort.In(Enumerable.Repeat((ushort)1, count)) && e.Int.In(Enumerable.Repeat(1, count))
        && e.UInt.In(Enumerable.Repeat(1u, count)) && e.Long.In(Enumerable.Repeat(1L, count)) && e.ULong.In(Enumerable.Repeat(1UL, count))
        && e.Float.In(Enumerable.Repeat(1f, count)) && e.Double.In(Enumerable.Repeat(1.0, count)) && e.Decimal.In(Enumerable.Repeat(1.5m, count))
        && e.Text.In(Enumerable.Repeat("a", count)) && e.Text.NotIn(Enumerable.Repeat("b", count)) && e.Guid.In(Enumerable.Repeat(Guid.Empty, count))
        && e.Moment.In(Enumerable.Repeat(DateTime.UnixEpoch, count)) && e.Offset.In(Enumerable.Repeat(DateTimeOffset.UnixEpoch, count))
        && e.Day.In(Enumerable.Repeat(DateOnly.MinValue, count)) && e.Time.In(Enumerable.Repeat(TimeOnly.MinValue, count))
        && e.Span.In(Enumerable.Repeat(TimeSpan.Zero, count)) && e.Blob.NotIn(Enumerable.Repeat(Array.Empty<byte>(), count))
        && e.Level.In(Enumerable.Repeat(Level.Above, count)) && e.Mood.In(Enumerable.Repeat(Mood.Calm, count))
        && e.Letter.In(Enumerable.Repeat('a', count)) && e.Link.In(Enumerable.Repeat(new Uri("urn:a"), count))
        && e.Address.In(Enumerable.Repeat(System.Net.IPAddress.Loopback, count)) && e.Price.In(Enumerable.Repeat(new Money(1), count))
        && e.Build.In(Enumerable.Repeat(new Version(1, 0), count)) && e.Culture.In(Enumerable.Repeat(System.Globalization.CultureInfo.InvariantCulture, count))
        && e.Half.In(Enumerable.Repeat((Half)1, count)) && e.Wide.In(Enumerable.Repeat((Int128)1, count)) && e.Big.In(Enumerable.Repeat(System.Numerics.BigInteger.One, count))
        && e.Agreed.In(Enumerable.Repeat(true, count)) && e.Release.In(Enumerable.Repeat(new Version(1, 0), count))).Query;

    private static void Record(params Statement[] statements)
    {
        foreach (var statement in statements)
        {
            Recorder.Add(statement);
            Assert.That(Recorder.Compile(statement).SelectMany(command => Validation.Grammar.Parse(command.Sql).Errors), Is.Empty);
        }
    }
}
