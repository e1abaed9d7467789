using Tortoise.Execution;
using Tortoise.MySql;
using Tortoise.PostgreSql;
using Tortoise.Sqlite;
using Tortoise.SqlServer;

namespace Tortoise.Cli.Tests.Facts;

/// <summary>The package that is named where a program references no driver for a URL.</summary>
public sealed class DriverPackageTests
{
    private static readonly IDriver[] Drivers = [new SqliteDriver(), new PostgreSqlDriver(), new MySqlDriver(), new SqlServerDriver()];

    [Test]
    public void Each_scheme_of_a_driver_leads_to_its_package([ValueSource(nameof(Drivers))] IDriver driver) =>
        Assert.That(driver.Schemes.Select(DatabaseNames.PackageOf), Is.All.EqualTo(driver.GetType().Assembly.GetName().Name));
}
