namespace FangFan.Risk.Tests.Sessions;

/// <summary>Apart from all others: a cell that redirects the console does so for the whole process until it ends.</summary>
[Collection(nameof(RedirectionTests))]
public class RedirectionTests
{
    [Fact]
    public async Task A_redirection_that_a_cell_leaves_behind_ends_with_it()
    {
        using var cells = new Cells();
        await cells.ValueAsync("var text = new StringWriter(); Console.SetOut(text); Console.Write(\"kept\");");
        (await cells.RunAsync("Console.Write(\"seen\"); text.ToString()")).ShouldSatisfyAllConditions(r => r.Stdout.ShouldBe("seen"), r => r.Value.ShouldBe("kept"));
    }
}

[CollectionDefinition(nameof(RedirectionTests), DisableParallelization = true)]
public class RedirectionDefinition;
