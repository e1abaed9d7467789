using Microsoft.Data.SqlClient;
using Tortoise.Dialects.SqlServer;
using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Driver;

/// <summary>What SQL Server does not have is refused by name, with what to do instead.</summary>
public class RefusalTests
{
    [Test]
    public void A_transaction_that_only_reads()
    {
        using var session = new SqlServerSession(new SqlConnection(), ownsConnection: true);
        Assert.That(
            async () => await session.BeginAsync(0, new TransactionOptions { IsReadOnly = true }, default),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("IsReadOnly"));
    }

    [Test]
    public void Full_text_search() => Assert.That(
        () => Recorder.Compile(Team.Filter(t => t.Name.Search("cup")).Query),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith("SQL Server does not support full-text search").And.Message.Contains("CONTAINS"));
}
