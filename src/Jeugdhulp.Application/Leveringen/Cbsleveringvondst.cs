namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// Something that a check found, or that was left out, as it was when somebody had the delivery checked: ids alone, so that whoever mends
/// it or agrees sees what it is about, and a year later it can still be told (CBS-02, CBS-04). Never changed and never taken away.
/// </summary>
public sealed class Cbsleveringvondst
{
    public required string GemeenteCode { get; init; }

    public required Guid LeveringId { get; init; }

    /// <summary>Code of a <see cref="Domain.Levering.Controle"/>, or the word of a <see cref="Domain.Levering.Weglaatreden"/>.</summary>
    public required string Code { get; init; }

    /// <summary>So that one can be pointed at; the store gives it.</summary>
    public Guid Id { get; init; }

    /// <summary>Number of the <see cref="Cbsleveringcontrole"/>. What the last one found counts, and what was frozen was found by it.</summary>
    public required int Controle { get; init; }

    /// <summary>From 1 within the code.</summary>
    public required int Nummer { get; init; }

    /// <summary>Whom it is about; empty for a finding about the whole, and for work without a person.</summary>
    public Guid? PersoonId { get; init; }

    /// <summary>A traject, a contact of other work, or a dossier in a delivery by dossiers.</summary>
    public Guid? BronId { get; init; }

    /// <summary>The dossier that it belonged to.</summary>
    public Guid? DossierId { get; set; }

    /// <summary>The team that could mend it.</summary>
    public Guid? TeamId { get; set; }

    /// <summary>Place of the record in the file, from 1; empty when it is about none.</summary>
    public int? Record { get; init; }

    /// <summary>The same about someone else: of two persons who were merged since, about who stays.</summary>
    public Cbsleveringvondst Over(Guid? wie) => new()
    {
        GemeenteCode = GemeenteCode,
        LeveringId = LeveringId,
        Code = Code,
        Id = Id,
        Controle = Controle,
        Nummer = Nummer,
        PersoonId = wie,
        BronId = BronId,
        DossierId = DossierId,
        TeamId = TeamId,
        Record = Record,
    };
}
