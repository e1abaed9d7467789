namespace Tortoise.Expressions;

/// <summary>Raw SQL: text segments, with a value after each but the last.</summary>
internal sealed class RawStatement(IReadOnlyList<string> texts, IReadOnlyList<Parameter> parameters, bool isWrite, bool isReadByName = false) : Statement
{
    public IReadOnlyList<string> Texts => texts;

    public IReadOnlyList<Parameter> Parameters => parameters;

    /// <summary>True if the caller asked to execute it; otherwise the driver determines whether it writes.</summary>
    public bool IsWrite => isWrite;

    /// <summary>True if the columns of its rows are matched by name.</summary>
    public bool IsReadByName => isReadByName;

    /// <summary>The same statement, whose rows become objects.</summary>
    public RawStatement ReadByName() => isReadByName ? this : new(texts, parameters, isWrite, isReadByName: true);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Raw);
        shape.Add(isWrite ? 1 : isReadByName ? 2 : 0);
        shape.Add(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            shape.Add(texts[i]);
            if (i < parameters.Count)
            {
                parameters[i].AddTo(ref shape);
            }
        }
    }
}
