using Tortoise.Execution;

namespace Tortoise.Runtime.Tests.Execution;

public class DatabaseUrlTests
{
    [Test]
    public void A_url_has_a_scheme_a_rest_and_options()
    {
        var url = DatabaseUrl.Parse("sqlite:///var/a%20b.db?busy_timeout=10&Cache_Size=-2000");
        Assert.That(url.Scheme, Is.EqualTo("sqlite"));
        Assert.That(url.Rest, Is.EqualTo("/var/a%20b.db"));
        Assert.That(url.Options["cache_size"], Is.EqualTo("-2000"));
    }

    [TestCase("club.db")]
    [TestCase("://club.db")]
    [TestCase("sqlite:club.db?secret=hunter2")]
    [TestCase("x://user:hunter2@host/db?flag")]
    [TestCase("x://user:hunter2@host/db?a=1&a=2")]
    public void A_bad_url_is_refused_without_telling_its_secrets(string url) =>
        Assert.That(() => DatabaseUrl.Parse(url), Throws.TypeOf<ConfigurationException>().With.Message.Not.Contains("hunter2"));

    [Test]
    public void An_unknown_scheme_names_what_is_missing() =>
        Assert.That(
            () => Database.Open("nosuch://user:hunter2@host/db"),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("nosuch").And.Message.Not.Contains("hunter2"));

    [TestCase("Host=host;Password=a://hunter2")]
    [TestCase("nosuch:Address=tcp://hunter2")]
    public void What_has_a_name_before_it_is_no_url_but_the_value_of_a_connection_string(string text) =>
        Assert.That(
            () => Database.Open(text),
            Throws.TypeOf<ConfigurationException>().With.Message.StartsWith("A connection string does not say which database it is for").And.Message.Not.Contains("hunter2"));
}
