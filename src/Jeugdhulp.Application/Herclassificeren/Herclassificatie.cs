using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>
/// Contacts looked at again because a version of the settings begins in the past, or because a contact was registered late
/// (LOK-31). It only proposes; what contacts count as changes when a group of proposals is accepted.
/// </summary>
public sealed class Herclassificatie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Aanleiding Aanleiding { get; init; }

    /// <summary>The version that begins in the past.</summary>
    public int? Versienummer { get; init; }

    /// <summary>The series in which a contact came late.</summary>
    public Guid? HulpvraagId { get; init; }

    /// <summary>First day of the contacts that are looked at.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Day after the last one; empty without end.</summary>
    public DateOnly? Tot { get; init; }

    public required DateTimeOffset GevraagdOp { get; init; }

    /// <summary>When all contacts had been looked at; empty as long as that goes on.</summary>
    public DateTimeOffset? KlaarOp { get; set; }

    /// <summary>Lines of contacts that were looked at.</summary>
    public int Bekeken { get; set; }

    /// <summary>Lines that would change but lie in a half-year that was delivered.</summary>
    public int Verzegeld { get; set; }

    public List<Voorstelgroep> Groepen { get; init; } = [];
}

/// <summary>Why contacts are looked at again.</summary>
public enum Aanleiding
{
    /// <summary>A version of the settings that begins in the past.</summary>
    NieuweVersie,

    /// <summary>A contact that was registered or moved before others of its series.</summary>
    LateGegevens,
}

/// <summary>Proposals of one team with the same change: accepted or refused together.</summary>
public sealed class Voorstelgroep
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid HerclassificatieId { get; init; }

    public required Guid TeamId { get; init; }

    public required Uitkomst VanUitkomst { get; init; }

    public required string VanRegel { get; init; }

    public required bool VanLevert { get; init; }

    public required Uitkomst NaarUitkomst { get; init; }

    public required string NaarRegel { get; init; }

    public required bool NaarLevert { get; init; }

    public Voorstelstand Stand { get; set; }

    /// <summary>Why it was accepted or refused.</summary>
    public string? Reden { get; set; }

    public Guid? DoorAccountId { get; set; }

    public string? DoorNaam { get; set; }

    public DateTimeOffset? BeslistOp { get; set; }

    /// <summary>When the last accepted proposal had been carried out.</summary>
    public DateTimeOffset? UitgevoerdOp { get; set; }

    public List<Voorstel> Voorstellen { get; init; } = [];

    public Herclassificatie? Herclassificatie { get; init; }
}

/// <summary>How a group of proposals stands.</summary>
public enum Voorstelstand
{
    Open,
    Aanvaard,
    Geweigerd,
}

/// <summary>A line of a contact that would count as something else.</summary>
public sealed class Voorstel
{
    public required string GemeenteCode { get; init; }

    public required Guid GroepId { get; init; }

    public required Guid ContactregelId { get; init; }

    /// <summary>Version of the settings under which it was looked at; empty when there is none on that day.</summary>
    public int? Versienummer { get; init; }

    /// <summary>Place in its series as it is now.</summary>
    public required int Gespreknummer { get; init; }

    public Klasse? EerderKlasse { get; init; }

    /// <summary>Receipt of the line as it was looked at; another one by now means that the proposal no longer fits.</summary>
    public required string BewijsSha256 { get; init; }

    public Afloop Afloop { get; set; }
}

/// <summary>What became of one proposal.</summary>
public enum Afloop
{
    /// <summary>Nothing yet.</summary>
    Wacht,

    /// <summary>The line counts as the proposal says.</summary>
    Uitgevoerd,

    /// <summary>The line was changed since, or a later look proposes something else.</summary>
    Vervallen,

    /// <summary>The half-year was delivered since.</summary>
    Verzegeld,
}
