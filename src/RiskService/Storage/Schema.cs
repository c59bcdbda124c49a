using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Storage;

/// <summary>Creates the database, and refuses one that another version of the program wrote.</summary>
internal static class Schema
{
    /// <summary>Raised with every change to the tables; kept in the file's user_version.</summary>
    public const int Version = 3;

    public const string EvaluationTable = "evaluations";

    /// <summary>What differs from <see cref="Version"/> by the lack of <see cref="EvaluationTable"/> alone.</summary>
    private const int WithoutEvaluations = 2;

    /// <exception cref="InvalidDataException">The file has tables of another version; nothing in it is changed.</exception>
    public static void Open(RiskDatabase database)
    {
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder) Directory.CreateDirectory(folder);
        database.Database.OpenConnection();
        Execute(connection, "PRAGMA journal_mode = WAL");
        using (var transaction = database.Database.BeginTransaction())
        {
            if (database.Database.EnsureCreated()) Execute(connection, $"PRAGMA user_version = {Version}");
            transaction.Commit();
        }
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = (long)command.ExecuteScalar()!;
        if (found == WithoutEvaluations) found = AddEvaluations(database, connection);
        database.Database.CloseConnection();
        if (found == Version) return;
        throw new InvalidDataException(
            $"数据库 {connection.DataSource} 的结构版本为 {found}，本程序需要 {Version}；请先备份，再移走该文件，重新导入数据。 " +
            $"The database {connection.DataSource} has schema version {found}, this program needs {Version}; keep a copy, move the file away and import again.");
    }

    /// <summary>A table more is no reason to ask anyone to import again.</summary>
    private static long AddEvaluations(RiskDatabase database, SqliteConnection connection)
    {
        using var transaction = database.Database.BeginTransaction();
        foreach (var statement in database.Database.GenerateCreateScript().Split(';').Where(statement => statement.Contains($"\"{EvaluationTable}\"", StringComparison.Ordinal)))
        {
            Execute(connection, statement);
        }
        Execute(connection, $"PRAGMA user_version = {Version}");
        transaction.Commit();
        return Version;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
