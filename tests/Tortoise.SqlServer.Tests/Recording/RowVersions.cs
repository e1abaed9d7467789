using Tortoise.CompilerServices;
using Tortoise.Persistence;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>A column <c>rowversion</c> of a table that is there: the server writes it, and the program reads it and asks for it.</summary>
public class RowVersions
{
    private static readonly Document New = new() { Title = "x" };

    [Test]
    public void An_insert_leaves_it_to_the_server_and_reads_it()
    {
        var (fields, returning) = WritePlan<Document>.Insert(New);
        Assert.That((fields, returning), Is.EqualTo((Set(1), Set(0, 2))));
        Assert.That(
            Recorder.Compile(new Expressions.InsertRow(DocumentQuerySet.Model, fields, returning)).First().Sql,
            Is.EqualTo(
                "DECLARE @returned TABLE ([id] int, [version] varbinary(max)); INSERT INTO [document] ([title]) " +
                "OUTPUT INSERTED.[id], INSERTED.[version] INTO @returned VALUES (@p0); SELECT [id], [version] FROM @returned"));
    }

    [Test]
    public void A_save_leaves_it_alone() => Assert.That(WritePlan<Document>.Update(New), Is.EqualTo(Set(1)));

    [Test]
    public void An_update_can_ask_for_the_version_that_was_read()
    {
        byte[] seen = [0, 0, 0, 0, 0, 0, 7, 0xd1];
        var rows = Document.Filter(d => d.Id == 1 && d.Version == seen).Query;
        var command = Recorder.Compile(new Expressions.UpdateQuery(rows, [Document.Fields.Title.Set("y")])).Single();
        Assert.That(command.Sql, Is.EqualTo(
            "UPDATE [document] SET [title] = @p0 WHERE [id] = @p1 AND ([version] = @p2 AND DATALENGTH([version]) = DATALENGTH(@p2))"));
    }

    private static FieldSet Set(params int[] indexes) => indexes.Aggregate(default(FieldSet), (set, index) => set.With(index));
}

/// <summary>A row with a version.</summary>
[Model]
public partial class Document
{
    public int Id { get; set; }

    [MaxLength(100)]
    public required string Title { get; set; }

    [DbDefault(Sql = "NULL")]
    public partial byte[] Version { get; set; }
}
