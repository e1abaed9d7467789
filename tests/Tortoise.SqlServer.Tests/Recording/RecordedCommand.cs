using System.Data;
using Microsoft.Data.SqlClient;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>A command as the server would see it.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Its parameters as they are declared: <c>@p0 INT, @p1 NVARCHAR(4000)</c>.</param>
internal sealed record RecordedCommand(string Sql, string Parameters)
{
    public string Key => $"{Sql} -- {Parameters}";

    public static RecordedCommand Of(SqlCommand command) =>
        new(command.CommandText, string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(parameter => $"{parameter.ParameterName} {Type(parameter)}")));

    private static string Type(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary => $"{Name(parameter)}({(parameter.Size < 0 ? "max" : parameter.Size)})",
        SqlDbType.Decimal => $"DECIMAL({parameter.Precision},{parameter.Scale})",
        SqlDbType.DateTime2 or SqlDbType.DateTimeOffset or SqlDbType.Time => $"{Name(parameter)}({parameter.Scale})",
        _ => Name(parameter),
    };

    private static string Name(SqlParameter parameter) => parameter.SqlDbType.ToString().ToUpperInvariant();
}
