using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Tortoise.Execution;

namespace Tortoise.SqlServer.Tests.Driver;

public class OptionsTests
{
    [Test]
    public void A_url_says_where_the_server_is_and_who_asks()
    {
        var connection = Connection("mssql://sa:p%40ss@db.example:1444/club");
        Assert.That((connection.DataSource, connection.InitialCatalog), Is.EqualTo(("db.example,1444", "club")));
        Assert.That((connection.UserID, connection.Password, connection.IntegratedSecurity), Is.EqualTo(("sa", "p@ss", false)));
        Assert.That((connection.Pooling, connection.Enlist, connection.MultipleActiveResultSets), Is.EqualTo((false, false, false)));
    }

    [Test]
    public void Without_a_user_the_one_of_the_program_is_taken() =>
        Assert.That(Connection("sqlserver://localhost/club").IntegratedSecurity, Is.True);

    [Test]
    public void Connections_are_encrypted_unless_the_url_says_otherwise()
    {
        Assert.That(Connection("mssql://u:p@h/d").Encrypt, Is.EqualTo(SqlConnectionEncryptOption.Mandatory));
        Assert.That(Connection("mssql://u:p@h/d").TrustServerCertificate, Is.False);
        Assert.That(Connection("mssql://u:p@h/d?encrypt=no").Encrypt, Is.EqualTo(SqlConnectionEncryptOption.Optional));
        Assert.That(Connection("mssql://u:p@h/d?encrypt=strict").Encrypt, Is.EqualTo(SqlConnectionEncryptOption.Strict));
        Assert.That(Connection("mssql://u:p@h/d?trust_server_certificate=yes").TrustServerCertificate, Is.True);
    }

    [Test]
    public async Task An_option_for_other_programs_is_logged_as_ignored_once()
    {
        using var log = new InformationLog();
        await using (Database.Open("mssql://u:secret@h/d?driver=ODBC+Driver+18", new DatabaseOptions { LoggerFactory = log, MayBeDefault = false }))
        {
            Assert.That(log.Messages, Is.EqualTo(["The URL option 'driver' is for other programs and has no effect here"]));
        }

        await using (Database.Open("mssql://u:secret@h/d", new DatabaseOptions { LoggerFactory = log, MayBeDefault = false }))
        {
            Assert.That(log.Messages, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Times_and_numbers()
    {
        var options = Of("mssql://u:p@h/d?minsize=2&maxsize=7&timeout=5&connect_timeout=3&command_timeout=9&application_name=club");
        var connection = new SqlConnectionStringBuilder(options.ConnectionString);
        Assert.That((options.Pool.MaxSize, options.Pool.Timeout), Is.EqualTo((7, TimeSpan.FromSeconds(5))));
        Assert.That((connection.ConnectTimeout, connection.CommandTimeout, connection.ApplicationName), Is.EqualTo((3, 9, "club")));
    }

    [Test]
    public void The_name_of_an_ODBC_driver_is_accepted_and_not_needed() =>
        Assert.That(Connection("mssql://u:p@h/d?driver=ODBC+Driver+18+for+SQL+Server").DataSource, Is.EqualTo("h"));

    [TestCase("colour=blue", "'colour'")]
    [TestCase("encrypt=maybe", "'encrypt'")]
    [TestCase("trust_server_certificate=perhaps", "'trust_server_certificate'")]
    [TestCase("application_intent=write", "'application_intent'")]
    [TestCase("maxsize=0", "'maxsize'")]
    [TestCase("minsize=20&maxsize=3", "('minsize' in a URL) exceeds the maximum ('maxsize'), which is 3:")]
    [TestCase("minsize=11", "('minsize' in a URL) exceeds the maximum ('maxsize'), which is 10 by default:")]
    public void What_is_wrong_is_told_by_name(string option, string name) =>
        Assert.That(
            () => Of($"mssql://u:secret@h/d?{option}"),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains(name).And.Message.Not.Contains("secret"));

    [TestCase("mssql://u:secret@a,b/d")]
    [TestCase("mssql://u:secret@h?failover_partner=b")]
    [TestCase("mssql://u:secret@h/d?failover_partner=b&multi_subnet_failover=true")]
    [TestCase("mssql://u:secret@h/d?connect_timeout=2147484")]
    [TestCase("mssql://u:pa?secret=1@h/d")]
    [TestCase("mssql://u:secret%00@h/d")]
    [TestCase("mssql://u:secret@[::1/d")]
    public void A_malformed_url_is_refused_without_its_password(string url) =>
        Assert.That(() => Of(url), Throws.TypeOf<ConfigurationException>().With.Message.Not.Contains("secret"));

    [Test]
    public void A_failover_partner_is_passed_on() =>
        Assert.That(Connection("mssql://u:p@h/d?failover_partner=b").FailoverPartner, Is.EqualTo("b"));

    [Test]
    public void A_connection_string_keeps_its_own_settings()
    {
        var options = SqlServerOptions.Of("Server=h;Database=d;User ID=u;Password=secret;Max Pool Size=3;Encrypt=Strict;Pooling=true");
        var connection = new SqlConnectionStringBuilder(options.ConnectionString);
        Assert.That((options.Pool.MaxSize, connection.Encrypt, connection.Pooling), Is.EqualTo((3, SqlConnectionEncryptOption.Strict, false)));
        Assert.That(SqlServerOptions.Of("Server=h;Min Pool Size=2").Pool.MaxSize, Is.EqualTo(10));
        Assert.That(() => SqlServerOptions.Of("Server=h;Min Pool Size=11"), Throws.TypeOf<ConfigurationException>().With.Message.Contains("'minsize'"));
        Assert.That(
            () => SqlServerOptions.Of("Server=h;Colour=blue;Password=secret"),
            Throws.TypeOf<ConfigurationException>().With.Message.Not.Contains("secret"));
    }

    private static SqlServerOptions Of(string url) => SqlServerOptions.Of(DatabaseUrl.Parse(url));

    private static SqlConnectionStringBuilder Connection(string url) => new(Of(url).ConnectionString);

    private sealed class InformationLog : ILoggerFactory, ILogger
    {
        public List<string> Messages { get; } = [];

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
