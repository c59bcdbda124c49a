using System.Collections.Concurrent;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Tests.Sessions;

/// <summary>A session that keeps what its cells gave, and whose cells have time to stop on a busy machine.</summary>
internal sealed class Cells(SessionOptions? options = null) : IDisposable
{
    public CSharpSession Session { get; } = new(options ?? new() { Grace = TimeSpan.FromMinutes(5) });

    public async Task<Ran> RunAsync(string code, CellLimits? limits = null, Action<CellOutput>? seen = null, CancellationToken interrupt = default)
    {
        var outputs = new ConcurrentQueue<CellOutput>();
        var result = await Session.RunAsync(code, o => { outputs.Enqueue(o); seen?.Invoke(o); }, limits ?? CellLimits.Default, interrupt);
        return new(result, [.. outputs]);
    }

    /// <summary>Runs a cell that must end well, and gives its value as text; null without one.</summary>
    public async Task<string?> ValueAsync(string code)
    {
        var ran = await RunAsync(code);
        ran.Result.Error.ShouldBeNull(ran.Traceback);
        return ran.Value;
    }

    public void Dispose() => Session.Dispose();
}

/// <summary>One cell that has run.</summary>
internal sealed record Ran(CellResult Result, IReadOnlyList<CellOutput> Outputs)
{
    public CellStatus Status => Result.Status;

    public string? Value => Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data.Content[MimeBundle.Plain];

    public string Stdout => string.Concat(Outputs.OfType<StreamOutput>().Where(s => s.Name == StreamOutput.Out).Select(s => s.Text));

    public string Stderr => string.Concat(Outputs.OfType<StreamOutput>().Where(s => s.Name == StreamOutput.Error).Select(s => s.Text));

    public string Traceback => Result.Error is { } error ? $"{error.Name}: {error.Message}\n{string.Join('\n', error.Traceback)}" : "";
}
