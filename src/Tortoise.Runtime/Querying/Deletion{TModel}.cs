using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <inheritdoc/>
/// <param name="hooks">The hooks.</param>
/// <param name="context">What they are told.</param>
internal sealed class Deletion<TModel>(WriteHook[] hooks, DeleteContext<TModel> context) : Deletion
    where TModel : class, IModel<TModel>
{
    public override ModelMetadata Model => TModel.Metadata;

    protected override async ValueTask BeforeAsync(Transaction transaction, CancellationToken cancellationToken)
    {
        context.Transaction = transaction;
        foreach (var hook in hooks)
        {
            await hook.BeforeDeleteAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override async ValueTask AfterAsync(CancellationToken cancellationToken)
    {
        context.End();
        foreach (var hook in hooks)
        {
            await hook.AfterDeleteAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }
}
