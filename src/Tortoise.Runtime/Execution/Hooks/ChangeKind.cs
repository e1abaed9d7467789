namespace Tortoise;

/// <summary>What happened to a row (<see cref="AuditedAttribute"/>).</summary>
public enum ChangeKind
{
    /// <summary>It was inserted: the history has its values after that.</summary>
    Inserted,

    /// <summary>It was updated: the history has its values after that.</summary>
    Updated,

    /// <summary>It was deleted: the history has its values before that.</summary>
    Deleted,
}
