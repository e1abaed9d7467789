using Tortoise.Tests.Company;

namespace Tortoise.Tests.Relations;

/// <summary>Random conditions over a model that has relations to itself only: each row inside is told from those of the same table around it.</summary>
public sealed class RandomTrees(TestServer server) : DatabaseTest(server, EmployeeQuerySet.Model)
{
    private readonly Dictionary<Employee, List<Employee>> _talksTo = [];
    private Random _random = new(0);
    private List<Employee> _staff = [];

    private sealed record Condition(Func<EmployeeFields, Q> Sql, Func<Employee?, bool> CSharp);

    [Test]
    public async Task Find_and_load_what_CSharp_does([Values(1, 2, 3)] int seed)
    {
        await CreateAsync(seed);
        for (var i = 0; i < 80; i++)
        {
            var (condition, inner) = (Tree(3), Tree(2));
            var query = Employee.Filter(condition.Sql);
            var expected = _staff.Where(condition.CSharp).ToList();
            var about = $"seed {seed}, condition {i}: {query.ToSql()}";
            Assert.That(await query.Select(e => e.Id), Is.EquivalentTo(expected.Select(e => e.Id)), about);
            Assert.That(await Employee.Exclude(condition.Sql).CountAsync(), Is.EqualTo(_staff.Count - expected.Count), about);
            await using (await Db.BeginAsync())
            {
                var few = query.OrderBy(e => [e.Manager.Name, e.Id]).Limit(2);
                Assert.That(await few.UpdateAsync(e => e.Name.Set("!")), Is.EqualTo(Math.Min(2, expected.Count)), about);
                Assert.That(
                    await Employee.Filter(e => e.Name == "!").Select(e => e.Id),
                    Is.EquivalentTo(expected.OrderBy(e => e.Manager?.Name, StringComparer.Ordinal).ThenBy(e => e.Id).Take(2).Select(e => e.Id)), about);
            }

            var loaded = await query.Prefetch(e =>
            [
                e.TeamMembers.Filter(inner.Sql).OrderBy(m => m.Id.Desc()).Limit(2).Prefetch(m => m.TalksTo.Filter(inner.Sql)),
                e.GetsTalkedTo.Filter(inner.Sql).OrderBy(m => [m.Name.Desc(), m.Id]).Offset(1).Limit(2),
                e.Manager.Manager,
            ]);
            Assert.That(loaded.Select(e => Text(e.Id, e.Manager?.Manager, e.TeamMembers.Select(m => (m.Id, m.TalksTo.Select(t => t.Id))), e.GetsTalkedTo)), Is.EqualTo(
                expected.Select(e => Text(
                    e.Id,
                    e.Manager?.Manager,
                    Team(e).Where(inner.CSharp).OrderByDescending(m => m.Id).Take(2).Select(m => (m.Id, _talksTo[m].Where(inner.CSharp).Select(t => t.Id))),
                    Talkers(e).Where(inner.CSharp).OrderByDescending(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Id).Skip(1).Take(2)))), about);
        }
    }

    private static string Text(int id, Employee? top, IEnumerable<(int Id, IEnumerable<int> TalksTo)> team, IEnumerable<Employee> talkers) =>
        $"{id} {top?.Name} [{string.Join(' ', team.Select(m => $"{m.Id}({string.Join(',', m.TalksTo)})"))}] {string.Join(' ', talkers.Select(t => t.Id))}";

    private async Task CreateAsync(int seed)
    {
        _random = new Random(seed);
        _staff = [];
        for (var i = 0; i < 14; i++)
        {
            _staff.Add(new Employee { Name = $"{(char)('a' + _random.Next(4))}", Manager = _random.Next(4) == 0 || i == 0 ? null : Pick(_staff) });
        }

        await Employee.BulkCreateAsync(_staff);
        _staff = [.. _staff.OrderBy(e => e.Id)];
        foreach (var employee in _staff)
        {
            _talksTo[employee] = [.. _staff.Where(_ => _random.Next(5) == 0)];
            await employee.TalksTo.AddAsync(_talksTo[employee]);
        }
    }

    private Condition Tree(int depth)
    {
        var (one, name, k) = (Pick(_staff), $"{(char)('a' + _random.Next(4))}", _random.Next(3));
        if (depth == 0)
        {
            return _random.Next(6) switch
            {
                0 => new(e => e.Name == name, e => e?.Name == name),
                1 => new(e => e.Manager == one, e => e?.Manager == one),
                2 => new(e => e.Manager.Manager.Name != name, e => e?.Manager?.Manager?.Name != name),
                3 => new(e => e.TalksTo.Count() > k, e => Talks(e).Count > k),
                4 => new(e => e.TeamMembers.Any(m => m.Name == e.Name), e => Team(e).Any(m => m.Name == e?.Name)),
                _ => new(
                    e => e.TeamMembers.Any(m => m.TalksTo.Any(t => t.Manager.Id == e.Id && t.Name != m.Name)),
                    e => Team(e).Any(m => Talks(m).Exists(t => t.Manager == e && t.Name != m.Name))),
            };
        }

        var (left, right) = (Tree(depth - 1), Tree(depth - 1));
        var staff = Employee.Filter(left.Sql);
        return _random.Next(10) switch
        {
            0 => new(e => !left.Sql(e), e => !left.CSharp(e)),
            1 => new(e => left.Sql(e) && right.Sql(e), e => left.CSharp(e) && right.CSharp(e)),
            2 => new(e => left.Sql(e) || right.Sql(e), e => left.CSharp(e) || right.CSharp(e)),
            3 => new(e => left.Sql(e.Manager), e => left.CSharp(e?.Manager)),
            4 => new(e => e.TeamMembers.Any(left.Sql), e => Team(e).Any(left.CSharp)),
            5 => new(e => e.TeamMembers.All(left.Sql), e => Team(e).All(left.CSharp)),
            6 => new(e => e.TalksTo.Count(left.Sql) > k, e => Talks(e).Count(left.CSharp) > k),
            7 => new(e => e.GetsTalkedTo.None(left.Sql), e => !Talkers(e).Any(left.CSharp)),
            8 => new(e => e.Manager.In(staff), e => e?.Manager is { } manager && left.CSharp(manager)),
            _ => new(
                e => e.TeamMembers.Any(m => m.Id.NotIn(staff.Select(s => s.Id)) && m.TalksTo.None(t => t.Id == e.Id)),
                e => Team(e).Any(m => !left.CSharp(m) && !Talks(m).Exists(t => t == e))),
        };
    }

    private IEnumerable<Employee> Team(Employee? e) => _staff.Where(m => e is not null && m.Manager == e);

    private List<Employee> Talks(Employee? e) => e is null ? [] : _talksTo[e];

    private IEnumerable<Employee> Talkers(Employee? e) => _staff.Where(t => e is not null && _talksTo[t].Contains(e));

    private Employee Pick(List<Employee> staff) => staff[_random.Next(staff.Count)];
}
