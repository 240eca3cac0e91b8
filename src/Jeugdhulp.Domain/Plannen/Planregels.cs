using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Plannen;

/// <summary>What is written in a plan beside its goals; nothing of it is known to be right yet.</summary>
public sealed record Plangegevens
{
    /// <summary>The question of the family in its own words.</summary>
    public string? Hulpvraag { get; init; }

    /// <summary>Nature of the problems (PLN-03).</summary>
    public string? Aard { get; init; }

    /// <summary>The nature is not known; allowed, and counted.</summary>
    public bool AardOnbekend { get; init; }

    /// <summary>Facts (PRV-05).</summary>
    public string? Feiten { get; init; }

    /// <summary>Who or what the facts rest on.</summary>
    public string? FeitenBron { get; init; }

    /// <summary>How the professional reads it.</summary>
    public string? BeeldProfessional { get; init; }

    /// <summary>What the parents think and want.</summary>
    public string? MeningOuders { get; init; }

    /// <summary>For colleagues only; never on paper for the family.</summary>
    public string? InterneNotitie { get; init; }

    /// <summary>The one who coordinates (GEZ-03).</summary>
    public string? Coordinator { get; init; }

    /// <summary>Two or more parties are active in the family.</summary>
    public bool MeerderePartijen { get; init; }

    /// <summary>Kind of regie and how the parties meet.</summary>
    public string? Overleg { get; init; }

    /// <summary>What the family and those around it can do (PLN-12).</summary>
    public string? EigenKracht { get; init; }

    /// <summary>Not possible in this family.</summary>
    public bool EigenKrachtNietMogelijk { get; init; }

    /// <summary>When are we done (PLN-11).</summary>
    public string? WanneerKlaar { get; init; }

    /// <summary>Day on which the family was told about the klachtencommissie (PRV-07).</summary>
    public DateOnly? KlachtVerteldOp { get; init; }

    /// <summary>How that was told.</summary>
    public string? KlachtHoe { get; init; }

    /// <summary>Day on which the family was told about the vertrouwenspersoon (PRV-07).</summary>
    public DateOnly? VertrouwensVerteldOp { get; init; }

    /// <summary>How that was told.</summary>
    public string? VertrouwensHoe { get; init; }

    /// <summary>Whether a gedragswetenschapper was involved (PRV-14).</summary>
    public bool? Gedragswetenschapper { get; init; }

    /// <summary>When.</summary>
    public DateOnly? GedragswetenschapperOp { get; init; }
}

/// <summary>What is written about one member of the family.</summary>
public sealed record Deelnemergegevens
{
    /// <summary>Whether it is a jeugdige; else a parent.</summary>
    public bool IsJeugdige { get; init; }

    /// <summary>Day on which the jeugdige was spoken to without parents (PRV-06).</summary>
    public DateOnly? AlleenGesprokenOp { get; init; }

    /// <summary>Or why not.</summary>
    public NietAlleenReden? NietAlleen { get; init; }

    /// <summary>Explanation of that reason.</summary>
    public string? NietAlleenToelichting { get; init; }

    /// <summary>What this one wants, in the own words (PRV-16).</summary>
    public string? Wens { get; init; }

    /// <summary>What this one thinks of the plan.</summary>
    public string? Mening { get; init; }

    /// <summary>Decided along (PLN-10).</summary>
    public Meebeslist? Meebeslist { get; init; }
}

/// <summary>Days between which the first day of a plan lies.</summary>
/// <param name="VorigEinde">Day on which the plan before it was closed.</param>
/// <param name="VastgesteldOp">Day of the adoption.</param>
/// <param name="EersteUitkomst">Day of the first thing that was said about a goal.</param>
/// <param name="EersteAfronding">First day on which the help to a jeugdige ended.</param>
public sealed record Beginruimte(DateOnly? VorigEinde, DateOnly? VastgesteldOp = null, DateOnly? EersteUitkomst = null, DateOnly? EersteAfronding = null);

/// <summary>What a gezinsplan must satisfy.</summary>
public static class Planregels
{
    /// <summary>So many years ahead something may be agreed.</summary>
    public const int ActieJaren = 5;

