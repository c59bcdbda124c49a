using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>How far two features act together rather than each by itself (Friedman and Popescu 2008).</summary>
/// <param name="First">One feature.</param>
/// <param name="Second">The other.</param>
/// <param name="Normalised">H: root of the share of their joint effect's variance that is no sum of two single effects, 0 to 1 as a rule; NaN where they move nothing. Large also where both effects are small.</param>
/// <param name="Unnormalised">Standard deviation over households of the part that is no such sum [log-odds]: what to compare pairs by.</param>
/// <param name="Noise">The mean of <paramref name="Unnormalised"/> over models refitted to outcomes drawn without any interaction [log-odds]; NaN where none was refitted.</param>
public sealed record InteractionPair(Feature First, Feature Second, double Normalised, double Unnormalised, double Noise);

/// <summary>Interaction strengths of the top features in the newest quarter's model, the strongest first.</summary>
/// <param name="AsOf">The quarter of the model.</param>
/// <param name="Households">Households looked at.</param>
/// <param name="NullModels">Models refitted for the noise floor.</param>
/// <param name="Floor">The noise floor: the largest unnormalised strength of any pair in any of those models [log-odds]; NaN where there is none.</param>
/// <param name="Pairs">Every pair.</param>
public sealed record InteractionResult(Quarter AsOf, int Households, int NullModels, double Floor, IReadOnlyList<InteractionPair> Pairs);
