using System.Globalization;
using FangFan.Risk.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Storage;

/// <summary>A county's live rows read back from the database as the table they came from, in the order they came in.</summary>
internal sealed class StoredTable : IRecordTable
{
    private readonly SqliteConnection connection;
    private readonly (string County, TableKind Kind, string? Subject) which;
    private readonly Dictionary<int, int[]> places = [];

    private StoredTable(SqliteConnection connection, (string County, TableKind Kind, string? Subject) which)
    {
        this.connection = connection;
        this.which = which;
        Header = Union();
    }

    public string Name => TableDefinition.Of(which.Kind).FileName;

    /// <summary>Every header of the files the rows came from: known columns by their English name, the others as they stood.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The tables of a county, or of one household in it.</summary>
    /// <param name="database">Stays in use while the rows are read.</param>
    /// <param name="county">Six digits.</param>
    /// <param name="household">One household's rows only; all where null.</param>
    /// <returns>Null where the county has no rows.</returns>
    public static RecordSet? Read(RiskDatabase database, string county, string? household = null)
    {
        database.Database.OpenConnection();
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        var quarters = new StoredTable(connection, (county, TableKind.Quarters, household));
        var outcomes = new StoredTable(connection, (county, TableKind.Outcomes, household));
        var areas = new StoredTable(connection, (county, TableKind.Areas, null));
        var pathBack = new StoredTable(connection, (county, TableKind.PathBack, household));
        return quarters.Header.Count == 0 ? null : new RecordSet(quarters, outcomes.OrNull(), areas.OrNull()) { PathBack = pathBack.OrNull() };
    }

    public IEnumerable<RecordRow> Rows(Action<DataProblem> report)
    {
        using var command = Command("SELECT Number, HeaderId, Cells FROM rows WHERE {0} ORDER BY Id");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new RecordRow(reader.GetInt64(0), InOrder(CellText.Split(reader.GetString(2)), places[reader.GetInt32(1)]));
        }
    }

    private StoredTable? OrNull() => Header.Count == 0 ? null : this;

    private List<string> Union()
    {
        var union = new List<string>();
        using var command = Command("SELECT Id, Columns FROM headers WHERE Id IN (SELECT DISTINCT HeaderId FROM rows WHERE {0}) ORDER BY Id");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            places[reader.GetInt32(0)] = Array.ConvertAll(CellText.Split(reader.GetString(1)), name => PlaceOf(name, union));
        }
        return union;
    }

    private static int PlaceOf(string name, List<string> union)
    {
        if (union.IndexOf(name) is var place and >= 0) return place;
        union.Add(name);
        return union.Count - 1;
    }

    /// <summary>A row shorter or longer than its header keeps its shape, so that the reader finds the same fault in it as in the file.</summary>
    private string[] InOrder(string[] cells, int[] places)
    {
        if (cells.Length != places.Length) return cells;
        var row = new string[Header.Count];
        Array.Fill(row, "");
        for (var i = 0; i < cells.Length; i++) row[places[i]] = cells[i];
        return row;
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        var subject = which.Subject is null ? "" : " AND Subject = $subject";
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql, $"County = $county AND Kind = $kind{subject} AND SupersededBy IS NULL");
        command.Parameters.AddWithValue("$county", which.County);
        command.Parameters.AddWithValue("$kind", (int)which.Kind);
        if (which.Subject is not null) command.Parameters.AddWithValue("$subject", which.Subject);
        return command;
    }
}
