using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tortoise.Tests.PostgreSql;

/// <summary>TLS: a server of the test's own, whose certificate an authority of the test's own has signed.</summary>
public sealed class Encryption
{
    private static PostgreSqlCluster _cluster = null!;
    private static string _root = null!;
    private static TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public static void StartServer()
    {
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Tortoise test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        using var key = RSA.Create(2048);
        request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3, 4]);

        _folder = new TemporaryFolder();
        _root = _folder.PathOf("root.crt");
        File.WriteAllText(_root, authority.ExportCertificatePem());
        _cluster = PostgreSqlServer.StartAnother(new() { Certificate = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()) });
    }

    [OneTimeTearDown]
    public static void StopServer()
    {
        _cluster?.Dispose();
        _folder?.Dispose();
    }

    [TestCase("sslmode=require", true)]
    [TestCase("ssl=true", true)]
    [TestCase("", true)]
    [TestCase("sslmode=disable", false)]
    public async Task A_connection_is_encrypted_where_it_is_asked_for(string options, bool isEncrypted) =>
        Assert.That(await IsEncryptedAsync(options), Is.EqualTo(isEncrypted));

    [TestCase("sslmode=verify-ca")]
    [TestCase("sslmode=verify-full")]
    public void A_certificate_of_an_unknown_authority_is_refused(string options)
    {
        var exception = Assert.ThrowsAsync<ConnectionException>(async () => await IsEncryptedAsync(options));
        Assert.That(exception.Message, Does.Contain("certificate").And.Contain("sslrootcert"));
    }

    [TestCase("sslmode=verify-ca")]
    [TestCase("sslmode=verify-full")]
    public async Task A_certificate_of_the_authority_that_is_named_is_taken(string options) =>
        Assert.That(await IsEncryptedAsync($"{options}&sslrootcert={Uri.EscapeDataString(_root)}"), Is.True);

    [Test]
    public async Task A_certificate_of_another_host_is_taken_by_verify_ca_and_refused_by_verify_full()
    {
        var options = $"sslrootcert={Uri.EscapeDataString(_root)}&sslmode=";
        Assert.That(await IsEncryptedAsync(options + "verify-ca", host: "localhost"), Is.True);
        Assert.That(
            async () => await IsEncryptedAsync(options + "verify-full", host: "localhost"),
            Throws.TypeOf<ConnectionException>().With.Message.Contains("certificate"));
    }

    private static async Task<bool> IsEncryptedAsync(string options, string host = "127.0.0.1")
    {
        var address = _cluster.Url.Replace("127.0.0.1", host, StringComparison.Ordinal);
        await using var db = Database.Open($"{address}?connect_timeout=5&{options}", new DatabaseOptions { MayBeDefault = false });
        return (await db.QueryAsync<bool>($"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).Single();
    }
}
