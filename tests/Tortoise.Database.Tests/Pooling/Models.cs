namespace Tortoise.Tests.Pooling;

[Model(Table = "pooled_stamp")]
public partial class Stamp
{
    [PrimaryKey, MaxLength(40)]
    public required string Code { get; set; }

    public int Price { get; set; }
}

/// <summary>Its key is another object.</summary>
[Model(Table = "pooled_frame"), PrimaryKey(nameof(Stamp))]
public partial class Frame
{
    [ForeignKey(OnDelete = OnDelete.Cascade)]
    public partial Stamp Stamp { get; set; }

    public int Width { get; set; }
}

/// <summary>Its rules write rows of their own.</summary>
[Model(Table = "pooled_letter")]
public partial class Letter
{
    public int Id { get; set; }

    [MaxLength(10)]
    public required string Text { get; set; }

    partial void Validate(ValidationFailures failures)
    {
        if (!Text.StartsWith('+'))
        {
            Remark.CreateAsync(new Remark { Text = Text }).AsTask().GetAwaiter().GetResult();
        }

        if (Text.StartsWith('?'))
        {
            failures.Add(nameof(Text), $"{Text} is asked");
        }
    }

    private async partial ValueTask ValidateAsync(ValidationFailures failures, CancellationToken cancellationToken)
    {
        if (Text.StartsWith('+'))
        {
            await Remark.BulkCreateAsync([new Remark { Text = Text }, new Remark { Text = "also" }], cancellationToken: cancellationToken);
            await Task.Yield();
        }

        if (Text.EndsWith('!'))
        {
            failures.Add(nameof(Text), $"{Text} is loud");
        }
    }
}

[Model(Table = "pooled_remark")]
public partial class Remark
{
    public int Id { get; set; }

    public required string Text { get; set; }

    partial void Validate(ValidationFailures failures)
    {
        if (Text.Contains("bad", StringComparison.Ordinal))
        {
            failures.Add(nameof(Text), "it is bad");
        }
    }
}
