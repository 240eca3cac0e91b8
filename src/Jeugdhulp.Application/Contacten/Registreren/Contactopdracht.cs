using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>A contact as a worker wants it registered. Empty fields are refused by name, so nothing here is required but the key.</summary>
public sealed record Contactopdracht
{
    /// <summary>Key the form got when it was opened; the same key twice gives one contact.</summary>
    public required Guid OpdrachtId { get; init; }

    public Contactsoort Soort { get; init; }

    public DateOnly? Datum { get; init; }

    /// <summary>Empty when the worker has one team on that day.</summary>
    public Guid? TeamId { get; init; }

    public Guid? GezinId { get; init; }

    public IReadOnlyList<Guid> PersoonIds { get; init; } = [];

    public NieuweJeugdige? Nieuw { get; init; }

    public Activiteit? Activiteit { get; init; }

    public Doel? Doel { get; init; }

    /// <summary>Derived from the number of jeugdigen when empty.</summary>
    public GerichtOp? GerichtOp { get; init; }

    /// <summary>Open hulpvraag to go on with; empty: the open one with the same aim, or else a new one.</summary>
    public Guid? HulpvraagId { get; init; }

    /// <summary>Start a new hulpvraag even when one with the same aim is open.</summary>
    public bool NieuweHulpvraag { get; init; }

    public int? DuurMinuten { get; init; }

    public string? GesprokenMet { get; init; }

    /// <summary>What was asked and answered about sharing without consent, as <see cref="Jeugdigen.DelenZonderToestemming.Kenmerk"/>.</summary>
    public string? DelenGevraagd { get; init; }

    public string? Kanaal { get; init; }

    public string? Herkomst { get; init; }

    public string? Thema { get; init; }

    public int? AantalDeelnemers { get; init; }

    public string? Partner { get; init; }

    /// <summary>The school or huisartsenpraktijk it was about or with.</summary>
    public Guid? VoorzieningId { get; init; }

    public string? Feit { get; init; }

    public string? FeitBron { get; init; }

    public string? BeeldProfessional { get; init; }

    public string? MeningOuder { get; init; }

    public string? MeningJeugdige { get; init; }

    public Inschatting Inschatting { get; init; } = new();

    /// <summary>Hulpvraag whose estimates stood in the form; only there does an empty threshold field wipe what was known.</summary>
    public Guid? InschattingVan { get; init; }

    public Verwijzing? Verwijzing { get; init; }

    /// <summary>The worker sets the computed class aside; without this a choice only answers a grensgeval.</summary>
    public bool Afwijken { get; init; }

    /// <summary>Class chosen at a grensgeval, or instead of the computed one.</summary>
    public Klasse? GekozenKlasse { get; init; }

    public string? KeuzeReden { get; init; }

    /// <summary>The Leidraad does not fit this contact (CLS-17); asks for a reason and its explanation.</summary>
    public bool LeidraadPastNiet { get; init; }

    public Leidraadreden? LeidraadReden { get; init; }

    public string? LeidraadToelichting { get; init; }

    /// <summary>Draft that goes once the contact is there.</summary>
    public Guid? ConceptId { get; init; }

    /// <summary>Activity after the kind of contact had its say.</summary>
    public Activiteit? Verricht => Soort switch
    {
        Contactsoort.Consult => Domain.Contacten.Activiteit.Consult,
        Contactsoort.Collectief => Domain.Contacten.Activiteit.Collectief,
        Contactsoort.Notitie => Domain.Contacten.Activiteit.KortGesprek,
        Contactsoort.Anoniem => Activiteit ?? Domain.Contacten.Activiteit.InformatieAdvies,
        _ => Activiteit,
    };

    /// <summary>No personal data belong to this kind of contact.</summary>
    public bool ZonderPersoon => Soort is Contactsoort.Anoniem or Contactsoort.Consult or Contactsoort.Collectief;
}

/// <summary>Which of the short ways of registering is used.</summary>
public enum Contactsoort
{
    /// <summary>About one or more known jeugdigen.</summary>
    Gewoon,

    /// <summary>Advice to someone who stays unknown (CON-12).</summary>
    Anoniem,

    /// <summary>Thinking along about someone else's case, without a name (CON-12).</summary>
    Consult,

    /// <summary>For a group; number of participants only (CON-07).</summary>
    Collectief,

    /// <summary>Only a note: kept and findable, never counted (CON-03).</summary>
    Notitie,
}

/// <summary>A jeugdige who is not known yet; joins the chosen household, or starts a new one.</summary>
public sealed record NieuweJeugdige
{
    public string? Voornamen { get; init; }

    public string? Tussenvoegsel { get; init; }

    public string? Achternaam { get; init; }

    public DateOnly? Geboortedatum { get; init; }

    public Geslacht Geslacht { get; init; }

    public string? Bsn { get; init; }

    public string? Postcode { get; init; }

    /// <summary>The worker looked or asked around: it is not who is known already by this name and day of birth.</summary>
    public bool Nagevraagd { get; init; }
}

/// <summary>A referral to register with the contact (CON-06).</summary>
public sealed record Verwijzing
{
    public string? Bestemming { get; init; }

    public string? Reden { get; init; }

    /// <summary>Day of the contact when empty.</summary>
    public DateOnly? Datum { get; init; }

    public string? Aanbieder { get; init; }

    public string? Toelichting { get; init; }
}
