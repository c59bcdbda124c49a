using System.Reflection;
using System.Text;
using FangFan.Risk.Notebook.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>A cell that compiled.</summary>
/// <param name="Script">The cell, at the end of the chain of those before it.</param>
/// <param name="Run">Makes the cell's object, which enters itself into the array of states, and runs it; null where there is nothing to run.</param>
/// <param name="GivesValue">Whether what Run gives is a value to show.</param>
/// <param name="MayEndWithout">Whether the value comes from a return statement, which the cell may not have reached.</param>
internal sealed record CompiledCell(Script<object> Script, Func<object?[], Task<object?>>? Run, bool GivesValue, bool MayEndWithout);

/// <summary>
/// The cells of a session as a chain of script submissions, each seeing what those before it declared.
/// The scripting library makes the compilations; loading and running are done here, because its own runner keeps every assembly for the life of the process
/// and loses the variables of a cell that was stopped.
/// </summary>
internal sealed class Submissions : IDisposable
{
    private static readonly string[] Imports = ["System", "System.IO", "System.Text", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks", typeof(DisplayExtensions).FullName!];
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private static readonly EmitOptions Emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // The scripting library makes one for each chain of cells, and none of them is ever let go.
    private static readonly InteractiveAssemblyLoader NeverUsed = new();
    private readonly LibraryResolver libraries;
    private readonly ScriptOptions laterCells;
    private readonly SubmissionContext context = new();
    private Script<object>? last;
    private object?[] states = new object?[2];

    public Submissions(string baseFolder)
    {
        libraries = new(baseFolder);
        laterCells = ScriptOptions.Default.WithReferences(Array.Empty<MetadataReference>()).WithImports().WithMetadataResolver(libraries)
            .WithLanguageVersion(LanguageVersion.Latest)
            // Not optimised: inlined methods would be missing from tracebacks. The libraries, where the work is done, are.
            .WithOptimizationLevel(OptimizationLevel.Debug).WithAllowUnsafe(true).WithFileEncoding(Encoding.UTF8);
    }

    /// <summary>The cell, ready to run, or why it does not compile. Changes nothing that later cells see.</summary>
    public (CompiledCell? Cell, ErrorOutput? Error) Compile(string code, string name, CancellationToken cancellation)
    {
        var plain = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Parsing, cancellationToken: cancellation).GetRoot(cancellation);
        var refused = CellSource.Problems(plain, libraries).ToArray();
        if (refused.Length > 0) return (null, CompilationErrors.Of(refused, code));
        if (!plain.ContainsDiagnostics && Emitted(Checkpoints.PutInto(plain, code), name, cancellation).Cell is { } cell) return (cell, null);
        // Places in the author's own text; and where a checkpoint was in the way, the cell runs without any.
        var (asWritten, problems) = Emitted(code, name, cancellation);
        return asWritten is not null ? (asWritten, null) : (null, CompilationErrors.Of(CompilationErrors.Problems(problems), code));
    }

    /// <summary>Starts the cell on the states of those before it.</summary>
    public Task<object?> Start(CompiledCell cell)
    {
        // An older cell's object keeps the array that it was made with; a longer copy holds the same objects.
        if (states[^1] is not null) Array.Resize(ref states, states.Length * 2);
        return cell.Run!(states);
    }

    /// <summary>Lets later cells see what the cell declared and assigned, also where it threw or was stopped on its way; one that has not made its object by then has left nothing to see.</summary>
    public void Keep(CompiledCell cell, IReadOnlyList<object?> before)
    {
        if (cell.Run is null || states.Any(s => s is not null && !before.Contains(s, ReferenceEqualityComparer.Instance))) last = cell.Script;
    }

    /// <summary>The objects that cells have made so far.</summary>
    public IReadOnlyList<object?> Made() => [.. states];

    public void Dispose()
    {
        (last, states) = (null, []);
        context.Unload();
    }

    private (CompiledCell? Cell, IEnumerable<Diagnostic> Problems) Emitted(string code, string name, CancellationToken cancellation)
    {
        var options = laterCells.WithFilePath(name);
        var script = last is null
            ? CSharpScript.Create<object>(code, options.WithReferences(RuntimeReferences.All).WithImports(Imports), globalsType: null, NeverUsed)
            : last.ContinueWith<object>(code, options);
        var compilation = script.GetCompilation();
        var root = (CompilationUnitSyntax)compilation.SyntaxTrees.Single().GetRoot(cancellation);
        Func<object?[], Task<object?>>? run = null;
        if (root.Members.Count == 0)
        {
            var problems = compilation.GetDiagnostics(cancellation);
            if (problems.Any(p => p.Severity == DiagnosticSeverity.Error)) return (null, problems);
        }
        else
        {
            using MemoryStream assembly = new(), symbols = new();
            if (!compilation.Emit(assembly, symbols, options: Emit, cancellationToken: cancellation).Success) return (null, compilation.GetDiagnostics(cancellation));
            assembly.Position = symbols.Position = 0;
            run = Load(context.LoadFromStream(assembly, symbols), compilation.GetEntryPoint(cancellation)!);
        }
        foreach (var library in compilation.DirectiveReferences.OfType<PortableExecutableReference>()) context.Add(library.FilePath!);
        return (new(script, run, CellSource.GivesValue(compilation, root), CellSource.Returns(root)), []);
    }

    private static Func<object?[], Task<object?>> Load(Assembly assembly, IMethodSymbol entry)
    {
        var type = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        return type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
