using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>A write, for the hooks that are called around it.</summary>
public abstract class WriteContext
{
    private List<WriteContext>? _views;

    private protected WriteContext(Database database, ModelMetadata model)
    {
        Database = database.Real;
        Model = model;
    }

    /// <summary>The database. It is the current one while hooks run.</summary>
    public Database Database { get; }

    /// <summary>The model whose rows are written.</summary>
    public ModelMetadata Model { get; }

    /// <summary>The class of the model.</summary>
    internal abstract Type ModelType { get; }

    /// <summary>
    /// The transaction of the write and of what hooks write. An exception of a hook, before or after the write, undoes all if the write began it.
    /// </summary>
    public Transaction Transaction { get; internal set; } = null!;

    /// <summary>Runs a callback once the write is permanent, after the outermost commit; never after a rollback (<see cref="Transaction.OnCommit"/>).</summary>
    public void OnCommit(Func<Task> callback) => Transaction.OnCommit(callback);

    /// <summary>
    /// The same write for a hook of another class: of a class that its objects derive from, or of one that some of them may be of. The same object each time. Null if no row of it is of the class.
    /// </summary>
    private protected TContext? As<THook, TContext>(Func<TContext?> create)
        where TContext : WriteContext
    {
        var view = _views?.OfType<TContext>().FirstOrDefault();
        if (view is null && RegisteredModels.MayBe(ModelType, typeof(THook)) && create() is { } created)
        {
            (_views ??= []).Add(view = created);
        }

        view?.Transaction = Transaction;
        return view;
    }

    /// <summary>True if the write is told to the hooks of a class: rows may be of it, or all are, even if there are none.</summary>
    /// <param name="objects">The rows; null if they are not known.</param>
    private protected bool MayHave<THook>(IReadOnlyList<object>? objects) =>
        objects is null || ModelType.IsAssignableTo(typeof(THook)) || objects.Any(static model => model is THook);

    /// <summary>The field of a property.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    private protected FieldMetadata FieldOf(string property)
    {
        foreach (var field in Model.Fields)
        {
            if (field.Property == property)
            {
                return field;
            }
        }

        throw new ArgumentException(
            $"'{property}' is not a field of {Model.Name}; its fields are {string.Join(", ", Model.Fields.Select(static field => field.Property))}.", nameof(property));
    }
}
