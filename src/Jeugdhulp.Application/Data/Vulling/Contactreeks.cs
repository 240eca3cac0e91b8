using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Data;

/// <summary>What a series of contacts in the demo data is about.</summary>
internal enum Contactreeks
{
    KorteReeks,
    Begeleiding,
    Voorkomen,
    Doorverwijzing,
    Overbrugging,
    OpenHouden,
    School,
    Huisarts,
    Regie,
    Multiproblem,
    Crisis,
    KortGesprek,
}

/// <summary>One contact to come.</summary>
internal sealed record Stap(Activiteit Activiteit, int DagenLater, Vervolg Vervolg);

/// <summary>What the worker expected at the start.</summary>
internal sealed record Schatting(int? Gesprekken, decimal? Maanden, decimal? UrenPerWeek, bool? Langdurig, bool? Intensief);

/// <summary>A story told out: the aim, the estimate and the contacts in order.</summary>
internal sealed class Verloop(Toeval toeval, Doel doel)
{
    public Doel Doel { get; } = doel;

    public Schatting Schatting { get; private set; } = new(null, null, null, null, null);

    public int? WettelijkBeen { get; private set; }

    public List<Stap> Stappen { get; } = [];

    public static Verloop Van(Contactreeks reeks, Toeval toeval) => reeks switch
    {
        Contactreeks.KorteReeks => new Verloop(toeval, Doel.Opvoedondersteuning)
            .Schat((3, 7), (1, 3), (1, 2), 5, 5)
            .Misschien(70, Activiteit.Intake, 1)
            .Keer(toeval.Tussen(3, 8), 9, 18, Vervolg.Geen, Activiteit.Opvoedondersteuning),
        Contactreeks.Begeleiding => new Verloop(toeval, Doel.BestaandeProblematiek)
            .Schat((5, 14), (2, 8), (1, 4), 35, 25)
            .Been()
            .Misschien(40, Activiteit.Triage, 1)
            .Keer(1, 3, 8, Vervolg.Geen, Activiteit.Intake)
            .Keer(1, 5, 12, Vervolg.Geen, Activiteit.Planvorming)
            .Keer(toeval.Tussen(5, 13), 8, 18, Vervolg.Geen, Activiteit.Begeleiding, Activiteit.Begeleiding, Activiteit.Ouderondersteuning)
            .Misschien(30, Activiteit.Terugkoppeling, 6),
        Contactreeks.Voorkomen => new Verloop(toeval, Doel.VoorkomenSpecialistisch)
            .Schat((4, 8), (2, 5), (1, 3), 15, 20)
            .Misschien(60, Activiteit.Intake, 2)
            .Keer(toeval.Tussen(4, 8), 8, 16, Vervolg.Geen, Activiteit.Begeleiding, Activiteit.Ouderondersteuning),
        Contactreeks.Doorverwijzing => new Verloop(toeval, Doel.Toeleiding)
            .Schat((2, 12), (3, 12), (2, 6), 55, 55)
            .Misschien(50, Activiteit.Triage, 1)
            .Keer(1, 3, 10, Vervolg.Geen, Activiteit.Intake)
            .Misschien(70, Activiteit.Planvorming, 9)
            .Misschien(60, Activiteit.Indicatie, 7)
            .Keer(1, 4, 10, Vervolg.Geen, Activiteit.Doorverwijzing)
            .Keer(toeval.Tussen(0, 3), 30, 70, Vervolg.AanbiederActief, Activiteit.Regie, Activiteit.EvaluatieMetAanbieder),
        Contactreeks.Overbrugging => new Verloop(toeval, Doel.BestaandeProblematiek)
            .Schat((4, 9), (2, 6), (1, 3), 45, 35)
            .Been()
            .Keer(1, 1, 5, Vervolg.Geen, Activiteit.Intake)
            .Keer(1, 6, 12, Vervolg.Geen, Activiteit.Indicatie)
            .Keer(1, 2, 7, Vervolg.Geen, Activiteit.Doorverwijzing)
            .Keer(toeval.Tussen(3, 6), 14, 24, Vervolg.WachtOpAanbieder, Activiteit.Overbruggingszorg)
            .Keer(1, 10, 20, Vervolg.AanbiederActief, Activiteit.EvaluatieMetAanbieder),
        Contactreeks.OpenHouden => new Verloop(toeval, Doel.BestaandeProblematiek)
            .Schat((4, 7), (6, 12), (1, 1), 80, 5)
            .Been()
            .Keer(1, 1, 5, Vervolg.AanbiederActief, Activiteit.EvaluatieMetAanbieder)
            .Keer(toeval.Tussen(3, 7), 32, 60, Vervolg.SpecialistischGestopt, Activiteit.OpenHouden),
        Contactreeks.School => new Verloop(toeval, toeval.Kans(75) ? Doel.Opvoedondersteuning : Doel.BestaandeProblematiek)
            .Schat((3, 6), (1, 3), (1, 1), 5, 0)
            .Keer(toeval.Tussen(3, 7), 7, 15, Vervolg.Geen, Activiteit.SchoolmaatschappelijkWerk),
        Contactreeks.Huisarts => new Verloop(toeval, Doel.Opvoedondersteuning)
            .Schat((2, 5), (1, 2), (1, 1), 5, 0)
            .Keer(toeval.Tussen(2, 5), 7, 15, Vervolg.Geen, Activiteit.PohJeugd),
        Contactreeks.Regie => new Verloop(toeval, Doel.VolgenRegie)
            .Misschien(30, Activiteit.Intake, 2)
            .Keer(toeval.Tussen(4, 9), 24, 50, Vervolg.AanbiederActief, Activiteit.Regie, Activiteit.Regie, Activiteit.Casusoverleg, Activiteit.EvaluatieMetAanbieder),
        Contactreeks.Multiproblem => new Verloop(toeval, Doel.BestaandeProblematiek)
            .Schat((14, 28), (4, 8), (4, 8), 60, 90)
            .Been()
            .Keer(1, 1, 4, Vervolg.Geen, Activiteit.Intake)
            .Keer(1, 4, 8, Vervolg.Geen, Activiteit.Planvorming)
            .Keer(toeval.Tussen(12, 20), 5, 10, Vervolg.Geen, Activiteit.Begeleiding, Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.Casusoverleg),
        Contactreeks.Crisis => new Verloop(toeval, Doel.BestaandeProblematiek)
            .Schat((4, 10), (1, 4), (2, 6), 20, 80)
            .Been()
            .Keer(toeval.Tussen(2, 3), 1, 4, Vervolg.Geen, Activiteit.Crisishulp)
            .Keer(1, 3, 7, Vervolg.Geen, Activiteit.Planvorming)
            .Keer(toeval.Tussen(3, 7), 6, 12, Vervolg.Geen, Activiteit.Begeleiding),
        _ => new Verloop(toeval, Doel.InformatieAdvies)
            .Keer(toeval.Tussen(1, 3), 20, 90, Vervolg.Geen, Activiteit.KortGesprek),
    };

