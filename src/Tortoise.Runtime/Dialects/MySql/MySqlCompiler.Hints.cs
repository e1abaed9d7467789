using Tortoise.Expressions;

namespace Tortoise.Dialects.MySql;

/// <summary>Locks and index hints.</summary>
internal sealed partial class MySqlCompiler
{
    // MariaDB locks joined rows, too.
    protected override bool LocksNamedTables => !dialect.IsMariaDb;

    protected override string SpellLock(LockStrength strength) => strength switch
    {
        LockStrength.NoKeyUpdate => throw NoKeyLocks(),
        LockStrength.Share when dialect.IsMariaDb => " LOCK IN SHARE MODE",
        _ => base.SpellLock(strength),
    };

    protected override void WriteTableHints(SelectQuery query, TableSource table)
    {
        if (!query.IsOfTable || !ReferenceEquals(table, query.From))
        {
            return;
        }

        foreach (var hint in query.Hints.Indexes)
        {
            Sql.Text(hint.Kind switch
            {
                IndexHintKind.Use => " USE INDEX (",
                IndexHintKind.Force => " FORCE INDEX (",
                _ => " IGNORE INDEX (",
            }).List(hint.Indexes, index => Sql.Name(index)).Text(")");
        }
    }
}
