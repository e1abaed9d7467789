using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>What a statement over one row is for many rows, where the dialect has such forms; <see cref="BatchForms"/> asks for them.</summary>
internal abstract partial class RowCompiler
{
    /// <inheritdoc cref="BatchForms.ManyRows"/>
    public virtual CompiledStatement? CompileManyRows(RowStatement statement) => null;

    /// <inheritdoc cref="BatchForms.ManyRowsOrNone"/>
    public virtual CompiledStatement? CompileManyRowsOrNone(RowStatement statement) => null;

    /// <inheritdoc cref="BatchForms.ManyRowsCondition"/>
    public virtual CompiledStatement? CompileManyRowsCondition(RowStatement statement) => null;

    /// <inheritdoc cref="BatchForms.Stream"/>
    public virtual CompiledStatement? CompileStream(RowStatement statement) => null;

    /// <inheritdoc cref="BatchForms.StreamCondition"/>
    public virtual CompiledStatement? CompileStreamCondition(RowStatement statement) => null;

    /// <inheritdoc cref="BatchForms.ReadBack"/>
    public virtual CompiledStatement? CompileReadBack(RowStatement statement) => null;

    /// <summary>True if an insert can have several rows, and what it gives back is known to be of which.</summary>
    public virtual bool CanRepeat(InsertRow statement) => false;

    /// <summary>True if the text is several statements, which only a transaction makes one.</summary>
    public virtual bool IsSeveral(RowStatement statement) => false;
}
