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
        Scalar(database, "PRAGMA user_version").ShouldBe("3");
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

    [Fact]
    public void A_database_from_before_evaluations_is_given_their_table_and_opens()
    {
        var path = Path.Combine(host.Folder, "before.db");
        using var database = new RiskDatabase(new DbContextOptionsBuilder<RiskDatabase>().UseSqlite($"Data Source={path}").Options);
        Schema.Open(database);
        Scalar(database, "DROP TABLE evaluations; PRAGMA user_version = 2; SELECT 1");
        database.Database.CloseConnection();

        Schema.Open(database);

        Scalar(database, "PRAGMA user_version").ShouldBe("3");
        database.Evaluations.Count().ShouldBe(0);
        Scalar(database, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'evaluations'").ShouldBe("1");
        Should.NotThrow(() => Schema.Open(database));
    }

    private static string Scalar(RiskDatabase database, string sql)
    {
        database.Database.OpenConnection();
        using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!.ToString()!;
    }
}
