namespace Tortoise;

/// <summary>
/// On a static method of a model, <c>static Q Tenant(DocumentFields d) =&gt; d.TenantId == CurrentTenant.Id</c>: a condition that all statements add for rows of the model. The name of the
/// method is the filter's, by which it is switched off (<c>Document.IgnoreFilters("Tenant")</c>).
/// </summary>
/// <remarks>The method runs whenever a statement is about to be sent, so the values in its condition are those of the moment; they are parameters.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class QueryFilterAttribute : Attribute;