    /// <summary>Most characters in a text.</summary>
    public const int MaxTekst = 4000;

    /// <summary>First day that can stand in a plan.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>Last day that can stand in a plan.</summary>
    public static readonly DateOnly Laatst = new(2099, 12, 31);

    /// <summary>How far a plan is (PLN-02).</summary>
    /// <param name="heeftVraag">Whether the question of the family is written down.</param>
    /// <param name="doelenDuidelijk">Of every goal whether it is clear.</param>
    public static Compleetheid Compleetheid(bool heeftVraag, IReadOnlyCollection<bool> doelenDuidelijk)
    {
        ArgumentNullException.ThrowIfNull(doelenDuidelijk);
        return doelenDuidelijk.Contains(true) ? Plannen.Compleetheid.DuidelijkDoel
            : doelenDuidelijk.Count > 0 ? Plannen.Compleetheid.DoelNietDuidelijk
            : heeftVraag ? Plannen.Compleetheid.AlleenHulpvraag
            : Plannen.Compleetheid.Leeg;
    }

    /// <summary>Everything that is wrong with the first day of a plan.</summary>
    public static IEnumerable<Fout> Begin(DateOnly? begin, Beginruimte ruimte, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(ruimte);
        var melding = begin is null ? "Vul in op welke dag het plan begon."
            : Dagfout(begin, vandaag) is { } fout ? fout
            : begin < ruimte.VorigEinde ? $"Tot {Dag(ruimte.VorigEinde.Value)} liep het vorige plan van dit gezin. Kies die dag of een latere."
            : begin > ruimte.EersteUitkomst ? $"Op {Dag(ruimte.EersteUitkomst.Value)} zei iemand al iets over een doel. Kies die dag of een eerdere."
            : begin > ruimte.EersteAfronding ? $"Op {Dag(ruimte.EersteAfronding.Value)} stopte de hulp aan een jeugdige. Kies die dag of een eerdere."
            : begin > ruimte.VastgesteldOp ? $"Op {Dag(ruimte.VastgesteldOp.Value)} stelde u het plan vast. Kies die dag of een eerdere."
            : null;
        if (melding is not null)
        {
            yield return new("BegonnenOp", melding);
        }
    }

    /// <summary>Everything that is wrong with what was typed. A concept may be incomplete; it may not contradict itself.</summary>
    public static IEnumerable<Fout> Controleer(Plangegevens g, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(g);
        (string Veld, string? Tekst)[] teksten =
        [
            (nameof(g.Hulpvraag), g.Hulpvraag), (nameof(g.Aard), g.Aard), (nameof(g.Feiten), g.Feiten), (nameof(g.FeitenBron), g.FeitenBron),
            (nameof(g.BeeldProfessional), g.BeeldProfessional), (nameof(g.MeningOuders), g.MeningOuders), (nameof(g.InterneNotitie), g.InterneNotitie),
            (nameof(g.Coordinator), g.Coordinator), (nameof(g.Overleg), g.Overleg), (nameof(g.EigenKracht), g.EigenKracht), (nameof(g.WanneerKlaar), g.WanneerKlaar),
            (nameof(g.KlachtHoe), g.KlachtHoe), (nameof(g.VertrouwensHoe), g.VertrouwensHoe),
        ];
        foreach (var (veld, tekst) in teksten)
        {
            if (TeLang(tekst) is { } fout)
            {
                yield return new(veld, fout);
            }
        }

        if (g.AardOnbekend && !Leeg(g.Aard))
        {
            yield return new(nameof(g.AardOnbekend), "U vulde een reden in en koos ook ‘onbekend’. Laat een van de twee weg.");
        }

        if (!Leeg(g.Feiten) && Leeg(g.FeitenBron))
        {
            yield return new(nameof(g.FeitenBron), "Vul in van wie of waaruit de feiten komen.");
        }

        if (g.EigenKrachtNietMogelijk && !Leeg(g.EigenKracht))
        {
            yield return new(nameof(g.EigenKrachtNietMogelijk), "U vulde in wat het gezin zelf kan en koos ook ‘niet mogelijk’. Laat een van de twee weg.");
        }

        foreach (var (dag, hoe, dagveld, hoeveld) in new[]
        {
            (g.KlachtVerteldOp, g.KlachtHoe, nameof(g.KlachtVerteldOp), nameof(g.KlachtHoe)),
            (g.VertrouwensVerteldOp, g.VertrouwensHoe, nameof(g.VertrouwensVerteldOp), nameof(g.VertrouwensHoe)),
        })
        {
            if (Dagfout(dag, vandaag) is { } fout)
            {
                yield return new(dagveld, fout);
            }
            else if (dag is not null && Leeg(hoe))
            {
                yield return new(hoeveld, "Vul in hoe u dit vertelde, bijvoorbeeld met een folder.");
            }
            else if (dag is null && !Leeg(hoe))
            {
                yield return new(dagveld, "Vul in op welke dag u dit vertelde.");
            }
        }

        if (Dagfout(g.GedragswetenschapperOp, vandaag) is { } gwfout)
        {
            yield return new(nameof(g.GedragswetenschapperOp), gwfout);
        }
        else if (g.Gedragswetenschapper is true && g.GedragswetenschapperOp is null)
        {
            yield return new(nameof(g.GedragswetenschapperOp), "Vul in op welke dag de gedragswetenschapper meekeek.");
        }
        else if (g.Gedragswetenschapper is not true && g.GedragswetenschapperOp is not null)
        {
            yield return new(nameof(g.Gedragswetenschapper), "U vulde een dag in. Kies dan ja.");
        }
    }

