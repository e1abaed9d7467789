using Tortoise.Execution;

namespace Tortoise.Runtime.Tests.Execution;

/// <summary>Who has a transaction's connection, and what those in line hear.</summary>
public sealed class TurnsTests
{
    private Turns _turns;

    [SetUp]
    public void TakeTheFirstTurn()
    {
        _turns = default;
        Assert.That(_turns.TryTake());
    }

    [Test]
    public void Those_in_line_come_in_their_order_and_without_those_that_gave_up()
    {
        var (first, impatient, last) = (Wait(), Wait(), Wait());
        impatient.SetCanceled();
        Assert.That(_turns.Release(), Is.False);
        Assert.That((first.Task.IsCompletedSuccessfully, last.Task.IsCompleted, _turns.TryTake()), Is.EqualTo((true, false, false)));
        Assert.That(_turns.Release(), Is.False);
        Assert.That(last.Task.IsCompletedSuccessfully);
        Assert.That(_turns.Release(), Is.False);
        Assert.That(_turns.TryTake());
    }

    [Test]
    public void Where_all_in_line_gave_up_it_is_free()
    {
        Wait().SetCanceled();
        Assert.That(_turns.Release(), Is.False);
        Assert.That(_turns.Wait(), Is.Null, "it is free, and taken");
        Assert.That(_turns.TryTake(), Is.False);
    }

    [Test]
    public void Abandoned_it_refuses_those_in_line_and_those_that_come()
    {
        var waiting = Wait();
        Assert.That(_turns.TryAbandon());
        Assert.That(waiting.Task.Exception?.InnerException, Is.TypeOf<TransactionException>());
        Assert.That(Wait().Task.Exception?.InnerException, Is.TypeOf<TransactionException>());
        Assert.That(_turns.Release(), "the connection is given back by who had it");
        Assert.That(_turns.TryTake(), Is.False, "what is given back is nobody's");
        Assert.That(Wait().Task.IsFaulted);
    }

    [Test]
    public void What_nobody_has_is_not_abandoned()
    {
        _turns.Release();
        Assert.That(_turns.TryAbandon(), Is.False);
        Assert.That(_turns.TryTake());
    }

    private TaskCompletionSource Wait() => _turns.Wait() ?? throw new InvalidOperationException("It was free.");
}
