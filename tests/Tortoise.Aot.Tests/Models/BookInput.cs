using System.Text.Json.Serialization;

namespace Tortoise.Aot.Tests.Models;

/// <summary>What may be set of a book from outside.</summary>
[Input<Book>]
public partial record BookInput
{
    public partial string? Title { get; set; }

    public partial string? Summary { get; set; }

    public partial int? Pages { get; set; }

    public partial int? AuthorId { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BookInput))]
public sealed partial class BookJson : JsonSerializerContext;
