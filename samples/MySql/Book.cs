using Tortoise;

namespace Library;

/// <summary>A book and how many copies of it stand on the shelf.</summary>
[Model(Table = "sample_book", Comment = "What can be lent")]
[Index(nameof(Title), Method = IndexMethod.FullText)]
public partial class Book
{
    // AUTO_INCREMENT
    public int Id { get; set; }

    [MaxLength(200)]
    public required string Title { get; set; }

    [MaxLength(80), Index]
    public required string Author { get; set; }

    public int Year { get; set; }

    [Check("copies >= 0")]
    public int Copies { get; set; }
}
