using System.Diagnostics;

namespace Tortoise.Diagnostics;

/// <summary>One statement that somebody observes, from the moment it is asked for, retries included.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DatabaseTelemetry _telemetry;
    private readonly CommandInfo _command;
    private readonly Activity? _activity;
    private readonly TagList _tags;
    private readonly long _start;
    private Exception? _failure;

    public CommandRun(DatabaseTelemetry telemetry, CommandInfo command, int batchSize)
    {
        _telemetry = telemetry;
        _command = command;
        foreach (var interceptor in telemetry.Interceptors ?? [])
        {
            interceptor.Executing(command);
        }

        if (TortoiseTelemetry.Source.HasListeners() || TortoiseTelemetry.Duration.Enabled || TortoiseTelemetry.ReturnedRows.Enabled)
        {
            _tags = telemetry.TagsOf(command, batchSize);
            _activity = StartActivity(batchSize);
        }

        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>The rows that were returned or changed; null if that is not known.</summary>
    public int? Rows { get; set; }

    /// <summary>Notes that the statement failed. It is always false, for the filter of a catch clause that lets the exception pass.</summary>
    public bool Failed(Exception exception)
    {
        _failure = exception;
        return false;
    }

    /// <summary>Notes that the statement failed without effect and is run again.</summary>
    public void Retried(Exception exception, int attempt)
    {
        TortoiseTelemetry.Retries.Add(1, in _tags);
        _telemetry.Commands.Retried(exception.Message, _command.Text);
        _activity?.AddEvent(new ActivityEvent(
            "tortoise.retry",
            tags: new ActivityTagsCollection { ["tortoise.retry.attempt"] = attempt + 1, ["error.type"] = _telemetry.ErrorOf(exception).Type }));
    }

    /// <summary>Ends the observation.</summary>
    public void Dispose()
    {
        var duration = Stopwatch.GetElapsedTime(_start);
        if (_failure is null)
        {
            Succeed(duration);
        }
        else
        {
            Fail(_failure, duration);
        }

        _activity?.Dispose();
    }

    private void Succeed(TimeSpan duration)
    {
        TortoiseTelemetry.Duration.Record(duration.TotalSeconds, in _tags);
        if (Rows is { } rows && _command.IsWrite != true)
        {
            TortoiseTelemetry.ReturnedRows.Record(rows, in _tags);
        }

        _telemetry.Commands.Executed(duration.TotalMilliseconds, _command.Text);
        if (duration >= _telemetry.Slow)
        {
            _telemetry.Commands.Slow(duration.TotalMilliseconds, _telemetry.Slow.Value.TotalMilliseconds, _command.Text);
        }

        foreach (var interceptor in _telemetry.Interceptors ?? [])
        {
            interceptor.Executed(_command, duration, Rows);
        }
    }

    private void Fail(Exception failure, TimeSpan duration)
    {
        var (code, type) = _telemetry.ErrorOf(failure);
        if (TortoiseTelemetry.Duration.Enabled)
        {
            var tags = _tags;
            tags.Add("error.type", type);
            if (code is not null)
            {
                tags.Add("db.response.status_code", code);
            }

            TortoiseTelemetry.Duration.Record(duration.TotalSeconds, in tags);
        }

        if (_activity is not null)
        {
            _activity.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error, failure.Message);
            if (code is not null)
            {
                _activity.SetTag("db.response.status_code", code);
            }
        }

        if (failure is OperationCanceledException)
        {
            _telemetry.Commands.Cancelled(duration.TotalMilliseconds, _command.Text);
        }
        else
        {
            _telemetry.Commands.Failed(failure, duration.TotalMilliseconds, _command.Text);
        }

        foreach (var interceptor in _telemetry.Interceptors ?? [])
        {
            interceptor.Failed(_command, duration, failure);
        }
    }

    private Activity? StartActivity(int batchSize)
    {
        // Given at the creation, because samplers decide by them.
        var tags = _tags;
        tags.Add("db.query.text", _command.Text);
        if (batchSize > 1)
        {
            tags.Add("db.operation.batch.size", batchSize);
        }

        var kind = _telemetry.Endpoint.IsInProcess ? ActivityKind.Internal : ActivityKind.Client;
        var name = batchSize > 1 ? "BATCH " + _command.Summary : _command.Summary;
        return TortoiseTelemetry.Source.StartActivity(name, kind, parentContext: default, tags);
    }
}
