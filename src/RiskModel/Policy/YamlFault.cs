using YamlDotNet.Core;

namespace FangFan.Risk.Policy;

/// <summary>Says what is likely wrong with a file that is no valid YAML: the slips of people who write Chinese in a plain editor.</summary>
internal static class YamlFault
{
    private static readonly Wording General = new("请检查缩进、冒号后的空格和重复的键", "check the indentation, the space after colons and repeated keys");

    /// <summary>The fault to be thrown, with the line of the slip where one is found, else the line where reading stopped.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="fault">What the reader of YAML says.</param>
    public static InvalidDataException Of(string file, string path, YamlException fault)
    {
        var lines = File.ReadAllLines(path);
        var stopped = (int)Math.Clamp(fault.Start.Line, 1, Math.Max(1, lines.Length));
        var (line, hint) = Slip(lines, stopped, fault.Message) ?? (stopped, General);
        return new InvalidDataException($"{file}:{line}: no valid YAML: {hint.English} ({fault.Message.TrimEnd('.')}) / 不是有效的YAML：{hint.Chinese}。", fault);
    }

    private static (int Line, Wording Hint)? Slip(string[] lines, int stopped, string message)
    {
        if (message.StartsWith("Duplicate key ", StringComparison.Ordinal))
        {
            var key = message["Duplicate key ".Length..].Trim();
            return (stopped, new($"键“{key}”重复，请合并为一处", $"the key '{key}' stands twice; write it once"));
        }
        var tab = Array.FindIndex(lines, IndentedByTab);
        if (tab >= 0) return (tab + 1, new("行首缩进用了制表符（Tab），请改用空格", "the line is indented with a tab; use spaces"));
        // Reading stops at the slip or, where it ran on into what follows, a line or two after it.
        for (var line = stopped; line >= Math.Max(1, stopped - 2); line--)
        {
            if (lines.Length >= line && Slip(lines[line - 1]) is { } hint) return (line, hint);
        }
        return null;
    }

    private static bool IndentedByTab(string line) => line[..(line.Length - line.TrimStart().Length)].Contains('\t', StringComparison.Ordinal);

    private static Wording? Slip(string line)
    {
        if (line.TrimStart().StartsWith('#')) return null;
        if (FullWidthColon(line)) return new("键后用了全角冒号“：”，请改为半角冒号加空格“: ”", "a full-width colon after a key; write ': '");
        if (line.Count(c => c == '"') % 2 == 1) return new("双引号不成对，请补上", "a double quote is missing");
        if (line.Count(c => c == '\'') % 2 == 1) return new("单引号不成对，请补上", "a single quote is missing");
        if (line.Count(c => c == '{') != line.Count(c => c == '}')) return new("花括号 { } 不成对，请补上", "a brace { } is missing");
        if (line.Contains('{', StringComparison.Ordinal) && line.Contains('，', StringComparison.Ordinal)) return new("{ } 内各项须用半角逗号“, ”隔开，不能用全角逗号“，”", "entries inside { } are parted by ', ', not by a full-width comma");
        return null;
    }

    private static bool FullWidthColon(string line)
    {
        var key = line.TrimStart(' ', '-');
        var colon = key.IndexOf('：', StringComparison.Ordinal);
        return colon > 0 && key.AsSpan(0, colon).IndexOfAny(": \"'") < 0;
    }
}
