using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>Knows whether a semicolon is inside the body of a trigger or routine: <c>BEGIN … END</c>, <c>BEGIN ATOMIC … END</c>.</summary>
internal sealed class StatementBody
{
    private static readonly string[] WithBodies = ["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE"];
    private static readonly string[] WithoutBodies =
        ["TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE", "DOMAIN", "SCHEMA", "DATABASE", "EXTENSION", "ROLE", "USER", "POLICY", "AGGREGATE", "OPERATOR", "COLLATION", "STATISTICS"];

    private int _count;
    private int _depth;
    private bool _isCreate;
    private bool? _hasBody;
    private bool _isAfterEnd;
    private bool _isBegin;

    /// <summary>True between a BEGIN and its END.</summary>
    public bool IsOpen => _depth > 0;

    public void Clear() => (_count, _depth, _isCreate, _hasBody, _isAfterEnd) = (0, 0, false, null, false);

    public void Add(SqlToken token)
    {
        _count++;
        if (_count == 1)
        {
            _isCreate = token.Is("CREATE");
        }

        if (_isCreate && _hasBody is null)
        {
            _hasBody = Array.Exists(WithBodies, token.Is) ? true : Array.Exists(WithoutBodies, token.Is) ? false : null;
        }

        // MariaDB has blocks that are no routine's: BEGIN NOT ATOMIC.
        if (_count == 2 && token.Is("NOT") && !_isCreate)
        {
            (_hasBody, _depth) = (_isBegin, _isBegin ? 1 : 0);
        }

        _isBegin = _count == 1 && token.Is("BEGIN");
        if (_hasBody == true)
        {
            Count(token);
        }
    }

    private void Count(SqlToken token)
    {
        if (_isAfterEnd)
        {
            // END IF and the like end what was not counted; END CASE ends what was.
            _isAfterEnd = false;
            if (token.Is("CASE"))
            {
                return;
            }

            _depth += token.Is("IF") || token.Is("LOOP") || token.Is("WHILE") || token.Is("REPEAT") || token.Is("FOR") ? 1 : 0;
        }

        if (token.Is("BEGIN") || token.Is("CASE"))
        {
            _depth++;
        }
        else if (token.Is("END"))
        {
            _depth--;
            _isAfterEnd = true;
        }
    }
}