    // One estimate in eight was not made, so that "cannot be tested" shows too.
    private Verloop Schat((int Van, int Tot) gesprekken, (int Van, int Tot) maanden, (int Van, int Tot) uren, int langdurig, int intensief)
    {
        Schatting = new Schatting(
            toeval.Kans(88) ? toeval.Tussen(gesprekken.Van, gesprekken.Tot) : null,
            toeval.Kans(88) ? toeval.Tussen(maanden.Van, maanden.Tot) : null,
            toeval.Kans(88) ? toeval.Tussen(uren.Van * 2, uren.Tot * 2) / 2m : null,
            toeval.Kans(88) ? toeval.Kans(langdurig) : null,
            toeval.Kans(88) ? toeval.Kans(intensief) : null);
        return this;
    }

    private Verloop Been()
    {
        WettelijkBeen = toeval.Kans(15) ? null : toeval.Kans(85) ? 1 : 2;
        return this;
    }

    private Verloop Misschien(int procent, Activiteit activiteit, int dagenLater)
    {
        if (toeval.Kans(procent))
        {
            Stappen.Add(new Stap(activiteit, dagenLater, Vervolg.Geen));
        }

        return this;
    }

    private Verloop Keer(int aantal, int dagenVan, int dagenTot, Vervolg vervolg, params Activiteit[] activiteiten)
    {
        for (var i = 0; i < aantal; i++)
        {
            Stappen.Add(new Stap(toeval.Kies(activiteiten), toeval.Tussen(dagenVan, dagenTot), vervolg));
        }

        return this;
    }
}
