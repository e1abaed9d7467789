namespace Tortoise.Benchmarks.Peers;

/// <summary>What a peer does in the tests of orm-benchmarks, on one of the three models.</summary>
internal interface IJournalPeer
{
    /// <summary>A: a new row, committed by itself.</summary>
    Task InsertAsync(int number);

    /// <summary>B: new rows, one by one in a transaction.</summary>
    Task InsertInTransactionAsync(int count);

    /// <summary>C: new rows at once.</summary>
    Task BulkInsertAsync(int count);

    /// <summary>D: all rows of a level, as objects.</summary>
    Task<object?> FilterAsync(int level);

    /// <summary>E: 20 of them.</summary>
    Task<object?> PageAsync(int level, int offset);

    /// <summary>F: a row by its key.</summary>
    Task<object?> GetAsync(long id);

    /// <summary>G: four columns of all rows of a level, as dictionaries; answers how many there are.</summary>
    Task<object?> DictionariesAsync(int level);

    /// <summary>H: the same as tuples.</summary>
    Task<object?> TuplesAsync(int level);

    /// <summary>I: all fields of objects that were loaded before, in a transaction.</summary>
    Task UpdateAsync(int level);

    /// <summary>J: one field of them.</summary>
    Task UpdateLevelAsync(int level);

    /// <summary>K: objects are deleted, in a transaction.</summary>
    Task DeleteAsync();
}
