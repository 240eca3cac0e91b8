namespace Jeugdhulp.Domain.Plannen;

/// <summary>What one informant says at the end; the informant is known by the place it is asked (Informatieprotocol §4).</summary>
public sealed record Metinggegevens
{
    /// <summary>From 1 to 10.</summary>
    public int? Tevredenheid { get; init; }

    /// <summary>Code of the list "zonderHulpVerder".</summary>
    public string? ZonderHulpVerder { get; init; }

    /// <summary>Did the help help? (PLN-08)</summary>
    public Exitantwoord? Geholpen { get; init; }

    /// <summary>Can you do more by yourself? (PLN-08)</summary>
    public Exitantwoord? Zelfredzamer { get; init; }

    /// <summary>In own words.</summary>
    public string? Toelichting { get; init; }

    /// <summary>What this informant answered to the questions of the gemeente (PLN-13).</summary>
    public IReadOnlyList<Indicatorkeuze> Indicatoren { get; init; } = [];

    /// <summary>Whether this informant said anything; else there is no measurement.</summary>
    public bool IsLeeg => Tevredenheid is null && string.IsNullOrEmpty(ZonderHulpVerder) && Geholpen is null && Zelfredzamer is null && Planregels.Leeg(Toelichting) && Indicatoren.All(i => i.Waarde is null);
}

/// <summary>What the end of the support of one jeugdige must satisfy (PLN-05, PLN-08).</summary>
public static class Afrondingregels
{
    /// <summary>Everything that is wrong with day and reason.</summary>
    /// <param name="datum">Last day of the support.</param>
    /// <param name="reden">Code of the reason (uitval).</param>
    /// <param name="redenen">Codes that hold on that day.</param>
    /// <param name="begonnen">Day on which the plan began.</param>
    /// <param name="gestopt">Day on which the plan stopped; empty while it runs.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(DateOnly? datum, string? reden, IReadOnlySet<string> redenen, DateOnly begonnen, DateOnly? gestopt, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(redenen);
        var melding = datum is null ? "Vul de laatste dag van de hulp in."
            : datum > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
            : datum < begonnen ? $"Kies een dag vanaf {Planregels.Dag(begonnen)}. Toen begon het plan."
            : datum > gestopt ? $"Kies een dag tot en met {Planregels.Dag(gestopt.Value)}. Toen stopte het plan."
            : null;
        if (melding is not null)
        {
            yield return new("Datum", melding);
        }

        if (reden is null || !redenen.Contains(reden))
        {
            yield return new("Reden", "Kies waarom de hulp stopt.");
        }
    }

    /// <summary>Everything that is wrong with closing a plan: it has a day and a reason.</summary>
    /// <param name="datum">Day on which the plan stops.</param>
    /// <param name="reden">Why, in words.</param>
    /// <param name="vanaf">Day on which the plan began.</param>
    /// <param name="afgerond">The last day of support that stands in the plan; empty when none does. A plan lasts as long as the support in it.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Sluiten(DateOnly? datum, string? reden, DateOnly vanaf, DateOnly? afgerond, DateOnly vandaag)
    {
        var melding = datum is null ? "Vul in op welke dag het plan stopt."
            : datum > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
            : datum < vanaf ? $"Kies een dag vanaf {Planregels.Dag(vanaf)}. Toen begon het plan."
            : datum < afgerond ? $"Op {Planregels.Dag(afgerond.Value)} stopte de hulp aan een jeugdige. Kies die dag of een latere."
            : null;
        if (melding is not null)
        {
            yield return new("Datum", melding);
        }

        if (Planregels.Leeg(reden))
        {
            yield return new("Reden", "Vul in waarom het plan stopt.");
        }
        else if (Planregels.TeLang(reden) is { } fout)
        {
            yield return new("Reden", fout);
        }
    }

    /// <summary>Everything that is wrong with what an informant said.</summary>
    public static IEnumerable<Fout> Controleer(Metinggegevens m, IReadOnlySet<string> zonderHulp)
    {
        ArgumentNullException.ThrowIfNull(m);
        ArgumentNullException.ThrowIfNull(zonderHulp);
        if (m.Tevredenheid is not (null or (>= 1 and <= 10)))
        {
            yield return new(nameof(m.Tevredenheid), "Vul een cijfer in van 1 tot en met 10.");
        }

        if (!string.IsNullOrEmpty(m.ZonderHulpVerder) && !zonderHulp.Contains(m.ZonderHulpVerder))
        {
            yield return new(nameof(m.ZonderHulpVerder), "Kies een antwoord uit de lijst.");
        }

        if (Planregels.TeLang(m.Toelichting) is { } fout)
        {
            yield return new(nameof(m.Toelichting), fout);
        }
    }
}
