using Tortoise.Metadata;

namespace Tortoise.Tests.Filters;

/// <summary>A model with a mark of deleted rows: they are hidden, and can be restored.</summary>
public sealed class SoftDeletion(TestServer server)
    : DatabaseTest(server, WriterQuerySet.Model, FolderQuerySet.Model, LabelQuerySet.Model, DocumentQuerySet.Model)
{
    private readonly ToldDeletes _told = new();

    protected override IReadOnlyList<WriteHook> Hooks => [_told];

    [Test]
    public async Task A_delete_marks_the_row_with_the_time()
    {
        var document = await NewAsync();
        Clock.Now = Clock.Now.AddDays(1);
        await document.DeleteAsync();
        Assert.That((document.IsSaved, document.DeletedAt, document.Changed, document.Version), Is.EqualTo((true, Clock.Now.UtcDateTime, Clock.Now.UtcDateTime, 1)));
        Assert.That(await Document.All().CountAsync(), Is.Zero);
        Assert.That((await Document.IgnoreFilters(QueryFilter.SoftDelete).GetAsync(d => d.Id == document.Id)).DeletedAt, Is.EqualTo(Clock.Now.UtcDateTime));
        Assert.That((await Document.Deleted().GetAsync(d => d.Pages == 1)).Id, Is.EqualTo(document.Id));
    }

    [Test]
    public async Task A_restore_takes_it_back()
    {
        var document = await NewAsync();
        await document.DeleteAsync();
        await document.RestoreAsync();
        Assert.That((document.DeletedAt, document.Version), Is.EqualTo(((DateTime?)null, 2)));
        Assert.That(await Document.All().CountAsync(), Is.EqualTo(1));
        document.Pages = 3;
        await document.SaveAsync();
    }

    [Test]
    public async Task A_version_detects_a_delete_of_a_row_that_was_changed()
    {
        var document = await NewAsync();
        await Document.All().UpdateAsync(d => d.Pages.Set(9));
        Assert.That(async () => await document.DeleteAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That(document.DeletedAt, Is.Null);
    }

    [Test]
    public async Task A_hard_delete_deletes_the_row()
    {
        var document = await NewAsync();
        await document.HardDeleteAsync();
        Assert.That(document.IsSaved, Is.False);
        Assert.That(await Document.IgnoreFilters().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Rows_of_a_query_are_marked_restored_and_deleted()
    {
        await Label.BulkCreateAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }]);
        Assert.That(await Label.Filter(l => l.Name != "c").DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Label.All().DeleteAsync(), Is.EqualTo(1), "those that are marked are not marked again");
        Assert.That(await Label.Filter(l => l.Name == "a").RestoreAsync(), Is.EqualTo(1));
        Assert.That(await Label.All().Select(l => l.Name), Is.EqualTo(new[] { "a" }));
        Assert.That(await Label.Deleted().OrderBy(l => l.Id).Limit(1).HardDeleteAsync(), Is.EqualTo(1));
        Assert.That(await Label.IgnoreFilters().OrderBy(l => l.Id).Select(l => l.Name), Is.EqualTo(new[] { "a", "c" }));
        Assert.That(await Label.All().HardDeleteAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_that_are_marked_can_be_returned()
    {
        await NewAsync();
        var deleted = await Document.All().DeleteReturningAsync();
        Assert.That(deleted.Single().DeletedAt, Is.EqualTo(Clock.Now.UtcDateTime));
        await deleted.Single().RestoreAsync();
        await Document.All().DeleteAsync();
        Assert.That(await Document.Deleted().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Hooks_are_told_of_a_delete_and_of_a_restore_as_a_save()
    {
        var document = await NewAsync();
        _told.Log.Clear();
        await document.DeleteAsync();
        await document.RestoreAsync();
        await Document.All().DeleteAsync();
        await Document.All().RestoreAsync();
        Assert.That(_told.Log, Is.EqualTo(new[] { "delete Plan", "save DeletedAt, Changed", "delete Plan", "update DeletedAt, Changed" }));
    }

    [Test]
    public async Task A_save_leaves_the_mark_of_another_alone()
    {
        var label = await Label.CreateAsync(new() { Name = "a" });
        var stale = await Label.GetAsync(label.Id);
        await label.DeleteAsync();
        stale.Name = "b";
        await stale.SaveAsync();
        Assert.That(await Label.All().CountAsync(), Is.Zero);
        Assert.That(await Label.Deleted().Select(l => l.Name), Is.EqualTo(new[] { "b" }));
        await stale.SaveAsync(fields: l => l.IsDeleted);
        Assert.That(await Label.All().CountAsync(), Is.EqualTo(1), "it was named");
    }

    [Test]
    public async Task What_is_deleted_is_not_deleted_again()
    {
        var document = await NewAsync();
        await document.DeleteAsync();
        var time = Clock.Now;
        Clock.Now = Clock.Now.AddDays(1);
        _told.Log.Clear();
        await document.DeleteAsync();
        Assert.That((document.DeletedAt, document.Version, _told.Log.Count), Is.EqualTo((time.UtcDateTime, 1, 0)));
        Assert.That(await Document.Deleted().Select(d => d.DeletedAt), Is.EqualTo(new DateTime?[] { time.UtcDateTime }));

        var label = await Label.CreateAsync(new() { Name = "a" });
        await label.DeleteAsync();
        await Label.All().RestoreAsync();
        await label.DeleteAsync();
        Assert.That(await Label.All().CountAsync(), Is.Zero, "somebody else restored it");
    }

    [Test]
    public async Task A_new_object_of_a_deleted_one_is_not_deleted()
    {
        var document = await NewAsync();
        await document.DeleteAsync();
        var copy = document.CloneAsNew();
        Assert.That(copy.DeletedAt, Is.Null);
        await copy.SaveAsync();
        Assert.That(await Document.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_refers_to_a_marked_row_stays()
    {
        var document = await NewAsync();
        await Writer.All().DeleteAsync(); // refused if the database had something to do
        Assert.That(document.WriterId, Is.Positive);
    }

    private static async Task<Document> NewAsync() =>
        await Document.CreateAsync(new() { Title = "Plan", Pages = 1, Writer = await Writer.CreateAsync(new() { Name = "Ann" }) });

    private sealed class ToldDeletes : WriteHook<Document>
    {
        public List<string> Log { get; } = [];

        public override async ValueTask BeforeDeleteAsync(DeleteContext<Document> delete, CancellationToken cancellationToken) =>
            Log.AddRange((await delete.ReadAsync(cancellationToken)).Select(document => "delete " + document.Title));

        public override ValueTask AfterSaveAsync(SaveContext<Document> save, CancellationToken cancellationToken)
        {
            Log.Add("save " + Names(save.Fields));
            return default;
        }

        public override ValueTask AfterUpdateAsync(UpdateContext<Document> update, CancellationToken cancellationToken)
        {
            Log.Add("update " + Names(update.Fields));
            return default;
        }

        private static string Names(IEnumerable<FieldMetadata> fields) => string.Join(", ", fields.Select(field => field.Property));
    }
}
