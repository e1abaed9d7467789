namespace Tortoise.Execution;

/// <summary>Whether a connection that comes back may be lent to somebody else.</summary>
internal enum SessionFitness
{
    /// <summary>It is as it was when it was lent.</summary>
    Fit,

    /// <summary>It works, but something of its last user may be left on it, so it is closed.</summary>
    Used,

    /// <summary>It is lost, and most likely not alone: what cut one connection, a server that was restarted, has cut them all.</summary>
    Lost,
}
