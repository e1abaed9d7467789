using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tortoise.Tests.Servers;

/// <summary>TLS: a server of the tests' own, whose certificate an authority of their own has signed, for the name <c>localhost</c>.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Startable))]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class Encryption(TestServer kind) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private IThrowawayServer? _server;

    private string Authority => $"{(kind is PostgreSqlServer ? "sslrootcert" : "ssl_ca")}={Uri.EscapeDataString(_folder.PathOf("ca.pem"))}";

    [OneTimeSetUp]
    public void StartServer()
    {
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Tortoise test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        using var key = RSA.Create(2048);
        request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3, 4]);

        File.WriteAllText(_folder.PathOf("ca.pem"), authority.ExportCertificatePem());
        _server = kind.StartAnother(new() { Certificate = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()) });
    }

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    [TestCase("", true)]
    [TestCase("ssl=prefer", true)]
    [TestCase("ssl=true", true)]
    [TestCase("ssl=require", true)]
    [TestCase("ssl=disable", false)]
    public async Task A_connection_is_encrypted_where_it_is_asked_for(string options, bool isEncrypted) =>
        Assert.That(await IsEncryptedAsync("127.0.0.1", options), Is.EqualTo(isEncrypted));

    [TestCase("verify-ca")]
    [TestCase("verify-full")]
    public void A_certificate_of_an_unknown_authority_is_refused(string mode)
    {
        var exception = Assert.ThrowsAsync<ConnectionException>(async () => await IsEncryptedAsync("localhost", $"ssl={mode}"));
        Assert.That(exception.Message, Does.Contain("certificate").And.Contain(Authority.Split('=')[0]));
    }

    [TestCase("localhost", "verify-ca")]
    [TestCase("localhost", "verify-full")]
    [TestCase("127.0.0.1", "verify-ca")]
    public async Task A_certificate_of_the_authority_that_is_named_is_taken(string host, string mode) =>
        Assert.That(await IsEncryptedAsync(host, $"ssl={mode}&{Authority}"), Is.True);

    [Test]
    public void A_certificate_of_another_host_is_refused_where_names_are_verified() => Assert.That(
        async () => await IsEncryptedAsync("127.0.0.1", $"ssl=verify-full&{Authority}"),
        Throws.TypeOf<ConnectionException>().With.Message.Contains("certificate"));

    private async Task<bool> IsEncryptedAsync(string host, string options)
    {
        var url = _server!.Url.Replace("127.0.0.1", host, StringComparison.Ordinal);
        await using var database = Database.Open($"{url}?connect_timeout=5&{options}", new DatabaseOptions { MayBeDefault = false });
        return (await (kind is PostgreSqlServer
            ? database.QueryAsync<bool>($"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            : database.QueryAsync<bool>($"SELECT variable_value <> '' FROM information_schema.session_status WHERE variable_name = 'Ssl_cipher'"))).Single();
    }
}
