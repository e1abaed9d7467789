using System.Diagnostics;
using System.Reflection;
using Tortoise.Generators.Tests.Behaviour.Models;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>What a debugger does to an object that it shows: it reads every member, and asks types how to show them.</summary>
[TestFixture]
internal sealed class DebuggerTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Test]
    public void An_object_shows_which_relations_are_not_loaded()
    {
        var shown = Show(Read());

        Assert.Multiple(() =>
        {
            Assert.That(shown["WriterId"], Is.EqualTo(5));
            Assert.That(Display(shown["_tortoiseWriter"]!), Is.EqualTo("not loaded"));
            Assert.That(shown["Fans"]!.ToString(), Is.EqualTo("Essay.Fans: not loaded"));
            Assert.That(Rows(shown["Fans"]!), Is.Empty);
            Assert.That(shown.Keys, Does.Not.Contain("Writer").And.Not.Contains("_tortoiseFans"));
        });
    }

    [Test]
    public void An_object_shows_what_is_loaded()
    {
        var essay = Read();
        var ann = new Writer { Id = 5, Name = "Ann" };
        essay.Writer = ann;
        essay.Fans.Hold([ann]);
        ann.Essays.Hold([essay]);
        var shown = Show(essay);

        Assert.Multiple(() =>
        {
            Assert.That(Display(shown["_tortoiseWriter"]!), Is.SameAs(ann));
            Assert.That(Rows(shown["Fans"]!), Is.EqualTo(new[] { ann }));
            Assert.That(Show(ann)["Essays"]!.ToString(), Is.EqualTo("Writer.Essays: 1"));
        });
    }

    private static Essay Read() => Read<Essay>(1, "On cats", 5, 6);

    private static TModel Read<TModel>(params object?[] cells)
        where TModel : class, IModel<TModel> => TModel.Read(new FakeRow(cells));

    /// <summary>The members that are shown, with their values: a getter that throws fails the test.</summary>
    private static Dictionary<string, object?> Show(object of) => of.GetType().GetMembers(Own)
        .Where(static member => member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never })
        .Where(static member => member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0))
        .ToDictionary(static member => member.Name, member => member is FieldInfo field ? field.GetValue(of) : ((PropertyInfo)member).GetValue(of));

    private static object? Display(object of)
    {
        var display = of.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        Assert.That(display, Does.Match(@"^\{\w+,nq\}$"));
        return of.GetType().GetProperty(display[1..^4], Own)!.GetValue(of);
    }

    private static IEnumerable<object> Rows(object related)
    {
        var proxy = Type.GetType(related.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!
            .MakeGenericType(related.GetType().GetGenericArguments());
        var view = Activator.CreateInstance(proxy, related)!;
        return (IEnumerable<object>)proxy.GetProperties().Single().GetValue(view)!;
    }
}
