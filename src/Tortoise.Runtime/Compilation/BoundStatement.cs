using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>A compiled statement and the values for one run of it.</summary>
internal readonly struct BoundStatement
{
    private readonly Parameter[] _values;

    internal BoundStatement(CompiledStatement statement, Parameter[] values)
    {
        Statement = statement;
        _values = values;
    }

    /// <summary>The statement.</summary>
    public CompiledStatement Statement { get; }

    /// <summary>The values.</summary>
    public Parameter[] Values => _values;

    /// <summary>The statement that describes the plan of this one.</summary>
    /// <param name="prefix">What stands before it.</param>
    public BoundStatement Explained(string prefix) => new(Statement.Explained(prefix), _values);

    /// <summary>The values as objects, in the order of the placeholders.</summary>
    public IReadOnlyList<object?> ReadValues()
    {
        var values = new ParameterValues();
        WriteParameters(values);
        return values.Values;
    }

    /// <summary>Writes the values to their placeholders.</summary>
    public void WriteParameters(IParameterWriter writer) => Statement.Write(_values, writer);
}
