using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Which referrals of a list are asked for.</summary>
public enum Doorverwijsstand
{
    Wachtend,
    Gestart,
    Beeindigd,
    Alle,

    /// <summary>With an advice about which the gemeente did not decide yet (TRJ-11).</summary>
    WachtOpGoedkeuring,
}

/// <summary>Filters of the list.</summary>
public sealed record Doorverwijsfilter(Doorverwijsstand Stand, bool AlleenAanbieders, Guid? TeamId, int Pagina)
{
    /// <summary>Code of the reason; null for all.</summary>
    public string? Reden { get; init; }

    /// <summary>What the figures count: all that came from contacts and trajecten of the team, also what another team has now and what is about nobody by name.</summary>
    public bool ZoalsGeteld { get; init; }

    /// <summary>Only what was referred from this day on.</summary>
    public DateOnly? Van { get; init; }

    /// <summary>Only what was referred until this day.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>A referral in a list; without a person it is a number only, and there is nobody to follow.</summary>
public sealed record Doorverwijsregel(Guid Id, Guid? PersoonId, string? Naam, string Bestemming, string? Aanbieder, string Reden, DateOnly Datum, DateOnly? GeaccepteerdOp, DateOnly? GestartOp, DateOnly? BeeindigdOp, Doorverwijsafloop? Afloop, string? AfloopReden, bool BuitenContract, bool Overbrugging, DateOnly? Nagekeken, Adviesstand? Advies)
{
    /// <summary>The last day of the wait; null while it lasts.</summary>
    public DateOnly? EindeWacht => GestartOp ?? BeeindigdOp;

    public int Wachtdagen(DateOnly vandaag) => Wachttijden.Dagen(Datum, EindeWacht, vandaag);
}

/// <summary>Waiting for one aanbieder, of who waits now and of whose help began there in the last year.</summary>
/// <param name="Wachtend">Referrals that wait now.</param>
/// <param name="TotNu">Days these wait on average until now; empty when nobody waits.</param>
/// <param name="Gestart">Referrals whose help began.</param>
/// <param name="Gewacht">Days those waited on average; empty when there are none. Apart from those that wait: a wait that began yesterday would make it look short.</param>
/// <param name="Overbrugd">How many of these same referrals had bridging care.</param>
/// <param name="Overbrugging">Days of that care, of all of them together (TRJ-07).</param>
public sealed record Aanbiederwacht(string Aanbieder, int Wachtend, int? TotNu, int Gestart, int? Gewacht, int Overbrugd, int Overbrugging)
{
    /// <summary>Days that were bridged on average; empty when none were.</summary>
    public int? PerDoorverwijzing => Overbrugd == 0 ? null : (int)Math.Round((decimal)Overbrugging / Overbrugd, MidpointRounding.AwayFromZero);
}

/// <summary>Own help that runs.</summary>
public sealed record Lopendehulp(Guid Id, DateOnly Aanvang);

/// <summary>How many in a year.</summary>
public sealed record Jaartelling(int Jaar, int Aantal);

/// <summary>How many of the other filters have a reason (CAP-09).</summary>
public sealed record Redentelling(string Code, string Naam, int Aantal);

/// <summary>A page of the list.</summary>
/// <param name="Redenen">Per reason how many the other filters find, the most first (CAP-09).</param>
/// <param name="Afgeschaald">Help of an aanbieder that became lighter per year, the latest first (TRJ-14).</param>
/// <param name="Alternatieven">Referrals outside what was contracted per year, the latest first (TRJ-18).</param>
public sealed record Doorverwijzingenlijst(IReadOnlyList<Doorverwijsregel> Regels, int Aantal, IReadOnlyList<Aanbiederwacht> Aanbieders, IReadOnlyList<Jaartelling> Alternatieven, IReadOnlyList<Afschaaltelling> Afgeschaald, IReadOnlyList<Lijstkeuze> Teams, IReadOnlyList<Redentelling> Redenen)
{
    /// <summary>The gemeente asks for a zwaarwegend advies (TRJ-11).</summary>
    public required bool MetAdvies { get; init; }
}

/// <summary>One referral with all that belongs to it.</summary>
public sealed record Doorverwijsdetails
{
    public required Doorverwijzing Doorverwijzing { get; init; }

    public required Persoon Persoon { get; init; }

    public required string Bestemming { get; init; }

    public required string Reden { get; init; }

    /// <summary>Name of the team that it is with.</summary>
    public required string? Team { get; init; }

    /// <summary>The other teams that work today.</summary>
    public required IReadOnlyList<Lijstkeuze> Teams { get; init; }

    /// <summary>Whether something may be shared with the destination now (PRV-02).</summary>
    public required Deelstand Delen { get; init; }

    /// <summary>Whether that was so on the days that were filled in; empty when nothing was.</summary>
    public required IReadOnlyList<Deelstand> Dagstanden { get; init; }

    /// <summary>There is no consent, now or on a day that was filled in, so a new answer may be needed.</summary>
    public bool ZonderToestemming => Dagstanden.Append(Delen).Any(d => d is not Deelstand.Gegeven);

    /// <summary>Now, or on a day that was filled in, nobody had agreed and nobody had refused: the family may have gone by itself.</summary>
    public bool KanZelfAanmelden => Dagstanden.Append(Delen).Any(d => d is Deelstand.NietGevraagd or Deelstand.OpnieuwVragen);

    /// <summary>The gemeente asks for a zwaarwegend advies with this referral (TRJ-11).</summary>
    public required bool VraagtAdvies { get; init; }

    /// <summary>The advice that was written; null when there is none.</summary>
    public required Adviesblik? Advies { get; init; }

    /// <summary>The answer by which that is decided; null when nobody asked.</summary>
    public required Partnertoestemming? Antwoord { get; init; }

    /// <summary>Own help that runs and bridges nothing yet; null when there is none.</summary>
    public required Lopendehulp? EigenHulp { get; init; }

    /// <summary>Destinations of the day of the referral.</summary>
    public required IReadOnlyList<Lijstkeuze> Bestemmingen { get; init; }

    /// <summary>Reasons of the day of the referral.</summary>
    public required IReadOnlyList<Lijstkeuze> Redenen { get; init; }

    /// <summary>Trajecten that bridge the wait.</summary>
    public required IReadOnlyList<Trajectregel> Overbruggingen { get; init; }

    public required IReadOnlyList<Wachtcontrole> Controles { get; init; }

    public required IReadOnlyList<Verloopregel> Verloop { get; init; }

    /// <summary>Days on which the jeugdige waited, over this referral, all to an aanbieder and the list of the own team (CAP-03).</summary>
    public required int Gestapeld { get; init; }

    /// <summary>The chain from aanbieder to aanbieder that this one is part of; empty when there is none (TRJ-15).</summary>
    public required IReadOnlyList<Verwijsstap> Keten { get; init; }
}
