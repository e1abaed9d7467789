namespace Tortoise.Runtime.Tests.Execution;

/// <summary>What is said where no package is referenced that has a driver for the URL.</summary>
public class MissingDriverTests
{
    [TestCase("sqlserver", ": add the package Tortoise.SqlServer")]
    [TestCase("MariaDB", ": add the package Tortoise.MySql")]
    [TestCase("oracle", "")]
    public void The_package_of_the_database_is_named(string scheme, string advice) => Assert.That(
        () => Database.Open($"{scheme}://app:secret@host/db"),
        Throws.TypeOf<ConfigurationException>().With.Message.StartsWith($"No referenced package has a driver for '{scheme}://'{advice}. ").And.Message.Not.Contain("secret"));
}
