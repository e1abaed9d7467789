using static Quickstart.Ending;

namespace Quickstart;

/// <summary>The data: ninety-two years of football.</summary>
internal static class History
{
    public static IReadOnlyList<WorldCup> Cups { get; } =
    [
        Cup(1930, "Uruguay", teams: 13, matches: 18, goals: 70),
        Cup(1934, "Italy", 16, 17, 70),
        Cup(1938, "France", 15, 18, 84),
        Cup(1950, "Brazil", 13, 22, 88),
        Cup(1954, "Switzerland", 16, 26, 140),
        Cup(1958, "Sweden", 16, 35, 126),
        Cup(1962, "Chile", 16, 32, 89),
        Cup(1966, "England", 16, 32, 89),
        Cup(1970, "Mexico", 16, 32, 95),
        Cup(1974, "West Germany", 16, 38, 97),
        Cup(1978, "Argentina", 16, 38, 102),
        Cup(1982, "Spain", 24, 52, 146),
        Cup(1986, "Mexico", 24, 52, 132),
        Cup(1990, "Italy", 24, 52, 115),
        Cup(1994, "United States", 24, 52, 141),
        Cup(1998, "France", 32, 64, 171),
        Cup(2002, "South Korea and Japan", 32, 64, 161),
        Cup(2006, "Germany", 32, 64, 147),
        Cup(2010, "South Africa", 32, 64, 145),
        Cup(2014, "Brazil", 32, 64, 171),
        Cup(2018, "Russia", 32, 64, 169),
        Cup(2022, "Qatar", 32, 64, 172),
    ];

    public static IReadOnlyList<Final> Finals { get; } =
    [
        Match("1930-07-30", "Montevideo", "Uruguay", 4, 2, "Argentina"),
        Match("1934-06-10", "Rome", "Italy", 2, 1, "Czechoslovakia", ExtraTime),
        Match("1938-06-19", "Colombes", "Italy", 4, 2, "Hungary"),
        Match("1950-07-16", "Rio de Janeiro", "Uruguay", 2, 1, "Brazil"), // the last match of a final group of four, which decided it
        Match("1954-07-04", "Bern", "West Germany", 3, 2, "Hungary"),
        Match("1958-06-29", "Solna", "Brazil", 5, 2, "Sweden"),
        Match("1962-06-17", "Santiago", "Brazil", 3, 1, "Czechoslovakia"),
        Match("1966-07-30", "London", "England", 4, 2, "West Germany", ExtraTime),
        Match("1970-06-21", "Mexico City", "Brazil", 4, 1, "Italy"),
        Match("1974-07-07", "Munich", "West Germany", 2, 1, "Netherlands"),
        Match("1978-06-25", "Buenos Aires", "Argentina", 3, 1, "Netherlands", ExtraTime),
        Match("1982-07-11", "Madrid", "Italy", 3, 1, "West Germany"),
        Match("1986-06-29", "Mexico City", "Argentina", 3, 2, "West Germany"),
        Match("1990-07-08", "Rome", "West Germany", 1, 0, "Argentina"),
        Match("1994-07-17", "Pasadena", "Brazil", 0, 0, "Italy", Penalties),
        Match("1998-07-12", "Saint-Denis", "France", 3, 0, "Brazil"),
        Match("2002-06-30", "Yokohama", "Brazil", 2, 0, "Germany"),
        Match("2006-07-09", "Berlin", "Italy", 1, 1, "France", Penalties),
        Match("2010-07-11", "Johannesburg", "Spain", 1, 0, "Netherlands", ExtraTime),
        Match("2014-07-13", "Rio de Janeiro", "Germany", 1, 0, "Argentina", ExtraTime),
        Match("2018-07-15", "Moscow", "France", 4, 2, "Croatia"),
        Match("2022-12-18", "Lusail", "Argentina", 3, 3, "France", Penalties),
    ];

    private static WorldCup Cup(int year, string host, int teams, int matches, int goals) =>
        new() { Year = year, Host = host, Teams = teams, Matches = matches, Goals = goals };

    private static Final Match(
        string date, string city, string winner, int winnerGoals, int runnerUpGoals, string runnerUp, Ending ending = NormalTime)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
        return new()
        {
            CupId = day.Year,
            Date = day,
            City = city,
            Winner = winner,
            WinnerGoals = winnerGoals,
            RunnerUpGoals = runnerUpGoals,
            RunnerUp = runnerUp,
            Ending = ending,
        };
    }
}
