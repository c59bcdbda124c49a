using System.Runtime.CompilerServices;

// The steps of the booster are tested and timed one by one.
[assembly: InternalsVisibleTo("RiskModel.Tests")]
[assembly: InternalsVisibleTo("RiskModel.Benchmarks")]
