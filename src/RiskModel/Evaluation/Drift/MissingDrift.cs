namespace FangFan.Risk.Evaluation.Drift;

/// <summary>How often something is blank in a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">Cells looked at.</param>
/// <param name="Share">Share of them that are blank, 0 to 1; NaN without cells.</param>
/// <param name="Difference">Share less the reference's.</param>
/// <param name="Changed">Whether the difference is worth attention: at least <see cref="DriftLimits.MissingChange"/>, its interval clear of zero.</param>
public sealed record MissingPoint(Quarter Quarter, long Rows, double Share, IntervalEstimate Difference, bool Changed);

/// <summary>How often a feature, a column or a township's cells are blank.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Reference">Share blank in the reference; NaN where there is none.</param>
/// <param name="Points">One a quarter.</param>
public sealed record MissingSeries(string Name, Wording Label, double Reference, IReadOnlyList<MissingPoint> Points);

/// <summary>A column that a township began or ceased to fill in, as of the newest quarter.</summary>
/// <param name="Township">Nine digits; null for households without a village.</param>
/// <param name="TownshipName">What people call it.</param>
/// <param name="Column">The column's name.</param>
/// <param name="ColumnLabel">What people call it.</param>
/// <param name="Reference">Share blank in the reference.</param>
/// <param name="Newest">The newest quarter.</param>
public sealed record MissingChange(AreaCode? Township, Wording TownshipName, string Column, Wording ColumnLabel, double Reference, MissingPoint Newest);

/// <summary>Blank cells by column and township.</summary>
/// <param name="Columns">Each source column that is ever filled in.</param>
/// <param name="Townships">Each township over those columns.</param>
/// <param name="Changes">Column and township where the newest quarter has changed, the largest change first.</param>
public sealed record MissingDrift(IReadOnlyList<MissingSeries> Columns, IReadOnlyList<MissingSeries> Townships, IReadOnlyList<MissingChange> Changes);
