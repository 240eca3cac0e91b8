using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Everything the classification may know about one contact of one jeugdige. Nothing else is an input: no price, tariff or
/// budget (CLS-15), no worker (LOK-34), no clock.
/// </summary>
public sealed record Contactfeiten
{
    /// <summary>Day on which the contact took place; decides age, settings version and norm version.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>What was done.</summary>
    public required Activiteit Activiteit { get; init; }

    /// <summary>No personal data were recorded (CON-12).</summary>
    public bool Anoniem { get; init; }

    /// <summary>Whom the contact was aimed at.</summary>
    public GerichtOp GerichtOp { get; init; } = GerichtOp.Jeugdige;

    /// <summary>Aim of the series; <see langword="null"/> when not recorded.</summary>
    public Doel? Doel { get; init; }

    /// <summary>Place of this contact in its series, from 1 (CON-04).</summary>
    public int Gespreknummer { get; init; } = 1;

    /// <summary>Expected number of talks in the series, from 1; <see langword="null"/> when not estimated.</summary>
    public int? VerwachtAantalGesprekken { get; init; }

    /// <summary>Expected duration in months, may be a fraction; <see langword="null"/> when not estimated.</summary>
    public decimal? VerwachteDuurMaanden { get; init; }

    /// <summary>Expected hours a week; <see langword="null"/> when not estimated.</summary>
    public decimal? VerwachteUrenPerWeek { get; init; }

    /// <summary>Expected to be long-lasting (LOK-07); <see langword="null"/> when not judged.</summary>
    public bool? Langdurig { get; init; }

    /// <summary>Expected to be intensive (LOK-07); <see langword="null"/> when not judged.</summary>
    public bool? Intensief { get; init; }

    /// <summary>Leg of the definition of jeugdhulp, Jeugdwet art. 1.1: 1, 2 or 3 (CLS-04); <see langword="null"/> when not ticked.</summary>
    public int? WettelijkBeen { get; init; }

    /// <summary>A plan has been adopted for this series.</summary>
    public bool PlanVastgesteld { get; init; }

    /// <summary>Class of the previous contact in the series; recorded for the crossing over (CLS-19), never decides.</summary>
    public Klasse? EerderKlasse { get; init; }

    /// <summary>What surrounds the series.</summary>
    public Vervolg Vervolg { get; init; } = Vervolg.Geen;

    /// <summary>Date of birth; <see langword="null"/> when no jeugdige is recorded (anonymous, consult, collective).</summary>
    public DateOnly? Geboortedatum { get; init; }

    /// <summary>Help within juvenile criminal law: the limit of 18 years does not hold (Jeugdwet art. 1.1).</summary>
    public bool Jeugdstrafrecht { get; init; }

    /// <summary>Help continued or resumed after the eighteenth birthday (Jeugdwet art. 1.1, jeugdige 2° and 3°).</summary>
    public bool Voortgezet { get; init; }

    /// <summary>Kind of team of the worker on that day.</summary>
    public Teamsoort TeamSoort { get; init; } = Teamsoort.Wijkteam;

    /// <summary>Tasks of that team on that day.</summary>
    public Teamtaken TeamTaken { get; init; } = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie;
}
