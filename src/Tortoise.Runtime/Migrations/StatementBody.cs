using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>
/// Knows whether a semicolon is inside a body of statements: that of a trigger or routine, <c>BEGIN … END</c>, <c>BEGIN ATOMIC … END</c>, or a block of MySQL's and MariaDB's, such as
/// <c>IF … THEN … END IF</c>.
/// </summary>
internal sealed class StatementBody
{
    private static readonly string[] WithBodies = ["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE"];
    private static readonly string[] WithoutBodies =
        ["TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE", "DOMAIN", "SCHEMA", "DATABASE", "EXTENSION", "ROLE", "USER", "POLICY", "AGGREGATE", "OPERATOR", "COLLATION", "STATISTICS"];

    /// <summary>What begins a block, as the first word of a statement.</summary>
    private static readonly string[] Blocks = ["IF", "LOOP", "WHILE", "REPEAT", "FOR", "CASE"];

    /// <summary>After what a statement begins in a body.</summary>
    private static readonly string[] BeforeStatements = [";", "THEN", "ELSE", "DO", "BEGIN", "LOOP", "REPEAT", ":"];

    /// <summary>What can end the head of a trigger or routine, besides names and types.</summary>
    private static readonly string[] EndsOfHeads = [")", "ROW", "DETERMINISTIC", "DATA", "SQL", "DEFINER", "INVOKER"];

    /// <summary>The blocks that are open, the innermost last: whether each is an expression.</summary>
    private readonly Stack<bool> _open = new();

    private SqlToken? _last;
    private SqlToken? _lastButOne;
    private int _count;
    private bool _isCreate;
    private bool? _hasBody;
    private bool _isAfterEnd;

    /// <summary>True inside a body.</summary>
    public bool IsOpen => _open.Count > 0;

    public void Clear()
    {
        _open.Clear();
        (_last, _lastButOne, _count, _isCreate, _hasBody, _isAfterEnd) = (null, null, 0, false, null, false);
    }

    public void Add(SqlToken token)
    {
        _count++;
        if (_count == 1)
        {
            // MariaDB has blocks that are no routine's.
            (_isCreate, _hasBody) = (token.Is("CREATE"), Array.Exists(Blocks, token.Is) ? true : null);
        }

        if (_isCreate && _hasBody is null)
        {
            _hasBody = Array.Exists(WithBodies, token.Is) ? true : Array.Exists(WithoutBodies, token.Is) ? false : null;
        }

        if (_count == 2 && !_isCreate && token.Is("NOT") && _last is { } first && first.Is("BEGIN"))
        {
            _hasBody = true;
            _open.Push(false);
        }

        if (_hasBody == true)
        {
            Count(token);
        }

        (_lastButOne, _last) = (_last, token);
    }

    private void Count(SqlToken token)
    {
        // What END IF and the like end is closed by their END.
        var isOfEnd = _isAfterEnd && Array.Exists(Blocks, token.Is);
        _isAfterEnd = token.Is("END");
        if (isOfEnd)
        {
            return;
        }

        if (_isAfterEnd)
        {
            _open.TryPop(out _);
        }
        else if (token.Is("BEGIN") || (Array.Exists(Blocks, token.Is) && (BeginsStatement(token) || token.Is("CASE"))))
        {
            _open.Push(token.Is("CASE") && !BeginsStatement(token));
        }
    }

    private bool BeginsStatement(SqlToken token)
    {
        if (_last is not { } last)
        {
            return true;
        }

        return _open.TryPeek(out var isExpression)
            ? !isExpression && Array.Exists(BeforeStatements, last.Is)
            : !token.Is("FOR") && (last.Kind == SqlTokenKind.Text || Array.Exists(EndsOfHeads, last.Is)
                || (_lastButOne is { } before && (before.Is("RETURNS") || before.Is("FOLLOWS") || before.Is("PRECEDES"))));
    }
}