    /// <summary>Everything that is wrong with what was written about one member of the family.</summary>
    public static IEnumerable<Fout> Controleer(Deelnemergegevens d, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(d);
        foreach (var (veld, tekst) in new[] { (nameof(d.Wens), d.Wens), (nameof(d.Mening), d.Mening), (nameof(d.NietAlleenToelichting), d.NietAlleenToelichting) })
        {
            if (TeLang(tekst) is { } fout)
            {
                yield return new(veld, fout);
            }
        }

        if (Dagfout(d.AlleenGesprokenOp, vandaag) is { } dagfout)
        {
            yield return new(nameof(d.AlleenGesprokenOp), dagfout);
        }

        if (d.AlleenGesprokenOp is not null && d.NietAlleen is not null)
        {
            yield return new(nameof(d.NietAlleen), "U vulde een dag in en ook een reden waarom niet. Laat een van de twee weg.");
        }

        if (d.NietAlleen is NietAlleenReden.Anders && Leeg(d.NietAlleenToelichting))
        {
            yield return new(nameof(d.NietAlleenToelichting), "Vul in waarom dit niet kon.");
        }
    }

    /// <summary>Everything that is wrong with an action: someone does something, and not years after the plan.</summary>
    public static IEnumerable<Fout> Actie(string? wat, string? wie, DateOnly? voor, DateOnly begonnen, DateOnly vandaag)
    {
        if (Leeg(wat))
        {
            yield return new("Wat", "Vul in wat er gaat gebeuren.");
        }

        if (Leeg(wie))
        {
            yield return new("Wie", "Vul in wie dit doet.");
        }

        foreach (var (veld, tekst) in new[] { ("Wat", wat), ("Wie", wie) })
        {
            if (TeLang(tekst) is { } fout)
            {
                yield return new(veld, fout);
            }
        }

        var laatst = vandaag.AddYears(ActieJaren);
        if (voor < begonnen || voor > laatst)
        {
            yield return new("Voor", $"Kies een dag van {Dag(begonnen)} tot en met {Dag(laatst)}.");
        }
    }

