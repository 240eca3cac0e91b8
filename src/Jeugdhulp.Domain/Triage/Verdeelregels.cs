using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Triage;

/// <summary>Where a question goes to.</summary>
public enum Verdeelplek
{
    /// <summary>A team of the gemeente.</summary>
    Team,

    /// <summary>An organisation of the sociale kaart.</summary>
    Voorziening,

    /// <summary>An organisation that stands on no map.</summary>
    Organisatie,
}

/// <summary>Who takes a question, as it was filled in after the verdeeloverleg (TRI-14).</summary>
public sealed record Verdeelopgave
{
    /// <summary>Team of the gemeente.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Organisation of the sociale kaart.</summary>
    public Guid? VoorzieningId { get; init; }

    /// <summary>Name of another organisation.</summary>
    public string? Organisatie { get; init; }

    /// <summary>Worker of an own team who takes it.</summary>
    public Guid? MedewerkerId { get; init; }

    /// <summary>Name of another professional who takes it.</summary>
    public string? Professional { get; init; }

    /// <summary>Day of the verdeeloverleg.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>What has to be known besides.</summary>
    public string? Opmerking { get; init; }
}

/// <summary>What an assignment must satisfy: one organisation, and at most one professional of it.</summary>
public static class Verdeelregels
{
    /// <summary>First day on which a question can have been talked about.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>All that is wrong at once, each with its field.</summary>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="geopend">First day of the hulpvraag.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(Verdeelopgave opgave, DateOnly geopend, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        var (kaart, vrij) = (opgave.VoorzieningId is not null, Naamteken.IsZichtbaar(opgave.Organisatie));
        switch ((opgave.TeamId is not null ? 1 : 0) + (kaart ? 1 : 0) + (vrij ? 1 : 0))
        {
            case 0:
                yield return new(nameof(opgave.TeamId), "Kies een team of een voorziening, of vul een andere organisatie in.");
                break;
            case > 1:
                yield return new(kaart ? nameof(opgave.VoorzieningId) : nameof(opgave.Organisatie), "Kies één organisatie. Pakken meer organisaties de vraag op? Verdeel dan per organisatie.");
                break;
        }

        if (opgave.MedewerkerId is not null && opgave.TeamId is null)
        {
            yield return new(nameof(opgave.MedewerkerId), "Kies ook het team waarin deze medewerker werkt.");
        }
        else if (opgave.MedewerkerId is not null && Naamteken.IsZichtbaar(opgave.Professional))
        {
            yield return new(nameof(opgave.Professional), "Kies een medewerker of vul een naam in, niet allebei.");
        }

        var dagfout = opgave.Datum is not { } dag ? "Vul de dag van het verdeeloverleg in."
            : dag > vandaag ? "Deze dag moet nog komen. Vul een dag in tot en met vandaag."
            : dag < Vroegst ? $"Vul een dag in vanaf {Dagtekst.Van(Vroegst)}."
            : dag < geopend ? $"Deze hulpvraag begon op {Dagtekst.Van(geopend)}. Vul die dag in of een latere."
            : null;
        if (dagfout is not null)
        {
            yield return new(nameof(opgave.Datum), dagfout);
        }
    }

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Verdeelplek plek) => plek switch
    {
        Verdeelplek.Team => "Een team",
        Verdeelplek.Voorziening => "Een voorziening",
        Verdeelplek.Organisatie => "Een andere organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(plek)),
    };
}
