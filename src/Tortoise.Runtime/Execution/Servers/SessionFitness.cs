namespace Tortoise.Execution;

/// <summary>Whether a returned connection may be reused.</summary>
internal enum SessionFitness
{
    /// <summary>It is in the state in which it was leased.</summary>
    Fit,

    /// <summary>It works, but may have leftover state of its last user, so it is closed.</summary>
    Used,

    /// <summary>It is lost, and most likely not alone: what cut one connection, a server that was restarted, has cut them all.</summary>
    Lost,
}