    /// <summary>Everything that keeps a plan from being adopted.</summary>
    /// <param name="g">What is written in it.</param>
    /// <param name="doelenZonderDatum">Number of goals without day of evaluation.</param>
    public static IEnumerable<string> Beletsels(Plangegevens g, int doelenZonderDatum)
    {
        ArgumentNullException.ThrowIfNull(g);
        if (Leeg(g.Aard) && !g.AardOnbekend)
        {
            yield return "De reden van het plan ontbreekt. Vul in wat er aan de hand is, of kies ‘onbekend’.";
        }

        if (g.MeerderePartijen && Leeg(g.Coordinator))
        {
            yield return "Er zijn meer partijen bij dit gezin. Vul in wie het werk op elkaar afstemt.";
        }

        if (doelenZonderDatum > 0)
        {
            yield return doelenZonderDatum == 1 ? "Eén doel heeft nog geen evaluatiedatum." : $"{doelenZonderDatum} doelen hebben nog geen evaluatiedatum.";
        }
    }

    /// <summary>What is wrong with the day on which a plan was agreed with the family.</summary>
    /// <param name="op">That day.</param>
    /// <param name="begonnen">First day of the plan.</param>
    /// <param name="vorige">Day on which it was agreed before.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Vaststellen(DateOnly op, DateOnly begonnen, DateOnly? vorige, DateOnly vandaag)
    {
        if (op > vandaag)
        {
            yield return new("Dag", "Vul een dag in tot en met vandaag.");
        }
        else if (op < begonnen)
        {
            yield return new("Dag", $"Het plan begon op {Dag(begonnen)}. Kies die dag of een latere.");
        }
        else if (op < vorige)
        {
            yield return new("Dag", $"Op {Dag(vorige.Value)} stelde u een eerdere versie vast. Kies die dag of een latere.");
        }
    }

    /// <summary>What is asked at adoption and may be left for later.</summary>
    public static IEnumerable<string> Herinneringen(Plangegevens g, IEnumerable<(string Naam, Deelnemergegevens Gegevens)> deelnemers, Compleetheid compleetheid)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentNullException.ThrowIfNull(deelnemers);
        if (compleetheid is not Plannen.Compleetheid.DuidelijkDoel)
        {
            yield return "Er is nog geen duidelijk doel: wat wordt er anders, wanneer kijken we, en hoe zien we dat het gelukt is?";
        }

        foreach (var (naam, d) in deelnemers)
        {
            if (d.IsJeugdige && d.AlleenGesprokenOp is null && d.NietAlleen is null)
            {
                yield return $"U heeft {naam} nog niet alleen gesproken. Doe dat, of vul in waarom het niet kan.";
            }

            if (d.IsJeugdige && Leeg(d.Wens))
            {
                yield return $"Wat {naam} zelf wil, staat nog niet in het plan.";
            }

            if (d.Meebeslist is null)
            {
                yield return $"Vul in of {naam} meebesliste.";
            }
        }

        foreach (var ontbreekt in NietVerteld(g))
        {
            yield return ontbreekt;
        }

        if (g.Gedragswetenschapper is null)
        {
            yield return "Vul in of een gedragswetenschapper meekeek.";
        }

        if (Leeg(g.WanneerKlaar))
        {
            yield return "Spreek af wanneer we klaar zijn.";
        }
    }

    /// <summary>What the family was not told yet (PRV-07).</summary>
    public static IEnumerable<string> NietVerteld(Plangegevens g)
    {
        ArgumentNullException.ThrowIfNull(g);
        if (g.KlachtVerteldOp is null)
        {
            yield return "Het gezin hoorde nog niet over de klachtencommissie.";
        }

        if (g.VertrouwensVerteldOp is null)
        {
            yield return "Het gezin hoorde nog niet over de vertrouwenspersoon.";
        }
    }

    internal static string? TeLang(string? tekst) => tekst?.Trim().Length > MaxTekst ? $"De tekst is te lang. Gebruik hooguit {MaxTekst} tekens." : null;

    internal static string Dag(DateOnly dag) => Dagtekst.Van(dag);

    internal static bool Leeg(string? tekst) => !Naamteken.IsZichtbaar(tekst);

    private static string? Dagfout(DateOnly? dag, DateOnly vandaag) =>
        dag > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
        : dag < Vroegst ? $"Kies een dag vanaf {Dag(Vroegst)}."
        : null;
}
