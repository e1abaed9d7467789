using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// The value of the first condition that is true: <c>Case.When(t.Points &gt; 9).Then("gold").When(t.Points &gt; 5).Then("silver").Else("none")</c>.
/// Without <c>Else</c> it is null where no condition is true.
/// </summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
/// <typeparam name="TNull">Its nullable form.</typeparam>
public sealed class Case<T, TNull> : Expr<TNull>
{
    private readonly Q[] _conditions;
    private readonly Expr[] _results;
    private readonly Expr? _otherwise;
    private readonly CommonType<T> _common;
    private readonly Func<FieldType<T>, FieldType<TNull>> _toNull;

    internal Case(Q[] conditions, Expr[] results, Expr? otherwise, CommonType<T> common, Func<FieldType<T>, FieldType<TNull>> toNull)
    {
        _conditions = conditions;
        _results = results;
        _otherwise = otherwise;
        _common = common;
        _toNull = toNull;
        Type = toNull(common.Type);
        IsNullable = otherwise is null || otherwise.IsNullable || Array.Exists(results, static result => result.IsNullable);
        IsAggregate = otherwise is { IsAggregate: true }
            || Array.Exists(conditions, static condition => condition.IsAggregate)
            || Array.Exists(results, static result => result.IsAggregate);
    }

    internal override FieldType<TNull> Type { get; }

    internal override bool IsNullable { get; }

    internal override bool IsAggregate { get; }

    /// <summary>Another condition, which counts where none before it is true.</summary>
    public CaseCondition<T, TNull> When(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(this, condition);
    }

    /// <summary>The value where no condition is true.</summary>
    public Expr<T> Else(T value)
    {
        var common = _common.With(value);
        return Else(common, common.Write(value));
    }

    internal Expr<T> Else(Expr value, FieldType<T> type) => Else(_common.With(type, value), value);

    internal Case<T, TNull> With(Q condition, T value)
    {
        var common = _common.With(value);
        return With(condition, common, common.Write(value));
    }

    internal Case<T, TNull> With(Q condition, Expr value, FieldType<T> type) => With(condition, _common.With(type, value), value);

    /// <summary>The same conditions with values that can be null.</summary>
    internal Case<TNull, TNull> ToNullable() =>
        new(_conditions, _results, null, new CommonType<TNull>(Type, _common.IsInferred), static type => type);

    internal override Expr Rewrite(ExprRewriter rewriter) => new Case<T, TNull>(
        Array.ConvertAll(_conditions, rewriter.Rewrite),
        Array.ConvertAll(_results, rewriter.Rewrite),
        _otherwise is null ? null : rewriter.Rewrite(_otherwise),
        _common,
        _toNull);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Case);
        shape.Add((_conditions.Length << 2) | (IsUnicode ? 2 : 0) | (_otherwise is null ? 0 : 1));
        foreach (var condition in _conditions)
        {
            shape.Walk(condition);
        }

        foreach (var result in _results)
        {
            shape.Walk(result);
        }

        if (_otherwise is not null)
        {
            shape.Walk(_otherwise);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitCase(new CaseBranches(_conditions, _results, _otherwise));

    private Case<T, T> Else(CommonType<T> common, Expr value) => new(_conditions, common.Write(_results), value, common, static type => type);

    private Case<T, TNull> With(Q condition, CommonType<T> common, Expr value) =>
        new([.. _conditions, condition], [.. common.Write(_results), value], null, common, _toNull);
}
