namespace Tortoise;

public partial interface IModel<TSelf>
{
    /// <summary>All rows, for code that knows the model only as a type parameter.</summary>
    static abstract QuerySet<TSelf> Query();
}
