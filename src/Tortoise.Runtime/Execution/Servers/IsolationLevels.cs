using System.Data;

namespace Tortoise.Execution;

/// <summary>The words of standard SQL for isolation levels.</summary>
internal static class IsolationLevels
{
    /// <summary>The level, as SET TRANSACTION ISOLATION LEVEL spells it.</summary>
    public static string ToSql(this IsolationLevel isolation) => isolation switch
    {
        IsolationLevel.Chaos or IsolationLevel.ReadUncommitted => "READ UNCOMMITTED",
        IsolationLevel.ReadCommitted => "READ COMMITTED",
        IsolationLevel.RepeatableRead => "REPEATABLE READ",
        IsolationLevel.Serializable => "SERIALIZABLE",
        IsolationLevel.Snapshot => "SNAPSHOT",
        _ => throw new ArgumentOutOfRangeException(nameof(isolation), isolation, null),
    };
}
