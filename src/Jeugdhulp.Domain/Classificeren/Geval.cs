using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>One contact seen through one lens: what every rule of the table gets to read. A struct, so that the fast path allocates nothing.</summary>
internal readonly struct Geval
{
    public Geval(Contactfeiten feiten, LokaleInstellingen instellingen, Lens lens)
    {
        Feiten = feiten;
        Lokaal = instellingen;
        Lens = lens;
        Leeftijd = feiten.Geboortedatum is { } geboren ? Jeugdigen.Leeftijd.Op(geboren, feiten.Datum) : null;
    }

    public Contactfeiten Feiten { get; }

    public LokaleInstellingen Lokaal { get; }

    public Lens Lens { get; }

    /// <summary>Age on the contact date; null when no date of birth is recorded.</summary>
    public int? Leeftijd { get; }

    public bool IsSchoolOfPoh => Feiten.Activiteit is Activiteit.SchoolmaatschappelijkWerk or Activiteit.PohJeugd;

    /// <summary>The setting that says whether this school social work or practice support is part of the wijkteam.</summary>
    public WijkteamOfVoorliggend? Positie =>
        Feiten.Activiteit is Activiteit.SchoolmaatschappelijkWerk ? Lokaal.SchoolmaatschappelijkWerk : Lokaal.PohJeugd;

    /// <summary>Any kind of support or help; under lens G an intake too when it is the start of help (R05).</summary>
    public bool IsHulp => Feiten.Activiteit switch
    {
        Activiteit.Opvoedondersteuning or Activiteit.KortGesprek or Activiteit.Begeleiding or Activiteit.Ouderondersteuning
            or Activiteit.SchoolmaatschappelijkWerk or Activiteit.PohJeugd or Activiteit.Overbruggingszorg
            or Activiteit.OpenHouden or Activiteit.Crisishulp => true,
        Activiteit.Intake => Lens is Lens.Gemeente && Lokaal.IntakeTeltAls is IntakeTeltAls.StartHulp,
        _ => false,
    };

    /// <summary>Place in the series; an intake is always the first talk (R05).</summary>
    public int Gesprek => Feiten.Activiteit is Activiteit.Intake ? 1 : Feiten.Gespreknummer;

    /// <summary>The higher of the actual and the expected number of talks; a missing estimate does not count.</summary>
    public int Gesprekken => Math.Max(Gesprek, Feiten.VerwachtAantalGesprekken ?? Gesprek);
}
