namespace Jeugdhulp.Application.Taken;

/// <summary>
/// Work that takes longer than a page may: asked for by a person, done by a web process, one at a time per process (ADR 9).
/// </summary>
public sealed class Taak
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Taaksoort Soort { get; init; }

    /// <summary>Numbers, codes and ids only; never a name, BSN or free text.</summary>
    public required Dictionary<string, string> Invoer { get; init; }

    public Taakstand Stand { get; set; }

    /// <summary>How much was done, in whatever the work counts.</summary>
    public long Voortgang { get; set; }

    /// <summary>How much there is to do; empty as long as that is not known.</summary>
    public long? Totaal { get; set; }

    /// <summary>Who asked; the work is done on behalf of this account.</summary>
    public required Guid AangevraagdDoorAccountId { get; init; }

    public required DateTimeOffset AangevraagdOp { get; init; }

    public DateTimeOffset? BegonnenOp { get; set; }

    public DateTimeOffset? KlaarOp { get; set; }

    /// <summary>Key of the process that does the work; a process whose key stands here no longer may write nothing more.</summary>
    public Guid? Claim { get; set; }

    /// <summary>When another process may take the work over; renewed as long as it goes on.</summary>
    public DateTimeOffset? ClaimTot { get; set; }

    /// <summary>How often a process began.</summary>
    public int Pogingen { get; set; }

    /// <summary>Kind of the fault that ended the work, for whoever keeps the application; never a text that holds data.</summary>
    public string? Foutsoort { get; set; }

    /// <summary>Nothing will happen any more.</summary>
    public bool IsVoorbij => Stand is Taakstand.Klaar or Taakstand.Gestopt or Taakstand.Mislukt;
}

/// <summary>Where work stands.</summary>
public enum Taakstand
{
    Wachtend,
    Bezig,
    Klaar,
    Gestopt,
    Mislukt,
}

/// <summary>What there is to do. A new kind is added here and in <see cref="Taaksoorten"/>.</summary>
public enum Taaksoort
{
    /// <summary>Run the contacts of a period through other settings.</summary>
    Doorrekenen,

    /// <summary>Make or carry out proposals to reclassify.</summary>
    Herclassificeren,

    /// <summary>Let two gemeenten each make their part of a comparison.</summary>
    Vergelijken,

    /// <summary>Try or read files of another system.</summary>
    Inlezen,

    /// <summary>Write everything of the gemeente in the exchange format.</summary>
    Uitvoeren,
}
