using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Everything that is known of one contact.</summary>
public sealed record Contactdetails
{
    public required Contact Contact { get; init; }

    public required string Team { get; init; }

    /// <summary>The school or huisartsenpraktijk it is linked to.</summary>
    public string? Plek { get; init; }

    /// <summary>The dossiers that were open on its day, of whom it is about.</summary>
    public IReadOnlyList<Contactdossier> Dossiers { get; init; } = [];

    /// <summary>Who had not agreed, on its day, to sharing with the partner that was spoken to (PRV-02).</summary>
    public IReadOnlyList<Deelbezwaar> Deelbezwaren { get; init; } = [];

    /// <summary>The reader is of its team, and may change it.</summary>
    public required bool EigenTeam { get; init; }

    /// <summary>Its team changed it after it gave it to the team of the reader, who reads it as it was then (ADR 23).</summary>
    public bool NaGevenGewijzigd { get; init; }

    /// <summary>Its half-year was delivered to the CBS: day, activity and class stay as they are.</summary>
    public bool Verzegeld { get; init; }

    public required string Medewerker { get; init; }

    /// <summary>Someone said that the Leidraad does not fit here.</summary>
    public Leidraadmelding? Melding { get; init; }

    public required IReadOnlyList<Regeldetails> Regels { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Contactwijziging> Wijzigingen { get; init; }

    public required IReadOnlyList<Doorverwijzing> Doorverwijzingen { get; init; }

    /// <summary>Descriptions by list and code, as they hold on the day of the contact.</summary>
    public required IReadOnlyDictionary<(string Lijst, string Code), string> Codes { get; init; }

    /// <summary>What a code means; the code itself when the list no longer has it.</summary>
    public string? Omschrijving(string lijst, string? code) => code is null ? null : Codes.GetValueOrDefault((lijst, code), code);
}

/// <summary>A dossier beside a contact.</summary>
public sealed record Contactdossier(Guid Id, int Nummer);

/// <summary>A traject of the wijkteam in whose time a contact fell. The contact has the class; the record of a delivery comes of the traject (CBS-04).</summary>
/// <param name="Id">The traject.</param>
/// <param name="Aanvang">Its first day.</param>
/// <param name="Hulpvorm">Code.</param>
/// <param name="Ingetrokken">It was withdrawn, but is in a file.</param>
/// <param name="Geleverd">Its places in what was frozen of the half-year of the contact, oldest first.</param>
public sealed record Contacttraject(Guid Id, DateOnly Aanvang, string Hulpvorm, bool Ingetrokken, IReadOnlyList<Leveringsplek> Geleverd);

/// <summary>The contact as it counts for one jeugdige, classified again from the stored facts.</summary>
public sealed record Regeldetails
{
    public required Contactregel Regel { get; init; }

    /// <summary>Name; empty for an anonymous, consult or collective contact.</summary>
    public string? Jeugdige { get; init; }

    /// <summary>The classification with its receipt, with the sentence as it was shown when it was saved.</summary>
    public required Uitkomstbeeld Beeld { get; init; }

    /// <summary>The stored facts give the stored outcome and hash again under the stored versions.</summary>
    public required bool NaspelenGelijk { get; init; }

    /// <summary>Reason with which the applied settings were adopted.</summary>
    public string? InstellingenReden { get; init; }

    /// <summary>Names of the settings that are disputed now and had a say in the outcome (LOK-32).</summary>
    public IReadOnlyList<string> Betwist { get; init; } = [];

    /// <summary>Who chose the class.</summary>
    public string? KeuzeDoor { get; init; }

    /// <summary>Own help of the jeugdige that ran on the day of the contact, oldest first.</summary>
    public IReadOnlyList<Contacttraject> Trajecten { get; init; } = [];

    /// <summary>The place on the waiting list that ended with this talk; empty when it ended none (CAP-01).</summary>
    public Wachteinde? VanWachtlijst { get; init; }

    /// <summary>All contacts of the same hulpvraag, this one included, oldest first; empty without hulpvraag.</summary>
    public required IReadOnlyList<Reekscontact> Reeks { get; init; }

    /// <summary>The moment at which the series became jeugdhulp (CLS-19); empty when it did not, or was from the start.</summary>
    public Overstap? Overstap => Contacten.Overzicht.Overstap.In(Reeks);
}

/// <summary>A contact in a series.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Datum">Day.</param>
/// <param name="Gespreknummer">Place in the series as it was classified.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Geldend">What counts.</param>
/// <param name="Regel">Rule that gave the computed outcome.</param>
/// <param name="Leesbaar">The reader may open it.</param>
/// <param name="Reden">Why it counts as it does: the stored sentence, or what the person wrote who chose; that stays within the team.</param>
/// <param name="Gekozen">A person chose the class.</param>
public sealed record Reekscontact(Guid ContactId, DateOnly Datum, int Gespreknummer, Activiteit Activiteit, Uitkomst Geldend, string Regel, bool Leesbaar, string? Reden, bool Gekozen)
{
    /// <summary>Number of the talk in the series; a contactnotitie has none (CON-03).</summary>
    public int? Gesprek => Activiteit == Activiteit.KortGesprek ? null : Gespreknummer;
}

/// <summary>A place on the waiting list that ended.</summary>
public sealed record Wachteinde(Guid Id, uint Versie, DateOnly Op);

/// <summary>A series of contacts crosses over to jeugdhulp; earlier contacts keep their class (CLS-19).</summary>
/// <param name="ContactId">First contact that counts as jeugdhulp.</param>
/// <param name="Datum">Its day.</param>
/// <param name="Van">What the series was before.</param>
/// <param name="Regel">Rule of the contact that crossed over; empty when a person chose.</param>
/// <param name="Reden">Stored with that contact.</param>
public sealed record Overstap(Guid ContactId, DateOnly Datum, Uitkomst Van, string? Regel, string? Reden)
{
    /// <summary>The first contact that counts as jeugdhulp after one that counted as toegang or preventie.</summary>
    public static Overstap? In(IReadOnlyList<Reekscontact> reeks)
    {
        Uitkomst? eerder = null;
        foreach (var contact in reeks)
        {
            if (contact.Geldend == Uitkomst.Jeugdhulp)
            {
                return eerder is { } van ? new(contact.ContactId, contact.Datum, van, contact.Gekozen ? null : contact.Regel, contact.Reden) : null;
            }

            eerder = contact.Geldend is Uitkomst.Toegang or Uitkomst.Preventie ? contact.Geldend : eerder;
        }

        return null;
    }
}
