using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>A contact as it counts for one jeugdige.</summary>
/// <param name="Datum">Day on which it took place.</param>
/// <param name="TeamId">Team that had it.</param>
/// <param name="PersoonId">The jeugdige; empty for an anonymous, consult or collective contact.</param>
/// <param name="Gemeente">What counts in the gemeente: the choice of a worker, else the computed outcome.</param>
/// <param name="Norm">Outcome under the national norm.</param>
/// <param name="DossierTelt">Whether it counts for a dossier.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Contactfeit(DateOnly Datum, Guid TeamId, Guid? PersoonId, Uitkomst Gemeente, Uitkomst Norm, bool DossierTelt);

/// <summary>A traject in natura that was not withdrawn. What a budget or the family pays is no part of the figures, as it is none of those of the CBS (IP7 §1.3).</summary>
/// <param name="PersoonId">The jeugdige.</param>
/// <param name="TeamId">The team that began the help, or that looked after the help of an aanbieder then.</param>
/// <param name="Uitvoerder">Who helps.</param>
/// <param name="Hulpvorm">Code of the protocol (Informatieprotocol §3.3).</param>
/// <param name="Verwijzer">Who brought the question.</param>
/// <param name="Aanvang">First day.</param>
/// <param name="Einde">Last day; empty while it lasts.</param>
/// <param name="AanvangNorm">Day of the first contact within it that is jeugdhulp under the national norm; empty when there is none.</param>
public sealed record Trajectfeit(
    Guid PersoonId, Guid TeamId, Uitvoerder Uitvoerder, string Hulpvorm, Verwijzer Verwijzer, DateOnly Aanvang, DateOnly? Einde, DateOnly? AanvangNorm)
{
    /// <summary>How complex the question is; empty when nobody said.</summary>
    public Complexiteit? Complexiteit { get; init; }
}

/// <summary>A dossier for as long as its status counted without a break.</summary>
/// <param name="TeamId">The team that it began with.</param>
/// <param name="Verwijzer">Who brought the question.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
/// <param name="Ontvangers">Who receives help in it, and from when until when.</param>
public sealed record Dossierfeit(Guid TeamId, Verwijzer Verwijzer, DateOnly Van, DateOnly? TotEnMet, IReadOnlyList<Ontvanger> Ontvangers)
{
    /// <summary>The same for each time that one dossier counted; empty when there is only this one.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>Last day on which the dossier was open, which may be later than the last on which it counted; empty while it is.</summary>
    public DateOnly? OpenTotEnMet { get; init; } = TotEnMet;
}

/// <summary>Someone who receives help in a dossier.</summary>
/// <param name="PersoonId">Who.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Ontvanger(Guid PersoonId, DateOnly Van, DateOnly? TotEnMet);

/// <summary>Someone in a household.</summary>
/// <param name="PersoonId">Who.</param>
/// <param name="GezinId">The household.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Gezinsfeit(Guid PersoonId, Guid GezinId, DateOnly Van, DateOnly? TotEnMet);

/// <summary>A referral.</summary>
/// <param name="Datum">Day on which it was made.</param>
/// <param name="TeamId">Team that made it; empty when it is not known.</param>
/// <param name="Bestemming">Code of the destination.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Doorverwijsfeit(DateOnly Datum, Guid? TeamId, string Bestemming);

/// <summary>A wait on the list of a team that ended with a first talk.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="AangemeldOp">First day of the wait.</param>
/// <param name="EindeOp">Day of the first talk.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Wachtfeit(Guid TeamId, DateOnly AangemeldOp, DateOnly EindeOp);

/// <summary>
/// What the figures of a gemeente are counted from. Of trajecten and dossiers also those that ended up to five years before the first
/// year that is counted, because they tell new from repeated.
/// </summary>
/// <param name="Trajecten">Trajecten.</param>
/// <param name="Dossiers">Dossiers that counted.</param>
/// <param name="Gezinnen">Members of households.</param>
/// <param name="Doorverwijzingen">Referrals.</param>
/// <param name="Wachttijden">Waits that ended with a first talk.</param>
public sealed record Cijferfeiten(
    IReadOnlyList<Trajectfeit> Trajecten,
    IReadOnlyList<Dossierfeit> Dossiers,
    IReadOnlyList<Gezinsfeit> Gezinnen,
    IReadOnlyList<Doorverwijsfeit> Doorverwijzingen,
    IReadOnlyList<Wachtfeit> Wachttijden)
{
    /// <summary>The wijk of each jeugdige whose wijk is known; empty when the gemeente named no wijken.</summary>
    public IReadOnlyDictionary<Guid, string>? Wijken { get; init; }
}
