using System.Text;
using System.Text.Json.Nodes;
using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Models;

public class ModelFileTests
{
    [Fact]
    public void A_model_reads_back_to_the_last_bit() =>
        Prop.ForAll(SampleModel.Any(), model =>
        {
            var bytes = SampleModel.Bytes(model);
            var loaded = SampleModel.Load(bytes);

            SampleModel.Bytes(loaded).ShouldBe(bytes);
            (loaded.Scorer.Trees?.Nodes ?? []).ShouldBe(model.Scorer.Trees?.Nodes ?? []);
            (loaded.Scorer.Linear?.Terms ?? []).ShouldBe(model.Scorer.Linear?.Terms ?? []);
            loaded.Calibration.Parameters.ShouldBe(model.Calibration.Parameters);
            loaded.Features.ShouldBe(model.Features);
            loaded.Origin.Chosen.ShouldBe(model.Origin.Chosen, ignoreOrder: true);
            loaded.Origin.Metrics.ShouldBe(model.Origin.Metrics, ignoreOrder: true);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void The_id_is_the_start_of_the_files_sha256()
    {
        using var stream = new MemoryStream();
        var saved = ModelFile.Save(SampleModel.Make(new Random(1)), stream);

        saved.Id.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream.ToArray()))[..12]);
        SampleModel.Load(stream.ToArray()).Id.ShouldBe(saved.Id);
    }

    [Fact]
    public void The_order_of_a_dictionary_does_not_show_in_the_file()
    {
        var model = SampleModel.Make(new Random(2));
        var turned = model with { Origin = model.Origin with { Chosen = model.Origin.Chosen.Reverse().ToDictionary(), Metrics = model.Origin.Metrics.Reverse().ToDictionary() } };

        SampleModel.Bytes(turned).ShouldBe(SampleModel.Bytes(model));
    }

    [Fact]
    public void Who_made_it_stays_in_the_file()
    {
        var model = SampleModel.Make(new Random(3)) with { CreatedBy = "FangFan.Risk 0.9.0" };

        SampleModel.Load(SampleModel.Bytes(model)).CreatedBy.ShouldBe("FangFan.Risk 0.9.0");
    }

    [Fact]
    public void What_missing_values_counted_as_reads_back_and_leaves_no_trace_where_there_is_nothing()
    {
        var model = SampleModel.Make(new Random(6));
        var imputing = model with { Origin = model.Origin with { Imputed = new Dictionary<string, double> { [model.Features[0].Name] = 1 / 3.0 } } };

        SampleModel.Load(SampleModel.Bytes(imputing)).Origin.Imputed.ShouldBe(imputing.Origin.Imputed);
        Encoding.UTF8.GetString(SampleModel.Bytes(model)).ShouldNotContain("imputed");
        SampleModel.Load(SampleModel.Bytes(model)).Origin.Imputed.ShouldBeEmpty();
    }

    [Fact]
    public void What_lies_beside_the_file_is_no_part_of_it()
    {
        var model = SampleModel.Make(new Random(5));
        var beside = model with { Attachment = new(".zip", [1, 2, 3]) };

        SampleModel.Bytes(beside).ShouldBe(SampleModel.Bytes(model));
        ModelFile.Save(beside, Stream.Null).Attachment.ShouldBe(beside.Attachment);
    }

    [Fact]
    public void A_damaged_file_is_a_model_or_refused_and_nothing_else()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 1500; trial++)
        {
            var bytes = SampleModel.Bytes(SampleModel.Make(new Random(trial % 25)));
            if (trial % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else Mutate(bytes, random);
            try
            {
                SampleModel.Load(bytes).Features.ShouldNotBeEmpty();
            }
            catch (InvalidDataException refusal)
            {
                refusal.Message.ShouldStartWith("county.model.json: ");
            }
        }
    }

    [Theory]
    [InlineData("schemaVersion", "7", "schemaVersion 2")]
    [InlineData("schema", "\"other\"", "fangfan-model")]
    [InlineData("extra", "1", "'extra' is none of them")]
    [InlineData("origin.target", "\"poverty\"", "origin.target: expected one of relapse, monitored, below-line, not 'poverty'")]
    [InlineData("origin.trainedUntil", "\"2021\"", "origin.trainedUntil: expected a quarter such as 2021Q2")]
    [InlineData("origin.imputed", "{\"land\":1}", "origin.imputed.land: expected the name of one of the model's features")]
    [InlineData("origin.imputed", "[1]", "origin.imputed: expected an object")]
    [InlineData("origin.dataHash", "\"ABC\"", "origin.dataHash: expected 64 hexadecimal digits")]
    [InlineData("origin.horizon", "0", "origin.horizon: expected 1 to 40")]
    [InlineData("origin.rows", "1.5", "origin.rows: expected a whole number")]
    [InlineData("origin.tried.0.weight", "1.5", "origin.tried[0]: expected a weight of 0 to 1")]
    [InlineData("origin.tried.0.logLoss", "-1", "origin.tried[0]: expected a log loss of 0 or more")]
    [InlineData("origin.tried.1.penalty", "null", "origin.tried[1]: expected trees or a penalty")]
    [InlineData("origin.tried.0.trees.leaves", "2.5", "origin.tried[0].trees.leaves: expected a whole number")]
    [InlineData("origin.metrics.auc", "1e999", "origin.metrics.auc: expected a finite number")]
    [InlineData("features", "[]", "features: expected at least one")]
    [InlineData("features.1.name", "\"a\"", "features[1].name: expected a name that no other feature has")]
    [InlineData("features.0.group", "\"luck\"", "features[0].group: expected one of illness")]
    [InlineData("scorer.treeWeight", "1.5", "scorer.treeWeight: expected 0 to 1")]
    [InlineData("scorer.trees.feature", "[5,-1,-1]", "scorer.trees.feature[0]: expected the position of a feature")]
    [InlineData("scorer.trees.left", "[1,-1]", "scorer.trees.left: expected an array of 3 values, not of 2")]
    [InlineData("scorer.trees.left", "[0,-1,-1]", "scorer.trees.left[0]: expected the position of a later node")]
    [InlineData("scorer.trees.right", "[1,-1,-1]", "expected one parent a node; node 1 has more")]
    [InlineData("scorer.trees.roots", "[1]", "scorer.trees.roots[0]: expected a node that is neither")]
    [InlineData("scorer.trees.roots", "[3]", "scorer.trees.roots[0]: expected the position of a node")]
    [InlineData("scorer.trees.threshold", "[1e60,0,0]", "scorer.trees.threshold[0]: expected a finite number of single precision")]
    [InlineData("scorer.trees.missingLeft", "[2,0,0]", "scorer.trees.missingLeft[0]: expected 0 or 1")]
    [InlineData("scorer.trees.cover", "[10,0,5]", "scorer.trees.cover[1]: expected a finite number above 0")]
    [InlineData("scorer.linear.weight", "[-1,0]", "scorer.linear.weight[0]: expected no weight against the direction that a declares (risk-rises)")]
    [InlineData("scorer.linear.scale", "[1,0]", "scorer.linear.scale[1]: expected a number above 0")]
    [InlineData("scorer.linear", "null", "scorer.treeWeight: expected 1")]
    [InlineData("calibration.method", "\"magic\"", "calibration.method: expected one of platt, beta, isotonic")]
    [InlineData("calibration.parameters", "[-1,0]", "calibration.parameters: expected slope, 0 or more")]
    public void What_is_wrong_is_named_with_file_key_and_form(string key, string value, string expected)
    {
        var document = JsonNode.Parse(SampleModel.Bytes(Plain()))!;
        var parts = key.Split('.');
        var place = document;
        foreach (var part in parts[..^1]) place = int.TryParse(part, out var position) ? place![position] : place![part];
        place![parts[^1]] = JsonNode.Parse(value);

        var refusal = Should.Throw<InvalidDataException>(() => SampleModel.Load(Encoding.UTF8.GetBytes(document.ToJsonString())));

        refusal.Message.ShouldStartWith("county.model.json: ");
        refusal.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("household_id,quarter\n1,2021Q2\n")]
    [InlineData("{\"schema\":\"fangfan-model\",\"schema\":\"fangfan-model\"}")]
    [InlineData("[]")]
    [InlineData("{\"\\ud800\":1}")]
    public void What_is_no_model_file_is_refused(string text) =>
        Should.Throw<InvalidDataException>(() => SampleModel.Load(Encoding.UTF8.GetBytes(text))).Message.ShouldContain("expected a model file");

    [Fact]
    public void A_model_that_could_not_be_read_back_is_not_written()
    {
        var model = Plain() with { Calibration = new Calibration("platt", [-1, 0]) };
        using var stream = new MemoryStream();

        Should.Throw<ArgumentException>(() => ModelFile.Save(model, stream)).Message.ShouldContain("calibration.parameters");
        stream.Length.ShouldBe(0);
    }

    private static TrainedModel Plain() => SampleModel.Make(new Random(1)) with
    {
        Features = [SampleSet.Feature("a", FangFan.Risk.Features.Monotone.RiskRises), SampleSet.Feature("b")],
        Scorer = new Scorer(
            new FangFan.Risk.Boosting.TreeEnsemble(-3, 2, [0], [new(1, 0.5f, true, 1, 2, 0, 10), new(-1, 0, false, -1, -1, -0.1, 5), new(-1, 0, false, -1, -1, 0.2, 5)]),
            new LinearScore(-3, [new(0, 1, 0.5, 0.5, 1, 0.3, 0), new(0, 1, 0.5, 0.5, 1, -0.3, 0.1)]), 0.5),
        Calibration = new Calibration("platt", [1, 0]),
    };

    private static void Mutate(byte[] bytes, Random random)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => (byte)"0123456789-.eE,[]{}\":\\un"[random.Next(24)], _ => bytes[random.Next(bytes.Length)] };
        }
    }
}
