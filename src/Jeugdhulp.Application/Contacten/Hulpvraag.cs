using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten;

/// <summary>The question a series of contacts of one jeugdige is about; holds the estimate the thresholds look at (CON-09).</summary>
public sealed class Hulpvraag : IReeks
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersoonId { get; init; }

    public required Doel Doel { get; set; }

    public required DateOnly Geopend { get; set; }

    public DateOnly? Gesloten { get; set; }

    public int? VerwachtAantalGesprekken { get; set; }

    /// <summary>In months.</summary>
    public decimal? VerwachteDuurMaanden { get; set; }

    public decimal? VerwachteUrenPerWeek { get; set; }

    public bool? Langdurig { get; set; }

    public bool? Intensief { get; set; }

    /// <summary>1, 2 or 3 (CLS-04).</summary>
    public int? WettelijkBeen { get; set; }

    public bool PlanVastgesteld { get; set; }

    /// <summary>Whether the wijkteam gives help itself (CON-02); known once a plan has been adopted. No input of the classification.</summary>
    public bool? EigenHulp { get; set; }

    public Vervolg Vervolg { get; set; }

    public bool Jeugdstrafrecht { get; set; }

    public bool Voortgezet { get; set; }
}
