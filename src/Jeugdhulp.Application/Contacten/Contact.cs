using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Contacten;

/// <summary>
/// One thing that happened on one day. What it means for each jeugdige stands in its <see cref="Regels"/>: one per jeugdige,
/// or exactly one without person for an anonymous, consult or collective contact.
/// </summary>
public sealed class Contact
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Key the form was given when it was opened; a second submit of the same form finds this contact.</summary>
    public required Guid OpdrachtId { get; init; }

    /// <summary>Day on which it took place.</summary>
    public required DateOnly Datum { get; set; }

    /// <summary>Moment at which it was registered (CON-14).</summary>
    public required DateTimeOffset GeregistreerdOp { get; init; }

    public required Guid MedewerkerId { get; set; }

    public required Guid TeamId { get; set; }

    public Guid? GezinId { get; set; }

    public required Activiteit Activiteit { get; set; }

    /// <summary>Code of the list "kanaal" (CON-05).</summary>
    public string? Kanaal { get; set; }

    public required GerichtOp GerichtOp { get; set; }

    /// <summary>Code of the list "gesprokenMet".</summary>
    public string? GesprokenMet { get; set; }

    /// <summary>Code of the list "herkomst" (CON-11).</summary>
    public string? Herkomst { get; set; }

    /// <summary>Duration in minutes, 1 to 1440.</summary>
    public int? DuurMinuten { get; set; }

    public bool Anoniem { get; set; }

    /// <summary>Theme of a collective activity (CON-07).</summary>
    public string? Thema { get; set; }

    public int? AantalDeelnemers { get; set; }

    public string? Partner { get; set; }

    /// <summary>The school or huisartsenpraktijk it was about or with (TRJ-22); no class depends on it.</summary>
    public Guid? VoorzieningId { get; set; }

    /// <summary>What happened, as fact (PRV-05).</summary>
    public string? Feit { get; set; }

    /// <summary>Who or what the fact rests on.</summary>
    public string? FeitBron { get; set; }

    public string? BeeldProfessional { get; set; }

    public string? MeningOuder { get; set; }

    public string? MeningJeugdige { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }

    public List<Contactregel> Regels { get; init; } = [];

    public List<Doorverwijzing> Doorverwijzingen { get; init; } = [];

    public List<Contactwijziging> Wijzigingen { get; init; } = [];
}

/// <summary>A countable referral (CON-06, TRJ-06).</summary>
public sealed class Doorverwijzing
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The contact in which it was made; empty for one that followed from a bespreking.</summary>
    public Guid? ContactId { get; init; }

    public Guid? PersoonId { get; init; }

    /// <summary>The own help that it follows on.</summary>
    public Guid? TrajectId { get; init; }

    /// <summary>The team it was given to by hand; empty while it is with the team of the contact or the traject.</summary>
    public Guid? TeamId { get; set; }

    /// <summary>Code of the list "bestemming".</summary>
    public required string Bestemming { get; set; }

    /// <summary>Code of the list "redenDoorverwijzing".</summary>
    public required string Reden { get; set; }

    public required DateOnly Datum { get; set; }

    public string? Aanbieder { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>Why nothing of what the gemeente contracted fits; filled where someone is referred to something else (TRJ-18).</summary>
    public string? PassendAlternatief { get; set; }

    public DateOnly? GeaccepteerdOp { get; set; }

    /// <summary>Day on which help there began; the wait ends.</summary>
    public DateOnly? GestartOp { get; set; }

    public DateOnly? BeeindigdOp { get; set; }

    public Doorverwijsafloop? Afloop { get; set; }

    public string? AfloopReden { get; set; }

    /// <summary>Day on which it was withdrawn, because it never should have been; then it counts nowhere and stays for the history.</summary>
    public DateOnly? IngetrokkenOp { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }
}

/// <summary>A later change of a contact: who, when, why and each old and new value (CON-14).</summary>
public sealed class Contactwijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContactId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required string Reden { get; init; }

    public required List<Veldwijziging> Velden { get; init; }
}

/// <summary>One field of a change, as readable text.</summary>
public sealed record Veldwijziging(string Veld, string? Oud, string? Nieuw);
