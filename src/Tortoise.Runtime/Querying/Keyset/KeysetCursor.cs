using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tortoise.Querying;

/// <summary>
/// A place in an ordering as text: the values of its terms, and a checksum over them and the ordering. With a key the checksum is one that nobody else can make.
/// </summary>
/// <param name="ordering">What the ordering is.</param>
/// <param name="key">The key; null for none.</param>
internal sealed class KeysetCursor(string ordering, byte[]? key)
{
    public const string Invalid = "The cursor is not one of this query: it was changed, or made for another ordering. Begin with the first page.";

    private const int MaxLength = 16384;
    private const int ChecksumLength = 16;

    /// <param name="values">The values as text; null for NULL.</param>
    public string Write(IReadOnlyList<string?> values)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var value in values)
        {
            writer.Write(value is not null);
            writer.Write(value ?? "");
        }

        writer.Flush();
        var content = stream.ToArray();
        return Base64Url.EncodeToString([.. Checksum(content), .. content]);
    }

    /// <exception cref="KeysetCursorException">It is not a cursor of the ordering.</exception>
    public string?[] Read(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            throw new KeysetCursorException(Invalid);
        }

        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < ChecksumLength
            || Base64Url.EncodeToString(bytes) != text
            || !CryptographicOperations.FixedTimeEquals(Checksum(bytes[ChecksumLength..]), bytes.AsSpan(0, ChecksumLength)))
        {
            throw new KeysetCursorException(Invalid);
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, ChecksumLength, bytes.Length - ChecksumLength), Encoding.UTF8);
        var values = new string?[count];
        try
        {
            for (var i = 0; i < count; i++)
            {
                var isPresent = reader.ReadBoolean();
                values[i] = reader.ReadString() is var value && isPresent ? value : null;
            }
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            throw new KeysetCursorException(Invalid, exception);
        }

        return values;
    }

    private byte[] Checksum(byte[] content)
    {
        byte[] all = [.. SHA256.HashData(Encoding.UTF8.GetBytes(ordering)), .. content];
        return (key is null ? SHA256.HashData(all) : HMACSHA256.HashData(key, all))[..ChecksumLength];
    }
}
