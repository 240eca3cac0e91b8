using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>
/// What is expected of the series (CON-09). An empty value leaves what the hulpvraag already held, unless the form showed
/// the estimates of that same hulpvraag and a field of a threshold was emptied.
/// </summary>
public sealed record Inschatting
{
    public int? VerwachtAantalGesprekken { get; init; }

    public decimal? VerwachteDuurMaanden { get; init; }

    public decimal? VerwachteUrenPerWeek { get; init; }

    public bool? Langdurig { get; init; }

    public bool? Intensief { get; init; }

    public int? WettelijkBeen { get; init; }

    public bool? PlanVastgesteld { get; init; }

    /// <summary>The wijkteam gives help itself (CON-02); asked once there is a plan.</summary>
    public bool? EigenHulp { get; init; }

    public Vervolg? Vervolg { get; init; }

    public bool? Jeugdstrafrecht { get; init; }

    public bool? Voortgezet { get; init; }

    /// <summary>What a hulpvraag holds now.</summary>
    public static Inschatting Van(Hulpvraag hulpvraag)
    {
        ArgumentNullException.ThrowIfNull(hulpvraag);
        return new()
        {
            VerwachtAantalGesprekken = hulpvraag.VerwachtAantalGesprekken,
            VerwachteDuurMaanden = hulpvraag.VerwachteDuurMaanden,
            VerwachteUrenPerWeek = hulpvraag.VerwachteUrenPerWeek,
            Langdurig = hulpvraag.Langdurig,
            Intensief = hulpvraag.Intensief,
            WettelijkBeen = hulpvraag.WettelijkBeen,
            PlanVastgesteld = hulpvraag.PlanVastgesteld,
            EigenHulp = hulpvraag.EigenHulp,
            Vervolg = hulpvraag.Vervolg,
            Jeugdstrafrecht = hulpvraag.Jeugdstrafrecht,
            Voortgezet = hulpvraag.Voortgezet,
        };
    }

    /// <summary>The estimates that the thresholds of a gemeente look at, for such a team.</summary>
    public static Inschattingsvelden Nodig(LokaleInstellingen instellingen, Teamsoort team)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var velden = Inschattingsvelden.Geen;
        if (instellingen.MaxGesprekken is not null)
        {
            velden |= Inschattingsvelden.AantalGesprekken;
        }

        if (instellingen.MaxDuurMaanden is not null || instellingen.DuurVenster is not null || (team == Teamsoort.MpgTeam && instellingen.MpgMaxDuurMaanden is not null))
        {
            velden |= Inschattingsvelden.Duur;
        }

        if (instellingen.UrenPerWeek is not null)
        {
            velden |= Inschattingsvelden.UrenPerWeek;
        }

        if (instellingen.LangdurigIntensief == true)
        {
            velden |= Inschattingsvelden.LangdurigIntensief;
        }

        return velden;
    }
}

/// <summary>Which estimates a form must ask (CON-09).</summary>
[Flags]
public enum Inschattingsvelden
{
    Geen = 0,
    AantalGesprekken = 1,
    Duur = 2,
    UrenPerWeek = 4,
    LangdurigIntensief = 8,
}
