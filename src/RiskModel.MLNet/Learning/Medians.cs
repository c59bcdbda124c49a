namespace FangFan.Risk.MLNet.Learning;

/// <summary>What a missing value counts as: the median of the feature's known values in training, the lower of the middle two, 0 where none is known.</summary>
internal static class Medians
{
    /// <summary>One median a column.</summary>
    public static float[] Of(float[][] columns) => Array.ConvertAll(columns, Of);

    private static float Of(float[] column)
    {
        var known = Array.FindAll(column, float.IsFinite);
        Array.Sort(known);
        return known.Length == 0 ? 0 : known[(known.Length - 1) / 2];
    }
}
