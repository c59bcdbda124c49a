using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FangFan.Risk.Models;

/// <summary>The fingerprint of what a model was trained on.</summary>
internal static class TrainingHash
{
    /// <summary>SHA-256 over the features' names, the as-of quarters, the columns, the labels and the weights; hexadecimal, lower case.</summary>
    /// <remarks>Households and villages stand as numbers that other households' records can shift, so they are left out. Every NaN counts alike.</remarks>
    public static string Of(TrainingSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var feature in set.Matrix.Features) hash.AppendData(Encoding.UTF8.GetBytes(feature.Name + "\n"));
        hash.AppendData(MemoryMarshal.AsBytes<int>(Array.ConvertAll(set.Matrix.Rows, row => row.AsOf.Ordinal)));
        foreach (var column in set.Matrix.Columns) Append(hash, column);
        Append(hash, set.Labels);
        if (set.Weights is not null) Append(hash, set.Weights);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, float[] values) =>
        hash.AppendData(MemoryMarshal.AsBytes<int>(Array.ConvertAll(values, value => BitConverter.SingleToInt32Bits(float.IsNaN(value) ? float.NaN : value))));
}
