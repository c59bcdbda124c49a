namespace FangFan.Risk.Synthetic.Places;

/// <summary>A township of a county.</summary>
/// <param name="Code">Three digits within the county.</param>
/// <param name="Name">Its name.</param>
internal sealed record Township(string Code, string Name);

/// <summary>A county that can be simulated.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="RuralPersons">Rural persons of 2020, rounded: the size of the place, not a census.</param>
/// <param name="RegisteredShare">Persons on the register over rural persons.</param>
/// <param name="DeepPoverty">Whether it counts as a deep-poverty area.</param>
/// <param name="MinorityShare">Share of households of an ethnic minority.</param>
/// <param name="Townships">Its townships.</param>
internal sealed record County(string Code, string Name, int RuralPersons, double RegisteredShare, bool DeepPoverty, double MinorityShare, params IReadOnlyList<Township> Townships);
