namespace FangFan.Risk.Models;

/// <summary>What one pass over a ranking comes to.</summary>
/// <param name="Auc">Area under the ROC curve; NaN without events or without others.</param>
/// <param name="AveragePrecision">Average precision; NaN without events.</param>
/// <param name="CalibrationError">Expected calibration error; NaN where the scores are no probabilities or there is no row.</param>
/// <param name="Rows">Rows, each as often as its cluster was drawn.</param>
/// <param name="Events">Of them, those with the event.</param>
internal readonly record struct RankFigures(double Auc, double AveragePrecision, double CalibrationError, long Rows, long Events);

/// <summary>Scores with what happened and whose cluster each row is, sorted once, so that every metric of a draw of clusters takes one pass.</summary>
/// <remarks>The same figures as <see cref="ScoredOutcomes"/> and <see cref="ScoredProbabilities"/> give under weights that are whole numbers; sums of such
/// weights are exact, so that the limits of the calibration's bins fall alike.</remarks>
internal sealed class ClusteredScore
{
    private const int LastOfTie = 1;
    private const int Happened = 2;
    private const int ClusterShift = 2;

    // A place's cluster, whether its row had the event, and whether it is the last of its equals.
    private readonly int[] places;
    private readonly double[]? probabilities;
    private readonly int[] rows;
    private readonly double[] losses;
    private readonly double[] squares;

    /// <param name="scores">One a row, the highest first; NaN = missing, ranked last.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="clusters">Number of each row's cluster.</param>
    /// <param name="count">How many clusters.</param>
    /// <param name="areProbabilities">Whether the scores are probabilities.</param>
    public ClusteredScore(double[] scores, float[] labels, int[] clusters, int count, bool areProbabilities)
    {
        var chances = areProbabilities ? new ScoredProbabilities(scores, labels) : null;
        var ranking = chances?.Outcomes ?? new ScoredOutcomes(scores, labels);
        places = new int[scores.Length];
        for (var place = 0; place < places.Length; place++)
            places[place] = clusters[ranking.RowAt(place)] << ClusterShift | (ranking.HappenedAt(place) ? Happened : 0);
        foreach (var end in ranking.TieEnds) places[end - 1] |= LastOfTie;
        rows = new int[count];
        foreach (var cluster in clusters) rows[cluster]++;
        losses = Sums(chances is null ? [] : chances.Losses, clusters, count);
        squares = Sums(chances is null ? [] : chances.Squares, clusters, count);
        if (chances is null) return;
        probabilities = new double[places.Length];
        for (var place = 0; place < places.Length; place++) probabilities[place] = scores[ranking.RowAt(place)];
    }

    /// <summary>How many rows there are.</summary>
    public int Count => places.Length;

    /// <summary>Rows of a draw.</summary>
    /// <param name="times">How often each cluster was drawn.</param>
    public long Size(ReadOnlySpan<int> times)
    {
        long size = 0;
        for (var cluster = 0; cluster < rows.Length; cluster++) size += (long)times[cluster] * rows[cluster];
        return size;
    }

    /// <summary>Sum of log losses of a draw [nats].</summary>
    public double LogLoss(ReadOnlySpan<int> times) => Weighed(losses, times);

    /// <summary>Sum of squared differences between probability and outcome of a draw.</summary>
    public double SquaredError(ReadOnlySpan<int> times) => Weighed(squares, times);

    /// <summary>Takes a draw's figures and counts the events among the highest-scored rows.</summary>
    /// <param name="times">How often each cluster was drawn.</param>
    /// <param name="picked">Numbers of rows picked; all of them where there are fewer.</param>
    /// <param name="found">Expected events among each, when rows of equal score are picked at random among themselves.</param>
    public RankFigures Pass(ReadOnlySpan<int> times, ReadOnlySpan<double> picked, Span<double> found)
    {
        long wins = 0, events = 0, others = 0, tiedEvents = 0, tiedOthers = 0;
        var area = 0.0;
        var bins = new CalibrationBins(Size(times));
        var next = NextLimit(picked, 0);
        for (var place = 0; place < places.Length; place++)
        {
            var code = places[place];
            var weight = times[code >> ClusterShift];
            if ((code & Happened) != 0) tiedEvents += weight;
            else tiedOthers += weight;
            if ((code & LastOfTie) == 0) continue;
            var (above, tied) = (events + others, tiedEvents + tiedOthers);
            if (tied == 0) continue;
            if (above + tied >= next) next = Fill((above, tied, events, tiedEvents), picked, found);
            wins += tiedOthers * (2 * events + tiedEvents);
            events += tiedEvents;
            others += tiedOthers;
            if (tiedEvents > 0) area += tiedEvents * (double)events / (events + others);
            if (probabilities is not null) bins.Add(above, tied, tiedEvents, probabilities[place]);
            (tiedEvents, tiedOthers) = (0, 0);
        }
        for (var i = 0; i < picked.Length; i++)
        {
            if (picked[i] > events + others) found[i] = events;
            else if (picked[i] <= 0) found[i] = 0;
        }
        return new(wins / 2.0 / ((double)events * others), area / events, probabilities is null ? double.NaN : bins.Error(), events + others, events);
    }

    private static double Fill((long Above, long Tied, long Events, long TiedEvents) tie, ReadOnlySpan<double> picked, Span<double> found)
    {
        for (var i = 0; i < picked.Length; i++)
        {
            if (picked[i] > tie.Above && picked[i] <= tie.Above + tie.Tied) found[i] = tie.Events + tie.TiedEvents * ((picked[i] - tie.Above) / tie.Tied);
        }
        return NextLimit(picked, tie.Above + tie.Tied);
    }

    private static double NextLimit(ReadOnlySpan<double> picked, long passed)
    {
        var next = double.PositiveInfinity;
        foreach (var limit in picked)
        {
            if (limit > passed && limit < next) next = limit;
        }
        return next;
    }

    private static double[] Sums(ReadOnlySpan<double> values, int[] clusters, int count)
    {
        var sums = new double[count];
        for (var row = 0; row < values.Length; row++) sums[clusters[row]] += values[row];
        return sums;
    }

    private static double Weighed(double[] sums, ReadOnlySpan<int> times)
    {
        double sum = 0;
        for (var cluster = 0; cluster < sums.Length; cluster++) sum += times[cluster] * sums[cluster];
        return sum;
    }

    /// <summary>Fills the bins of <see cref="ScoredProbabilities.Curve"/> from the highest down, one at a time.</summary>
    private struct CalibrationBins(long size)
    {
        private int bin = ScoredProbabilities.Bins - 1;
        private double sum;
        private long happened;
        private double error;

        public void Add(long above, long tied, long tiedEvents, double probability)
        {
            while (bin > 0 && ScoredProbabilities.Bins * (2 * above + tied) > 2 * size * (ScoredProbabilities.Bins - bin)) Close();
            sum += tied * probability;
            happened += tiedEvents;
        }

        public double Error()
        {
            Close();
            return error / size;
        }

        private void Close()
        {
            error += Math.Abs(sum - happened);
            (sum, happened, bin) = (0, 0, bin - 1);
        }
    }
}
