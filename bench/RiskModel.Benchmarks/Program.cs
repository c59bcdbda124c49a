using BenchmarkDotNet.Running;
using FangFan.Risk.Benchmarks;

const string Usage = """
    usage:
      csv TRAIN.csv[.gz] TEST.csv[.gz] --label y [--trees 200] [--leaves 31] [--learning-rate 0.05] [--min-leaf 20] [--threads 2] [--seed 1] [--repeat 3] [--predictions FILE]
      csv TRAIN.csv[.gz] TEST.csv[.gz] --label y --auto [--time COLUMN] [--group COLUMN], the recipe chosen as the product does; the two columns are keys, no features
      speed [the same options, for 100,000 generated rows of 60 features]
      rules [--households 100000] [--threads 2] [--repeat 3], judging 28 quarters of simulated households by each bundled pack
      backtest [FOLDER] [--quarters 8] [--step 1] [--draws 1000], of a county's records; without a folder 20,000 simulated households
      factors [FOLDER] [--households 100000] [--quarters 2] [--seed 1], the factor report of a folder of generated records; where the folder is not there, households are generated into it with their truth
      learners FOLDER NAME..., each learner at the same past quarters of a county's records; processor times as ratios to the first one's
      bdn [BenchmarkDotNet's options]
    """;

try
{
    switch (args)
    {
        case ["csv", var train, var test, .. var rest]:
            var settings = BenchSettings.Parse(rest);
            return TabularBench.Run(CsvTable.Read(train, settings.Label), CsvTable.Read(test, settings.Label), settings);
        case ["speed", .. var rest]:
            return TabularBench.Run(GeneratedTable.Make(100_000, 60, seed: 1), GeneratedTable.Make(50_000, 60, seed: 2), BenchSettings.Parse(rest));
        case ["rules", .. var rest]:
            return RulesBench.Run(BenchSettings.Parse(rest));
        case ["backtest", .. var rest]:
            return BacktestBench.Run(BacktestBenchSettings.Parse(rest));
        case ["factors", .. var rest]:
            return FactorBench.Run(rest);
        case ["learners", var folder, _, ..]:
            return LearnersBench.Run(folder, args[2..]);
        case ["bdn", .. var rest]:
            BenchmarkSwitcher.FromAssembly(typeof(BinningBenchmark).Assembly).Run(rest);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception problem) when (problem is ArgumentException or FormatException or IOException or InvalidDataException or InvalidOperationException)
{
    Console.Error.WriteLine(problem.Message);
    return problem is IOException or InvalidDataException ? 1 : 2;
}
