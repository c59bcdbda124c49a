using FangFan.Risk.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Tests.Storage;

public sealed class SchemaTests : IDisposable
{
    private readonly ServiceHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_new_database_is_made_with_a_write_ahead_log_and_a_version()
    {
        using var database = host.Database();
        Scalar(database, "PRAGMA journal_mode").ShouldBe("wal");
        Scalar(database, "PRAGMA user_version").ShouldBe("2");
        Should.NotThrow(() => Schema.Open(database));
    }

    [Fact]
    public void A_database_of_another_version_is_refused_and_left_alone()
    {
        var path = Path.Combine(host.Folder, "old.db");
        using (var old = new SqliteConnection($"Data Source={path}"))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = "CREATE TABLE rows (Id INTEGER); INSERT INTO rows VALUES (7); PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }
        using var database = new RiskDatabase(new DbContextOptionsBuilder<RiskDatabase>().UseSqlite($"Data Source={path}").Options);
        Should.Throw<InvalidDataException>(() => Schema.Open(database)).Message.ShouldContain("99");
        database.Database.OpenConnection();
        Scalar(database, "SELECT Id FROM rows").ShouldBe("7");
    }

    private static string Scalar(RiskDatabase database, string sql)
    {
        database.Database.OpenConnection();
        using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!.ToString()!;
    }
}
