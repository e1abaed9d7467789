using Microsoft.Data.SqlClient;

namespace Tortoise.SqlServer.Tests.Driver;

public class SessionTests
{
    [TestCase(0)]
    [TestCase(1)]
    public void A_lost_connection_has_rolled_back_already(int depth)
    {
        using var connection = new SqlConnection();
        using var session = new SqlServerSession(connection, ownsConnection: false);
        Assert.That(async () => await session.RollbackAsync(depth), Throws.Nothing);
    }
}
