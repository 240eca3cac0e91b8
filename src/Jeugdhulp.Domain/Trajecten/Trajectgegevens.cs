namespace Jeugdhulp.Domain.Trajecten;

/// <summary>A traject as it was filled in; choices are names of the contract.</summary>
public sealed record Trajectgegevens
{
    /// <summary>Code of the protocol.</summary>
    public string? Hulpvorm { get; init; }

    /// <summary>Name of a <see cref="Trajecten.Uitvoerder"/>.</summary>
    public string? Uitvoerder { get; init; }

    /// <summary>What the help is called on the list of the gemeente (TRJ-12); may be empty.</summary>
    public Guid? Product { get; init; }

    /// <summary>Name of the aanbieder, for help that the wijkteam does not give.</summary>
    public string? Aanbieder { get; init; }

    /// <summary>Name of a <see cref="Trajecten.Bekostiging"/>; empty is in natura, as help of the wijkteam always is.</summary>
    public string? Bekostiging { get; init; }

    /// <summary>Who was the first in line, if not the one who brought the question (TRJ-05).</summary>
    public string? OorspronkelijkeVerwijzer { get; init; }

    /// <summary>Who brought the question to the team (TRJ-04).</summary>
    public string? DirecteVerwijzer { get; init; }

    /// <summary><see cref="Trajectregels.Ja"/> or <see cref="Trajectregels.Nee"/> (TRJ-16).</summary>
    public string? Crisis { get; init; }

    /// <summary>Name of a <see cref="Trajecten.Complexiteit"/>; empty when nobody said (TRB-14).</summary>
    public string? Complexiteit { get; init; }

    /// <summary>First day of help.</summary>
    public DateOnly? Aanvang { get; init; }

    /// <summary>Last day that is expected; empty follows the settings.</summary>
    public DateOnly? VerwachtEinde { get; init; }

    /// <summary>Most talks that are expected; empty follows the estimate and the settings.</summary>
    public int? VerwachteGesprekken { get; init; }

    /// <summary>Names of <see cref="Trajectlabel"/>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The referral that bridging care waits for (TRJ-07).</summary>
    public Guid? Doorverwijzing { get; init; }

    /// <summary>The dossier it belongs to; a traject may be without one.</summary>
    public Guid? Dossier { get; init; }

    /// <summary>The hulpvraag it belongs to; a traject may be without one.</summary>
    public Guid? Hulpvraag { get; init; }

    /// <summary>The first day that the worker was asked about, because help was given before it or the dossier begins later.</summary>
    public DateOnly? Nagevraagd { get; init; }

    /// <summary>A dossier that begins later is to begin with the help.</summary>
    public bool DossierBegintMee { get; init; }

    /// <summary>Who was only involved in that dossier receives help in it from the first day on (DOS-06).</summary>
    public bool RolWordtHulp { get; init; }

    /// <summary>Null when it is no name of one.</summary>
    public Uitvoerder? LeesUitvoerder() => Contractnaam.TryParse<Uitvoerder>(Uitvoerder, out var waarde) ? waarde : null;

    /// <summary>In natura when nothing was chosen; null when it is no name of one.</summary>
    public Bekostiging? LeesBekostiging() =>
        string.IsNullOrEmpty(Bekostiging) ? Trajecten.Bekostiging.Natura : Contractnaam.TryParse<Bekostiging>(Bekostiging, out var waarde) ? waarde : null;

    /// <summary>Null when it is no name of one.</summary>
    public Verwijzer? LeesDirecte() => Contractnaam.TryParse<Verwijzer>(DirecteVerwijzer, out var waarde) ? waarde : null;

    /// <summary>Null when it is no name of one.</summary>
    public Verwijzer? LeesOorspronkelijke() => Contractnaam.TryParse<Verwijzer>(OorspronkelijkeVerwijzer, out var waarde) ? waarde : null;

    /// <summary>Only a plain yes counts.</summary>
    public bool LeesCrisis() => Crisis == Trajectregels.Ja;

    /// <summary>Null when it is no name of one.</summary>
    public Complexiteit? LeesComplexiteit() => Contractnaam.TryParse<Complexiteit>(Complexiteit, out var waarde) ? waarde : null;

    /// <summary>The labels that exist, each once.</summary>
    public IReadOnlyList<Trajectlabel> LeesLabels() =>
        [.. Labels.Select(l => Contractnaam.TryParse<Trajectlabel>(l, out var label) ? label : (Trajectlabel?)null).OfType<Trajectlabel>().Distinct().Order()];
}
