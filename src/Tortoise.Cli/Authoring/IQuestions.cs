namespace Tortoise.Cli.Authoring;

/// <summary>Asks a person what no tool can know. An answer that ends the work is an <see cref="OperationCanceledException"/>.</summary>
internal interface IQuestions
{
    /// <summary>Asks what became of a column or a table that is gone.</summary>
    /// <param name="gone">Its name: <c>team.town</c>.</param>
    /// <param name="candidates">What it may be called now, two of them alike: <c>city</c>.</param>
    /// <returns>The new name; null if it is dropped.</returns>
    string? Renamed(string gone, IReadOnlyList<string> candidates);

    /// <summary>Asks what the rows that exist get in a column that must not be NULL.</summary>
    /// <param name="column">The column: <c>team.score</c>.</param>
    /// <param name="type">Its type.</param>
    /// <returns>A value, or an SQL expression in parentheses.</returns>
    string Fill(string column, string type);

    /// <summary>Asks if a table that others looked after until now is there already.</summary>
    /// <param name="table">The table.</param>
    /// <returns>True if it is, as the model says; false if it is to be created.</returns>
    bool Exists(string table);
}
