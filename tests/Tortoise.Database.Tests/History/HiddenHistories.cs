namespace Tortoise.Tests.History;

/// <summary>A history has the changes of rows that query filters hide, too.</summary>
public sealed class HiddenHistories(TestServer server) : DatabaseTest(
    server, VaultQuerySet.Model, SecretQuerySet.Model, SecretHistoryQuerySet.Model)
{
    [Test]
    public async Task A_hidden_row_has_a_history()
    {
        var vault = await Vault.CreateAsync(new());
        var secret = await Secret.CreateAsync(new() { Name = "a", IsHidden = true, Vault = vault });
        secret.Points = 1;
        await secret.SaveAsync();
        await Secret.BulkCreateAsync([new() { Name = "a", Points = 2, IsHidden = true, Vault = vault }], onConflict: s => s.Name, update: s => s.Points);
        await secret.DeleteAsync();
        Assert.That((await SecretHistory.All().OrderBy(h => h.ChangeId)).Select(h => (h.ChangeKind, h.Points)), Is.EqualTo(new[]
        {
            (ChangeKind.Inserted, 0), (ChangeKind.Updated, 1), (ChangeKind.Updated, 2), (ChangeKind.Deleted, 2),
        }));
    }

    [Test]
    public async Task A_cascade_deletes_hidden_rows_and_none_of_hidden_ones()
    {
        var (open, closed) = (await Vault.CreateAsync(new()), await Vault.CreateAsync(new() { IsClosed = true }));
        await Secret.BulkCreateAsync([new() { Name = "a", IsHidden = true, Vault = open }, new() { Name = "b", Vault = open }, new() { Name = "c", Vault = closed }]);
        await Vault.All().DeleteAsync();
        Assert.That(await SecretHistory.Filter(h => h.ChangeKind == ChangeKind.Deleted).OrderBy(h => h.Name).Select(h => h.Name), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(await Secret.IgnoreFilters().Select(s => s.Name), Is.EqualTo(new[] { "c" }));
    }
}
