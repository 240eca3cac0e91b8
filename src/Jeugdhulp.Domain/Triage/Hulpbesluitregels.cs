using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Triage;

/// <summary>What a team decided about a hulpvraag.</summary>
public enum Hulpbesluitsoort
{
    /// <summary>The team helps by itself.</summary>
    ZelfHelpen,

    /// <summary>Someone else helps.</summary>
    Doorverwijzen,

    /// <summary>No help under the Jeugdwet.</summary>
    Afwijzen,
}

/// <summary>A decision as it was filled in (PRV-08).</summary>
public sealed record Hulpbesluitopgave
{
    /// <summary>Name of a <see cref="Hulpbesluitsoort"/>.</summary>
    public string? Besluit { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>What was asked, by whom.</summary>
    public string? Vraag { get; init; }

    /// <summary>What is known, and from where.</summary>
    public string? Feiten { get; init; }

    /// <summary>What else was considered, and why not.</summary>
    public string? Alternatieven { get; init; }

    /// <summary>Whose expertise was involved.</summary>
    public string? Deskundigheid { get; init; }

    /// <summary>Why this was decided.</summary>
    public string? Motivering { get; init; }
}

/// <summary>What a decision must say, because a court looks at how it was recorded (PRV-08).</summary>
public static class Hulpbesluitregels
{
    /// <summary>A reason in fewer characters is none.</summary>
    public const int MinMotivering = 20;

    /// <summary>First day of the Jeugdwet.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>All that is wrong at once, each with its field.</summary>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="geopend">First day of the hulpvraag: nobody decided about it before.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(Hulpbesluitopgave opgave, DateOnly geopend, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        if (!Contractnaam.TryParse<Hulpbesluitsoort>(opgave.Besluit, out _))
        {
            yield return new(nameof(opgave.Besluit), "Kies wat u besloot.");
        }

        var dagfout = opgave.Datum is null ? "Vul de dag van het besluit in."
            : opgave.Datum > vandaag ? "Deze dag moet nog komen. Vul een dag in tot en met vandaag."
            : opgave.Datum < Vroegst ? "Vul een dag in vanaf 1-1-2015."
            : opgave.Datum < geopend ? $"Deze hulpvraag begon op {Dagtekst.Van(geopend)}. Vul die dag in of een latere."
            : null;
        if (dagfout is not null)
        {
            yield return new(nameof(opgave.Datum), dagfout);
        }

        foreach (var (veld, tekst, melding) in new[]
        {
            (nameof(opgave.Vraag), opgave.Vraag, "Vul in wat er gevraagd is."),
            (nameof(opgave.Feiten), opgave.Feiten, "Vul in wat u weet, en van wie."),
            (nameof(opgave.Alternatieven), opgave.Alternatieven, "Vul in wat u nog meer overwoog. Was er niets anders? Leg dat uit."),
            (nameof(opgave.Deskundigheid), opgave.Deskundigheid, "Vul in wie met verstand van zaken meedacht."),
        })
        {
            if (!Naamteken.IsZichtbaar(tekst))
            {
                yield return new(veld, melding);
            }
        }

        if (!Naamteken.IsZichtbaar(opgave.Motivering) || opgave.Motivering.Trim().Length < MinMotivering)
        {
            yield return new(nameof(opgave.Motivering), $"Leg uit waarom u dit besloot, in minstens {MinMotivering} tekens.");
        }
    }

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Hulpbesluitsoort soort) => soort switch
    {
        Hulpbesluitsoort.ZelfHelpen => "Zelf helpen",
        Hulpbesluitsoort.Doorverwijzen => "Doorverwijzen",
        Hulpbesluitsoort.Afwijzen => "Afwijzen",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
