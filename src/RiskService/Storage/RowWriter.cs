using FangFan.Risk.Records;
using Microsoft.Data.Sqlite;

namespace FangFan.Risk.Service.Storage;

/// <summary>What an import changed.</summary>
internal sealed record RowCounts
{
    public long Rows { get; set; }

    public long Added { get; set; }

    public long Replaced { get; set; }

    public long Unchanged { get; set; }
}

/// <summary>Writes rows with prepared commands inside a transaction: tens of thousands a second, one row in memory.</summary>
internal sealed class RowWriter : IDisposable
{
    private const string InsertSql = """
        INSERT INTO rows (Id, ImportId, Kind, County, Subject, Period, Version, HeaderId, Number, Cells)
        VALUES ($id, $import, $kind, $county, $subject, $period, $version, $header, $number, $cells)
        """;

    private const string EarlierSql = """
        SELECT Id, HeaderId, Cells FROM rows
        WHERE County = $county AND Kind = $kind AND Subject = $subject AND Period = $period AND Version = $version AND ImportId <> $import AND SupersededBy IS NULL
        """;

    private readonly (int Import, string County) target;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand earlier;
    private readonly SqliteCommand supersede;
    private readonly bool countyIsNew;
    private long lastId;

    public RowWriter(SqliteConnection connection, SqliteTransaction transaction, (int Import, string County) target)
    {
        this.target = target;
        insert = Prepare(connection, transaction, InsertSql, "$id", "$import", "$kind", "$county", "$subject", "$period", "$version", "$header", "$number", "$cells");
        earlier = Prepare(connection, transaction, EarlierSql, "$county", "$kind", "$subject", "$period", "$version", "$import");
        supersede = Prepare(connection, transaction, "UPDATE rows SET SupersededBy = $by WHERE Id = $id", "$by", "$id");
        using var last = Prepare(connection, transaction, "SELECT coalesce(max(Id), 0) FROM rows");
        lastId = (long)last.ExecuteScalar()!;
        using var known = Prepare(connection, transaction, "SELECT EXISTS (SELECT 1 FROM rows WHERE County = $county)", "$county");
        Set(known, target.County);
        countyIsNew = (long)known.ExecuteScalar()! == 0;
    }

    public RowCounts Counts { get; } = new();

    /// <summary>Stores a row, unless the same is stored; one of an earlier import with the same key is marked as superseded.</summary>
    public void Write(TableKind kind, int header, RowKey key, RecordRow row)
    {
        Counts.Rows++;
        var cells = CellText.Join(row.Cells);
        var old = countyIsNew || key.Subject.Length == 0 ? [] : Earlier(kind, key);
        if (old.Exists(o => o.Header == header && o.Cells == cells))
        {
            Counts.Unchanged++;
            return;
        }
        Set(insert, ++lastId, target.Import, (int)kind, target.County, key.Subject, key.Period, key.Version, header, row.Number, cells);
        insert.ExecuteNonQuery();
        foreach (var (id, _, _) in old)
        {
            Set(supersede, lastId, id);
            supersede.ExecuteNonQuery();
        }
        if (old.Count > 0) Counts.Replaced++;
        else Counts.Added++;
    }

    public void Dispose()
    {
        insert.Dispose();
        earlier.Dispose();
        supersede.Dispose();
    }

    private List<(long Id, int Header, string Cells)> Earlier(TableKind kind, RowKey key)
    {
        Set(earlier, target.County, (int)kind, key.Subject, key.Period, key.Version, target.Import);
        var found = new List<(long, int, string)>();
        using var reader = earlier.ExecuteReader();
        while (reader.Read()) found.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetString(2)));
        return found;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }
}
