using System.Diagnostics;

namespace Tortoise.Diagnostics;

/// <summary>One statement that somebody observes, from the moment it is asked for, retries included.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DatabaseTelemetry _telemetry;
    private readonly CommandInfo _command;
    private readonly int _batchSize;
    private readonly long _start;
    private readonly Activity? _activity;
    private readonly IReadOnlyList<object?>? _values;
    private bool _hasFailed;

    public CommandRun(DatabaseTelemetry telemetry, CommandInfo command, int batchSize, IReadOnlyList<object?>? values)
    {
        _values = values;
        _telemetry = telemetry;
        _command = command;
        _batchSize = batchSize;
        foreach (var interceptor in telemetry.Interceptors ?? [])
        {
            interceptor.Executing(command, interceptor.WantsValues ? values : null);
        }

        if (TelemetrySwitch.IsSupported && TortoiseTelemetry.Source.HasListeners())
        {
            _activity = StartActivity();
        }

        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>The rows that were returned or changed; null if that is not known.</summary>
    public int? Rows { get; set; }

    /// <summary>The text for the log, with the values where they may be shown.</summary>
    public string Text => _telemetry.LogsValues && _values is { Count: > 0 } ? $"{_command.Text} {ValueText.Of(_values)}" : _command.Text;

    private KeyValuePair<string, object?>[] Tags => _telemetry.TagsOf(_command, _batchSize);

    /// <summary>Tells of a failure; the end is no success.</summary>
    public void Fail(Exception exception)
    {
        _hasFailed = true;
        var duration = Stopwatch.GetElapsedTime(_start);
        var (code, type) = _telemetry.ErrorOf(exception);
        KeyValuePair<string, object?>[] error = code is null ? [new("error.type", type)] : [new("error.type", type), new("db.response.status_code", code)];
        if (TelemetrySwitch.IsSupported && TortoiseTelemetry.Duration.Enabled)
        {
            TortoiseTelemetry.Duration.Record(duration.TotalSeconds, [.. Tags, .. error]);
        }

        foreach (var (name, value) in error)
        {
            _activity?.SetTag(name, value);
        }

        _activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        foreach (var interceptor in _telemetry.Interceptors ?? [])
        {
            interceptor.Failed(_command, duration, exception);
        }
    }

    /// <summary>Tells that the statement is run again.</summary>
    public void Retry(Exception exception, int attempt) => _activity?.AddEvent(new ActivityEvent(
        "tortoise.retry",
        tags: new ActivityTagsCollection { ["tortoise.retry.attempt"] = attempt + 1, ["error.type"] = _telemetry.ErrorOf(exception).Type }));

    /// <summary>Ends the observation.</summary>
    public void Dispose()
    {
        try
        {
            if (!_hasFailed)
            {
                Succeed();
            }
        }
        finally
        {
            _activity?.Dispose();
        }
    }

    private void Succeed()
    {
        var duration = Stopwatch.GetElapsedTime(_start);
        if (TelemetrySwitch.IsSupported && TortoiseTelemetry.Duration.Enabled)
        {
            TortoiseTelemetry.Duration.Record(duration.TotalSeconds, Tags);
        }

        if (TelemetrySwitch.IsSupported && Rows is { } rows && _command.IsWrite != true && TortoiseTelemetry.ReturnedRows.Enabled)
        {
            TortoiseTelemetry.ReturnedRows.Record(rows, Tags);
        }

        if (_telemetry.Commands.LogsExecuted)
        {
            _telemetry.Commands.Executed(duration.TotalMilliseconds, Text);
        }

        if (duration >= _telemetry.Slow)
        {
            _telemetry.Commands.Slow(duration.TotalMilliseconds, _telemetry.Slow.Value.TotalMilliseconds, Text);
        }

        if (_command.IsWrite != true && Rows > _telemetry.ManyRows)
        {
            _telemetry.Commands.ManyRows(Rows.Value, _telemetry.ManyRows.Value, Text);
        }

        foreach (var interceptor in _telemetry.Interceptors ?? [])
        {
            interceptor.Executed(_command, duration, Rows);
        }
    }

    private Activity? StartActivity()
    {
        // Given at the creation, because samplers decide by them.
        KeyValuePair<string, object?>[] tags = [.. Tags, new("db.query.text", _command.Text)];
        var kind = _telemetry.Endpoint.IsInProcess ? ActivityKind.Internal : ActivityKind.Client;
        return _batchSize > 1
            ? TortoiseTelemetry.Source.StartActivity("BATCH " + _command.Summary, kind, _telemetry.ParentOfStatement, [.. tags, new("db.operation.batch.size", _batchSize)])
            : TortoiseTelemetry.Source.StartActivity(_command.Summary, kind, _telemetry.ParentOfStatement, tags);
    }
}
