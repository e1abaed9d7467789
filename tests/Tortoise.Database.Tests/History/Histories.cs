namespace Tortoise.Tests.History;

/// <summary>The table of what rows were: who changed what, and when.</summary>
public sealed class Histories(TestServer server) : DatabaseTest(
    server, ClassroomQuerySet.Model, PupilQuerySet.Model, PupilHistoryQuerySet.Model, MarkQuerySet.Model, MarkHistoryQuerySet.Model, ExcuseQuerySet.Model, ExcuseHistoryQuerySet.Model)
{
    private static readonly AsyncLocal<string?> CurrentUser = new();

    protected override Func<string?> Actor => () => CurrentUser.Value;

    [Test]
    public async Task Each_change_of_an_object_has_a_row_with_the_values_after_it()
    {
        CurrentUser.Value = "ada";
        var pupil = await Pupil.CreateAsync(new Pupil { Name = "Tim", Grade = 3, Day = DayOfWeek.Monday, Password = "secret" });
        var created = Clock.Now;
        Clock.Now = Clock.Now.AddMinutes(1);
        CurrentUser.Value = null;
        pupil.Grade = 4;
        await pupil.SaveAsync();
        await pupil.SaveAsync(p => p.Grade.Set(p.Grade + 1));
        await pupil.DeleteAsync();
        var history = await PupilHistory.Filter(h => h.Id == 1).OrderBy(h => h.ChangeId);
        Assert.That(history.Select(static h => (h.ChangeKind, h.Name, h.Grade, h.Day)), Is.EqualTo(new[]
        {
            (ChangeKind.Inserted, "Tim", 3, (DayOfWeek?)DayOfWeek.Monday),
            (ChangeKind.Updated, "Tim", 4, DayOfWeek.Monday),
            (ChangeKind.Updated, "Tim", 5, DayOfWeek.Monday),
            (ChangeKind.Deleted, "Tim", 5, DayOfWeek.Monday),
        }));
        Assert.That(history.Select(static h => h.ChangeActor), Is.EqualTo(["ada", null, null, null]));
        Assert.That((history[0].ChangeTime, history[1].ChangeTime), Is.EqualTo((created.UtcDateTime, Clock.Now.UtcDateTime)));
    }

    [Test]
    public async Task Writes_of_many_rows_are_kept_row_by_row()
    {
        await Pupil.BulkCreateAsync([.. Enumerable.Range(1, 150).Select(static n => new Pupil { Name = $"P{n}", Grade = n % 3 })]);
        Assert.That(await ChangesAsync(), Is.EqualTo((150, 0, 0)));
        Assert.That(await Pupil.Filter(p => p.Grade == 2).UpdateAsync(p => p.Grade.Set(p.Grade + 5)), Is.EqualTo(50));
        Assert.That(await ChangesAsync(), Is.EqualTo((150, 50, 0)));
        Assert.That(await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Updated && h.Grade == 7).CountAsync(), Is.EqualTo(50));
        await Pupil.Filter(p => p.Name == "P1").UpdateReturningAsync(p => p.Grade.Set(9), p => p.Id);
        await Pupil.BulkUpdateAsync(await Pupil.Filter(p => p.Grade == 0).Limit(3), p => p.Grade);
        await Pupil.All().OrderBy(p => p.Id).Limit(2).DeleteAsync();
        Assert.That(await ChangesAsync(), Is.EqualTo((150, 54, 2)));
        Assert.That(await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Deleted).OrderBy(h => h.Id).Select(h => h.Grade), Is.EqualTo([9, 7]));
    }

    [Test]
    public async Task Of_an_upsert_it_is_known_which_rows_were_there()
    {
        await Pupil.CreateAsync(new Pupil { Name = "Tim", Grade = 3 });
        await Pupil.BulkCreateAsync([new() { Name = "Tim", Grade = 4 }, new() { Name = "Eva", Grade = 1 }], onConflict: p => p.Name, update: p => p.Grade);
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { ("Eva", ChangeKind.Inserted, 1), ("Tim", ChangeKind.Inserted, 3), ("Tim", ChangeKind.Updated, 4) }));
        await Pupil.BulkCreateAsync([new() { Name = "Tim", Grade = 8 }, new() { Name = "Zoe", Grade = 1 }], onConflict: p => p.Name);
        await Pupil.BulkCreateAsync([new() { Name = "Tim", Grade = 8 }, new() { Name = "Ute", Grade = 1 }], ignoreConflicts: true);
        Assert.That((await KindsAsync()).Length, Is.EqualTo(5));
        await Pupil.UpdateOrCreateAsync(p => p.Name == "Eva", p => p.Grade = 2, () => new Pupil { Name = "Eva" });
        Assert.That((await KindsAsync())[1], Is.EqualTo(("Eva", ChangeKind.Updated, 2)));
    }

    [Test]
    public async Task Of_an_upsert_of_many_rows_each_is_copied_by_its_key()
    {
        var pupils = Enumerable.Range(1, 1500).Select(static n => new Pupil { Name = $"P{n}" }).ToList();
        await Pupil.BulkCreateAsync(pupils.Take(1200).Select(p => new Pupil { Name = p.Name }));
        Log.Clear();
        await Pupil.BulkCreateAsync(pupils, onConflict: p => p.Name, update: p => p.Grade);
        Assert.That(await ChangesAsync(), Is.EqualTo((1500, 1200, 0)));
        Assert.That(Log.Statements.Where(sql => sql.Contains("NOT", StringComparison.Ordinal)), Is.Empty, "the rows that were there are in no condition");
    }

    [Test]
    public async Task What_is_left_out_is_no_change()
    {
        var pupil = await Pupil.CreateAsync(new Pupil { Name = "Tim" });
        pupil.Password = "new";
        await pupil.SaveAsync();
        await Pupil.All().UpdateAsync(p => p.Password.Set("newer"));
        Assert.That(await ChangesAsync(), Is.EqualTo((1, 0, 0)));
        Assert.That(PupilHistoryQuerySet.Model.Fields.Select(static field => field.Property), Is.EqualTo(
            ["ChangeId", "ChangeKind", "ChangeTime", "ChangeActor", "Id", "Name", "Grade", "Day", "RoomId"]));
    }

    [Test]
    public async Task A_mark_of_a_deleted_row_hides_no_history()
    {
        var excuse = await Excuse.CreateAsync(new() { Text = "ill" });
        excuse.IsDeleted = true;
        await excuse.SaveAsync();
        await (await Excuse.CreateAsync(new() { Text = "rain" })).DeleteAsync();
        Assert.That(await Excuse.All().CountAsync(), Is.Zero);
        Assert.That(
            await ExcuseHistory.OrderBy(h => h.ChangeId).Select(h => (h.ChangeKind, h.IsDeleted)),
            Is.EqualTo([(ChangeKind.Inserted, false), (ChangeKind.Updated, true), (ChangeKind.Inserted, false), (ChangeKind.Deleted, false)]));
        Assert.That(await ExcuseHistory.All().DeleteAsync(), Is.EqualTo(4));
    }

    [Test]
    public async Task It_is_written_in_the_transaction_of_the_change()
    {
        Assert.That(
            async () => await Db.InTransactionAsync(async () =>
            {
                await Pupil.CreateAsync(new Pupil { Name = "Tim" });
                throw new InvalidOperationException("undone");
            }),
            Throws.InvalidOperationException);
        await Pupil.CreateAsync(new Pupil { Name = "Eva" });
        Assert.That(async () => await Pupil.CreateAsync(new Pupil { Name = "Eva" }), Throws.TypeOf<IntegrityException>());
        Assert.That(await PupilHistory.All().Select(h => h.Name), Is.EqualTo(["Eva"]));
    }

    [Test]
    public async Task What_a_cascade_deletes_is_kept_too()
    {
        var room = await Classroom.CreateAsync(new Classroom { Name = "1a" });
        await Pupil.BulkCreateAsync([new() { Name = "Tim", Room = room }, new() { Name = "Eva", Room = room }]);
        await room.DeleteAsync();
        Assert.That(await ChangesAsync(), Is.EqualTo((2, 0, 2)));
        Assert.That(await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Deleted).Select(h => h.RoomId), Is.All.EqualTo(room.Id));
    }

    [Test]
    public async Task A_base_class_says_it_for_its_models_and_keys_may_have_several_parts()
    {
        var mark = await Mark.CreateAsync(new Mark { Year = 2026, Number = 1, Value = 1.5m });
        await Mark.BulkCreateAsync([new Mark { Year = 2026, Number = 2, Value = 2m }, new Mark { Year = 2026, Number = 3, Value = 3m }]);
        mark.Value = 2.5m;
        await mark.SaveAsync();
        await Mark.Filter(m => m.Number > 1).DeleteAsync();
        var history = await MarkHistory.Filter(h => h.Year == 2026 && h.Number == 1).OrderBy(h => h.ChangeId);
        Assert.That(history.Select(static h => (h.Value, h.Version)), Is.EqualTo(new[] { (1.5m, 0), (2.5m, 1) }));
        Assert.That(await MarkHistory.Filter(h => h.ChangeKind == ChangeKind.Deleted).CountAsync(), Is.EqualTo(2));
    }

    private static async Task<(long Inserted, long Updated, long Deleted)> ChangesAsync() => (
        await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Inserted).CountAsync(),
        await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Updated).CountAsync(),
        await PupilHistory.Filter(h => h.ChangeKind == ChangeKind.Deleted).CountAsync());

    private static async Task<(string Name, ChangeKind Kind, int Grade)[]> KindsAsync() =>
        [.. (await PupilHistory.All().OrderBy(h => [h.Name, h.ChangeId])).Select(static h => (h.Name, h.ChangeKind, h.Grade))];
}
