using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Application.Contacten;

/// <summary>
/// A contact as it counts for one jeugdige, with the facts as they were classified, the outcome and its receipt. The computed
/// outcome never changes silently; a choice of a person stands beside it (CLS-07).
/// </summary>
public sealed class Contactregel
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContactId { get; init; }

    /// <summary>Copy of the contact's team, kept equal by a foreign key, so that a list needs one index.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>Empty for an anonymous, consult or collective contact.</summary>
    public Guid? PersoonId { get; init; }

    public Guid? HulpvraagId { get; init; }

    /// <summary>The facts as classified; stored column by column.</summary>
    public required Contactfeiten Feiten { get; set; }

    /// <summary>Version of the settings of the gemeente that was applied; empty when there was none on that date.</summary>
    public int? Instellingenversie { get; set; }

    public string Normversie { get; set; } = string.Empty;

    public Uitkomst Uitkomst { get; set; }

    public Uitkomst UitkomstNorm { get; set; }

    public bool DossierTelt { get; set; }

    public Adviesuitkomst Advies { get; set; }

    /// <summary>R01 to R15 under lens G.</summary>
    public string Regel { get; set; } = string.Empty;

    public string RegelNorm { get; set; } = string.Empty;

    public bool Levert { get; set; }

    public bool Afwijking { get; set; }

    public List<Sublabel> Sublabels { get; set; } = [];

    /// <summary>The readable sentence as it was shown when the contact was saved.</summary>
    public string Zin { get; set; } = string.Empty;

    public string BewijsVersie { get; set; } = string.Empty;

    public string BewijsSha256 { get; set; } = string.Empty;

    /// <summary>Class chosen by a person: at a grensgeval, or instead of the computed outcome.</summary>
    public Klasse? GekozenKlasse { get; set; }

    public string? KeuzeReden { get; set; }

    public Guid? KeuzeDoorAccountId { get; set; }

    public DateTimeOffset? KeuzeOp { get; set; }

    /// <summary>What counts: the choice if there is one, else the computed outcome. Computed by the database.</summary>
    public Uitkomst Geldend { get; private set; }

    public Contact? Contact { get; init; }

    public Persoon? Persoon { get; init; }
}
