namespace Tortoise.Tests.Servers;

/// <summary>URLs and connection strings with a mistake in them: each is refused by one kind of exception, which repeats nothing of a secret.</summary>
public sealed class MalformedUrls
{
    private const string Secret = "hunter2";

    private static IEnumerable<string> Odd =>
    [
        $"user:{Secret}://host/db",
        $"us er:{Secret}@host/db",
        .. Servers("?maxsize=0", "?maxsize=-1", "?maxsize=2147483648", "?timeout=2147484", "?connect_timeout=2147484", "?connect_timeout=0", "?timeout=", "?timeout",
            $"?password={Secret}", $"?password=x&{Secret}", $"?x={Secret}", "?a=1&A=2", "?application_name=a%00b"),
        .. Rest(
            "", "/db", ":5432/db", "host:/db", "host:0/db", "host:65536/db", "host:5432x/db", "::1/db", "[::1/db", "[::1]5432/db", "[]/db", "host,/db", ",host/db", "host,host:x/db",
            "ho st/db", "ho%00st/db", "host/d%00b", "host;Port=1/db"),
        .. Schemes.Select(scheme => $"{scheme}://user:pa?{Secret}=1@host/db"),
        .. Schemes.Select(scheme => $"{scheme}://user:pa?{Secret}@host/db"),
        .. Schemes.Select(scheme => $"{scheme}://user:{Secret}%00@host/db"),
        "postgres://host/db?target_session_attributes=primary",
        "postgres://a,b/db?target_session_attributes=leader",
        "postgres://a,b/db?load_balance_hosts=sometimes",
        "postgres://host/db?keepalive=2147483647",
        $"postgres:Host=a;Password=a;{Secret}=b",
        $"postgres:Host=a;Port={Secret}",
        "postgres:Database=club",
        "mariadb://host/db?load_balance=failover",
        "mariadb://a,b/db?load_balance=sometimes",
        "mariadb://a:1,b:2/db",
        "mariadb://host/db?guid=36",
        $"mysql:Server=a;Password=a;{Secret}=b",
        $"mysql:Server=a;Port={Secret}",
        "sqlite://%00.db",
        "sqlite://a%01.db",
        $"sqlite://odd.db?key={Secret}",
        $"sqlite://odd.db?cache_size={Secret}",
        $"sqlite://odd.db?guid={Secret}",
        $"sqlite://odd.db?mode={Secret}",
        "sqlite://odd.db?timeout=2147484",
        $"sqlite:Data Source=:memory:;Password={Secret}",
        $"sqlite:Data Source=:memory:;{Secret}=1",
        $"sqlite:Data Source=:memory:;Mode={Secret}",
    ];

    private static string[] Schemes => ["postgres", "mariadb"];

    [TestCaseSource(nameof(Odd))]
    public void A_malformed_URL_is_refused_without_its_secrets(string url)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Database.Open(url, new DatabaseOptions { MayBeDefault = false }));
        Assert.That(exception!.ToString(), Does.Not.Contain(Secret));
    }

    private static IEnumerable<string> Servers(params string[] options) =>
        from scheme in Schemes from option in options select $"{scheme}://user:{Secret}@host/db{option}";

    private static IEnumerable<string> Rest(params string[] addresses) =>
        from scheme in Schemes from address in addresses select $"{scheme}://user:{Secret}@{address}";
}
