using Tortoise;

namespace Bank;

/// <summary>What somebody has. The table stands in a schema of its own, which is created with it.</summary>
[Model(Schema = "sample_bank", Comment = "One account a person")]
public partial class Account
{
    // A key that the program makes: version 7 grows with time, so new rows stand at the end of the index.
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [MaxLength(80), Unique]
    public required string Owner { get; set; }

    // numeric(12,2). The server refuses a write that would make it negative, whoever writes.
    [Precision(12, 2), Check("balance >= 0")]
    public decimal Balance { get; set; }
}
