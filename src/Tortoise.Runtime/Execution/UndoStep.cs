namespace Tortoise.Execution;

/// <summary>What a rollback has to undo outside the database. A transaction chains its steps, so that none needs more than itself.</summary>
internal abstract class UndoStep
{
    /// <summary>The one that was noted before it, which is undone after it.</summary>
    public UndoStep? Earlier { get; set; }

    public abstract void Undo();
}
