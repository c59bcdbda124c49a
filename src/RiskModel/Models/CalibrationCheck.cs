namespace FangFan.Risk.Models;

/// <summary>Whether a calibration never decreases and never reaches 0 or 1.</summary>
internal static class CalibrationCheck
{
    public static ModelFault? Fault(Calibration calibration)
    {
        var parameters = calibration.Parameters;
        if (!parameters.All(double.IsFinite)) return Parameters("finite numbers");
        return calibration.Method switch
        {
            "platt" => parameters.Count == 2 && parameters[0] >= 0 ? null : Parameters("slope, 0 or more, and intercept"),
            "beta" => parameters.Count == 3 && parameters[0] >= 0 && parameters[1] >= 0 ? null : Parameters("a and b, 0 or more, and c"),
            "isotonic" => IsRising(parameters) ? null : Parameters("scores, rising, and probabilities over 0 and under 1, never falling, alternating"),
            _ => new("calibration.method", $"expected one of {string.Join(", ", Calibration.Methods)}."),
        };
    }

    private static bool IsRising(IReadOnlyList<double> parameters)
    {
        if (parameters.Count == 0 || parameters.Count % 2 != 0) return false;
        for (var i = 0; i < parameters.Count; i += 2)
        {
            if (parameters[i + 1] is not (> 0 and < 1)) return false;
            if (i > 0 && (parameters[i] <= parameters[i - 2] || parameters[i + 1] < parameters[i - 1])) return false;
        }
        return true;
    }

    private static ModelFault Parameters(string expected) => new("calibration.parameters", $"expected {expected}.");
}
