using System.Text;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Running;

/// <summary>The outputs of a cell for its place in the notebook: text that came in batches is one output again.</summary>
internal sealed class CollectedOutputs
{
    private readonly List<CellOutput> outputs = [];
    private readonly StringBuilder text = new();
    private string name = StreamOutput.Out;

    /// <summary>All so far, in order.</summary>
    public IReadOnlyList<CellOutput> All
    {
        get
        {
            EndText();
            return outputs;
        }
    }

    public void Add(CellOutput output)
    {
        if (output is StreamOutput stream)
        {
            if (stream.Name != name) EndText();
            name = stream.Name;
            text.Append(stream.Text);
            return;
        }
        EndText();
        outputs.Add(output);
    }

    private void EndText()
    {
        if (text.Length > 0) outputs.Add(new StreamOutput(name, text.ToString()));
        text.Clear();
    }
}
