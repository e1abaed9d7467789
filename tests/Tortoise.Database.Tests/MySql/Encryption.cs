using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tortoise.Tests.MySql;

/// <summary>A server whose certificate is signed by an authority of its own, for the name <c>localhost</c>.</summary>
public sealed class Encryption
{
    private static TemporaryFolder _folder = null!;
    private static MariaDbProcess _server = null!;

    [OneTimeSetUp]
    public static void StartServer()
    {
        _folder = new TemporaryFolder();
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Tests", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        using var key = RSA.Create(2048);
        var server = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using var certificate = server.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3, 4]);
        File.WriteAllText(_folder.PathOf("ca.pem"), authority.ExportCertificatePem());
        _server = MariaDbProcess.Start(new ThrowawayServerOptions { Certificate = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()) });
    }

    [OneTimeTearDown]
    public static void StopServer()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    [TestCase("ssl=disable", false)]
    [TestCase("ssl=prefer", true)]
    [TestCase("ssl=require", true)]
    public async Task What_the_URL_says_is_done(string option, bool isEncrypted) => Assert.That(await CipherAsync("127.0.0.1", option), isEncrypted ? Is.Not.Empty : Is.Empty);

    [TestCase("verify-ca")]
    [TestCase("verify-full")]
    public void An_unknown_authority_is_refused(string mode) => Assert.That(
        async () => await CipherAsync("localhost", $"ssl={mode}"),
        Throws.TypeOf<ConnectionException>().With.Message.Contains("certificate").IgnoreCase);

    [TestCase("localhost", "verify-ca")]
    [TestCase("localhost", "verify-full")]
    [TestCase("127.0.0.1", "verify-ca")]
    public async Task An_authority_that_is_given_is_trusted(string host, string mode) =>
        Assert.That(await CipherAsync(host, $"ssl={mode}&ssl_ca={Uri.EscapeDataString(_folder.PathOf("ca.pem"))}"), Is.Not.Empty);

    [Test]
    public void A_certificate_for_another_name_is_refused_where_names_are_verified() => Assert.That(
        async () => await CipherAsync("127.0.0.1", $"ssl=verify-full&ssl_ca={Uri.EscapeDataString(_folder.PathOf("ca.pem"))}"),
        Throws.TypeOf<ConnectionException>().With.Message.Contains("certificate").IgnoreCase);

    private static async Task<string> CipherAsync(string host, string options)
    {
        var url = _server.Address.Replace("127.0.0.1", host, StringComparison.Ordinal);
        await using var database = Database.Open($"{url}?connect_timeout=5&{options}", new DatabaseOptions { MayBeDefault = false });
        return (await database.QueryAsync<string>($"SELECT variable_value FROM information_schema.session_status WHERE variable_name = 'Ssl_cipher'"))[0];
    }
}
