using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>Divides the tokens of a script into statements, and follows its directives.</summary>
internal sealed class ScriptReader(Dialect dialect, string sql, string name)
{
    private const string Directive = "tortoise:";
    private static readonly string[] TransactionWords = ["COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "START", "END", "ABORT"];

    private readonly List<MigrationStatement> _statements = [];
    private readonly List<MigrationStatement> _down = [];
    private readonly List<SqlToken> _tokens = [];
    private readonly StatementBody _body = new();
    private bool _isDown;
    private bool _isAlone;
    private string? _rebuilds;
    private string? _change;
    private string? _doneWhen;
    private (int Size, string Column, int At)? _batches;

    public IReadOnlyList<MigrationStatement> Statements => _statements;

    public IReadOnlyList<MigrationStatement> Down => _down;

    /// <summary>True if there is a way back.</summary>
    public bool HasDown => _isDown;

    private MigrationFeatures Features => dialect.Migrations;

    public void Add(SqlToken token)
    {
        if (token.Kind == SqlTokenKind.Comment)
        {
            AddComment(token);
        }
        else if (Features.HasBatches ? IsBatchEnd(token) : token.Is(";") && !_body.IsOpen)
        {
            EndStatement();
        }
        else
        {
            _tokens.Add(token);
            _body.Add(token);
        }
    }

    /// <exception cref="MigrationException">The last statement does not end.</exception>
    public void EndOfScript()
    {
        if (_body.IsOpen)
        {
            throw Error(_tokens[0].Start, "the statement that begins here has a BEGIN or CASE without its END");
        }

        EndStatement();
        ThrowIfBatchesWait();
    }

    private void AddComment(SqlToken token)
    {
        var isDirective = token.Text.StartsWith(Directive, StringComparison.OrdinalIgnoreCase);
        if (!sql.AsSpan(token.Start).StartsWith("--") || !IsFirstOfLine(token.Start))
        {
            if (isDirective)
            {
                throw Error(token.Start, $"the directive '{token.Text[Directive.Length..].Trim()}' would have no effect here. Write it on a line of its own that begins with '-- {Directive}'");
            }

            return;
        }

        if (!isDirective)
        {
            _change = _tokens.Count == 0 ? token.Text : _change;
            return;
        }

        if (_tokens.Count > 0)
        {
            if (!Features.HasBatches)
            {
                throw Error(token.Start, "the directive stands within a statement. End the statement before it with a semicolon");
            }

            EndStatement();
        }

        Follow(token, token.Text[Directive.Length..].Trim());
    }

    private void Follow(SqlToken token, string directive)
    {
        var space = directive.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (directive, "") : (directive[..space], directive[(space + 1)..].Trim());
        if (word is "run" or "rebuild" or "down" or "batches")
        {
            ThrowIfBatchesWait();
        }

        switch (word)
        {
            case "no-transaction" or "transaction" when rest.Length == 0:
                _isAlone = word == "no-transaction";
                _rebuilds = null;
                break;
            case "down" when rest.Length == 0:
                (_isDown, _isAlone, _rebuilds, _doneWhen) = (true, false, null, null);
                break;
            case "rebuild" when rest.Length > 0:
                if (Features.Rebuilds is null)
                {
                    throw Error(token.Start, $"{dialect.ProductName} changes tables where they are. Remove the directive 'rebuild'");
                }

                _rebuilds = rest;
                break;
            case "run" when rest.Length > 0:
                Section.Add(new MigrationStatement("", LineOf(token.Start), []) { Step = rest, IsAlone = _isAlone, Change = _change });
                (_change, _rebuilds) = (null, null);
                break;
            case "batches" when rest.Split(' ', 3) is [var size, "by", { Length: > 0 } column] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0:
                if (Features.Batches is null)
                {
                    throw Error(token.Start, $"{dialect.ProductName} runs a statement at once, not in batches. Remove the directive 'batches', or write a step in C#, with step.BatchesAsync");
                }

                _batches = (rows, column.Trim(), token.Start);
                break;
            case "done-when" when rest.Length > 0:
                _doneWhen = rest.TrimEnd(';');
                break;

            // It is for those who check migrations.
            case "allow":
                break;
            default:
                throw Error(
                    token.Start,
                    $"the directive '{directive}' is not known. Directives are: no-transaction, transaction, rebuild TABLE, run STEP, batches ROWS by COLUMN, done-when SELECT …, allow RULE, down");
        }
    }

    private List<MigrationStatement> Section => _isDown ? _down : _statements;

    private void EndStatement()
    {
        _body.Clear();
        if (_tokens.Count == 0)
        {
            return;
        }

        SqlToken[] tokens = [.. _tokens];
        _tokens.Clear();
        ThrowIfTransaction(tokens);
        var text = sql[tokens[0].Start..tokens[^1].End];
        var batches = _batches is not var (size, column, _) ? null : StatementBatches.Of(Features.Batches!, text, tokens, size, column, dialect.Quoting)
            ?? throw Error(tokens[0].Start, "only an UPDATE or a DELETE of one table, without RETURNING, runs in batches. Remove the directive 'batches'");
        if (batches is { SetsColumn: true })
        {
            throw Error(tokens[0].Start, $"the UPDATE changes {_batches!.Value.Column}, by which it is divided into batches, so a row could be in the next one again. Divide it by a column that it does not set");
        }

        var isAlone = _isAlone || batches is not null || Features.StandsAlone(tokens);
        if (_rebuilds is not null && isAlone)
        {
            throw Error(tokens[0].Start, $"the table {_rebuilds} is rebuilt outside of a transaction. Write '-- tortoise: transaction' before it");
        }

        Section.Add(new MigrationStatement(text, LineOf(tokens[0].Start), tokens)
        {
            Change = _change,
            IsAlone = isAlone,
            Rebuilds = _rebuilds,
            DoneWhen = _doneWhen,
            Batches = batches,
        });
        (_change, _doneWhen, _batches) = (null, null, null);
    }

    /// <exception cref="MigrationException">No statement follows the directive 'batches'.</exception>
    private void ThrowIfBatchesWait()
    {
        if (_batches is var (_, _, at))
        {
            throw Error(at, "no statement follows the directive 'batches'. Write it before the UPDATE or the DELETE that it is for");
        }
    }

    /// <summary>Refuses what would end the transaction of the migration, or begin one in it.</summary>
    private void ThrowIfTransaction(SqlToken[] tokens)
    {
        var isBegin = tokens[0].Is("BEGIN") && !(tokens.Length > 1 && tokens[1].Is("NOT"));
        if (!Features.HasBatches && (isBegin || Array.Exists(TransactionWords, tokens[0].Is)))
        {
            throw Error(
                tokens[0].Start,
                $"{tokens[0].Text} is left to Tortoise, which runs a migration in a transaction. Remove it, or write '-- tortoise: no-transaction' before statements that are to run by themselves");
        }
    }

    private bool IsBatchEnd(SqlToken token) =>
        token.Is("GO") && IsFirstOfLine(token.Start) && sql.AsSpan(token.End) is var rest
        && rest[..(rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length)].IsWhiteSpace();

    private bool IsFirstOfLine(int at) => sql.AsSpan(sql.LastIndexOf('\n', Math.Max(at - 1, 0)) is >= 0 and var start && at > 0 ? (start + 1)..at : 0..at).IsWhiteSpace();

    private int LineOf(int at) => sql.AsSpan(0, at).Count('\n') + 1;

    private MigrationException Error(int at, string why) => new($"{name}, line {LineOf(at)}: {why}.");
}
