namespace Tortoise.Aot.Tests.Models;

public enum League
{
    First,
    Second,
    Third,
}
