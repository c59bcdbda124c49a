using System.Globalization;
using System.Text;
using System.Threading.Channels;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>
/// What one cell gives while it runs, in order: text in batches (32,768 characters or a tenth of a second, whichever comes first), values at once.
/// It goes out on a task of its own, so that a slow receiver never holds up a thread that writes.
/// </summary>
internal sealed class CellOutputs : IDisposable
{
    private const int BatchLength = 32 * 1024;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(100);
    private readonly SessionOutputs session;
    private readonly int streamLength;
    private readonly Channel<CellOutput> sent = Channel.CreateUnbounded<CellOutput>(new() { SingleReader = true });
    private readonly StringBuilder batch = new();
    private readonly ITimer timer;
    private string batchName = StreamOutput.Out;
    private long written;
    private bool open = true;
    private bool stopped;
    private bool writesOn;

    public CellOutputs(SessionOutputs session, CellStop stop, int number, int streamLength)
    {
        (this.session, Stop, Number, this.streamLength) = (session, stop, number, streamLength);
        timer = session.Clock.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Which run of a cell this is.</summary>
    public int Number { get; }

    /// <summary>Whether the cell is to stop.</summary>
    public CellStop Stop { get; }

    /// <summary>Hands on all outputs as they come, until the cell has ended.</summary>
    public async Task DeliverAsync(Action<CellOutput> output)
    {
        await foreach (var item in sent.Reader.ReadAllAsync().ConfigureAwait(false)) output(item);
    }

    /// <summary>Takes text of stdout or stderr.</summary>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (session.Gate)
        {
            if (open) Append(name, text);
            else Late(new StreamOutput(name, text.ToString()));
        }
    }

    /// <summary>Takes a value or an error, after all text that came before it.</summary>
    public void Show(CellOutput shown)
    {
        lock (session.Gate)
        {
            if (open) Send(shown);
            else Late(shown);
        }
    }

    /// <summary>Sends what is left and takes no more: what tasks write later is for the next cell, and from a cell that was stopped for none.</summary>
    public void End(bool stopped)
    {
        lock (session.Gate)
        {
            FlushBatch();
            (open, this.stopped) = (false, stopped);
            sent.Writer.TryComplete();
        }
    }

    public void Dispose() => timer.Dispose();

    private void Append(string name, ReadOnlySpan<char> text)
    {
        var room = streamLength - written;
        if (text.IsEmpty || room < 0) return;
        if (name != batchName) FlushBatch();
        batchName = name;
        if (batch.Length == 0) timer.Change(BatchTime, Timeout.InfiniteTimeSpan);
        written += text.Length;
        batch.Append(text.Length <= room ? text : text[..(int)room]);
        if (text.Length > room) Cut();
        else if (batch.Length >= BatchLength) FlushBatch();
    }

    private void Cut()
    {
        FlushBatch();
        Send(new StreamOutput(StreamOutput.Error, string.Create(CultureInfo.InvariantCulture, $"\n此处以后的文字输出已省略：本单元格输出超过 {streamLength:N0} 个字符。(Text from here on was cut: the cell wrote more than {streamLength:N0} characters.)\n")));
    }

    private void Flush()
    {
        lock (session.Gate) FlushBatch();
    }

    private void FlushBatch()
    {
        if (batch.Length == 0) return;
        var text = batch.Replace("\r\n", "\n").ToString();
        batch.Clear();
        if (open) sent.Writer.TryWrite(new StreamOutput(batchName, text));
    }

    private void Send(CellOutput shown)
    {
        FlushBatch();
        sent.Writer.TryWrite(shown);
    }

    private void Late(CellOutput output)
    {
        if (!stopped) session.TakeLate(output);
        else if (!writesOn)
        {
            writesOn = true;
            session.TakeLate(new StreamOutput(StreamOutput.Error, string.Create(CultureInfo.InvariantCulture, $"第 {Number} 次运行的单元格已被停止，但其后台任务仍在输出，以下不再显示。(A task of the stopped cell In [{Number}] goes on writing; that is not shown.)\n")));
        }
    }
}
