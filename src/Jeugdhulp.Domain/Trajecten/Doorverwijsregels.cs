using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>How far a referral is, as it was filled in.</summary>
public sealed record Doorverwijsvervolg
{
    /// <summary>Key under which a new answer is kept, so that a form that is sent twice keeps it once; empty when the form has none.</summary>
    public Guid? AntwoordId { get; init; }

    /// <summary>Name of a <see cref="Deelantwoord"/> that the family gave now; empty when nothing new was answered.</summary>
    public string? Toestemming { get; init; }

    /// <summary>Day of that answer.</summary>
    public DateOnly? ToestemmingOp { get; init; }

    /// <summary>Name of a <see cref="Toestemminggever"/>.</summary>
    public string? ToestemmingGever { get; init; }

    /// <summary>Who agreed or refused, for instance both parents.</summary>
    public string? ToestemmingDoor { get; init; }

    /// <summary>Who will give the help; may only become known later.</summary>
    public string? Aanbieder { get; init; }

    /// <summary>Why nothing of what the gemeente contracted fits; only when someone is referred to something else (TRJ-18).</summary>
    public string? PassendAlternatief { get; init; }

    /// <summary>Day on which the destination took the referral on.</summary>
    public DateOnly? GeaccepteerdOp { get; init; }

    /// <summary>Day on which help there began; the wait ends.</summary>
    public DateOnly? GestartOp { get; init; }

    /// <summary>The day that the worker was asked about, because bridging care would end before its last contact.</summary>
    public DateOnly? Nagevraagd { get; init; }

    /// <summary>Day on which it ended or was withdrawn.</summary>
    public DateOnly? BeeindigdOp { get; init; }

    /// <summary>Name of a <see cref="Doorverwijsafloop"/>.</summary>
    public string? Afloop { get; init; }

    /// <summary>Why it stopped, when no help was finished.</summary>
    public string? AfloopReden { get; init; }

    /// <summary>The family went to the partner by itself, so that the team shared nothing.</summary>
    public bool ZelfAangemeld { get; init; }

    /// <summary>Why it went on without consent: where the law lets it, or because the family went by itself.</summary>
    public string? ZonderToestemming { get; init; }

    /// <summary>Something was answered about sharing.</summary>
    public bool HeeftAntwoord => ToestemmingOp is not null || new[] { Toestemming, ToestemmingGever, ToestemmingDoor, ToestemmingToelichting }.Any(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The answer as it goes to what is kept about the person.</summary>
    /// <param name="partner">The partner at the destination.</param>
    public Toestemmingopgave NaarOpgave(Partnersoort partner) => new()
    {
        Partner = Contractnaam.Van(partner),
        Partnernaam = Aanbieder,
        Antwoord = string.IsNullOrEmpty(Toestemming) ? null : Toestemming,
        Gever = ToestemmingGever,
        Door = ToestemmingDoor,
        Datum = ToestemmingOp,
        Toelichting = ToestemmingToelichting,
    };

    /// <summary>Why someone else decided; only for a vertegenwoordiger.</summary>
    public string? ToestemmingToelichting { get; init; }

    /// <summary>The outcome; null when it is no name of one.</summary>
    public Doorverwijsafloop? LeesAfloop() => Contractnaam.TryParse<Doorverwijsafloop>(Afloop, out var waarde) ? waarde : null;
}

/// <summary>A referral in a chain.</summary>
public sealed record Verwijsstap(Guid Id, DateOnly Datum, bool NaarAanbieder, string? Aanbieder);

/// <summary>What a referral must satisfy, and what several say together.</summary>
public static class Doorverwijsregels
{
    /// <summary>Referrals from aanbieder to aanbieder within this many months are a chain (TRJ-15).</summary>
    public const int KetenMaanden = 12;

    /// <summary>The destinations that are an aanbieder.</summary>
    public static IReadOnlyList<string> Aanbieders { get; } = ["specialistisch", "basisGgz", "andereAanbieder"];

    /// <summary>Help by an aanbieder, which can have a waiting list, unlike what lies before it.</summary>
    public static bool IsAanbieder(string bestemming) => Aanbieders.Contains(bestemming, StringComparer.Ordinal);

    /// <summary>Whether a referral brings someone to an aanbieder: not when it was withdrawn or refused before help began there.</summary>
    public static bool KomtBijAanbieder(string bestemming, DateOnly? gestart, Doorverwijsafloop? afloop) =>
        IsAanbieder(bestemming) && (gestart is not null || afloop is not (Doorverwijsafloop.Ingetrokken or Doorverwijsafloop.Afgewezen));

    /// <summary>Whether a look at who waits ends the wait: the others wait on.</summary>
    public static bool Beeindigt(this Wachtuitkomst uitkomst) => uitkomst is Wachtuitkomst.NietMeerNodig or Wachtuitkomst.LichterGeholpen or Wachtuitkomst.EldersGeplaatst;

    /// <summary>How a referral ended, as it is shown: what a look at the list gave says more than that it was withdrawn.</summary>
    /// <param name="afloop">How it ended.</param>
    /// <param name="reden">Why.</param>
    public static string Slotwoord(Doorverwijsafloop afloop, string? reden) =>
        afloop is Doorverwijsafloop.Ingetrokken && Enum.GetValues<Wachtuitkomst>().Any(u => u.Beeindigt() && u.Naam() == reden) ? reden! : afloop.Naam();

    /// <summary>All that is wrong at once, each with its field.</summary>
    public static IEnumerable<Fout> Controleer(Doorverwijsvervolg vervolg, DateOnly verwezen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(vervolg);
        return [.. Volgorde(vervolg, verwezen, vandaag), .. Slot(vervolg)];
    }

    /// <summary>The destinations to which is referred for safety or by order of the court, for which a family need not agree.</summary>
    public static IReadOnlyList<string> ZonderAkkoord { get; } = ["gecertificeerdeInstelling", "veiligThuis"];

    /// <summary>
    /// What is wrong with going on at a partner about which the family did not agree (PRV-02): then the destination does not accept and
    /// no help begins there. For safety it may, with the reason for it; and a family that was not asked may have gone by itself.
    /// A refusal holds until the family agrees.
    /// </summary>
    /// <param name="vervolg">As it was filled in.</param>
    /// <param name="bestemming">Code of the destination.</param>
    /// <param name="dagen">The days that are new, each with its field and with how consent stood on it.</param>
    public static IEnumerable<Fout> ZonderToestemming(Doorverwijsvervolg vervolg, string bestemming, IReadOnlyCollection<(string Veld, DateOnly Dag, Deelstand Stand)> dagen)
    {
        ArgumentNullException.ThrowIfNull(vervolg);
        ArgumentNullException.ThrowIfNull(dagen);
        var zonder = dagen.Where(d => d.Stand is not Deelstand.Gegeven).ToList();
        if (zonder.Count == 0)
        {
            yield break;
        }

        if (ZonderAkkoord.Contains(bestemming, StringComparer.Ordinal))
        {
            if (!Naamteken.IsZichtbaar(vervolg.ZonderToestemming))
            {
                yield return new(nameof(vervolg.ZonderToestemming), "Vul in waarom dit zonder toestemming mag, bijvoorbeeld de veiligheid van het kind of een besluit van de rechter.");
            }

            yield break;
        }

        var geweigerd = zonder.Where(d => d.Stand is Deelstand.Geweigerd or Deelstand.Ingetrokken).ToList();
        foreach (var (veld, dag, stand) in geweigerd)
        {
            yield return new(veld, $"Op {Dagtekst.Van(dag)} was de toestemming {stand.Naam().ToLowerInvariant()}. Dan gaat de doorverwijzing niet door. Haal deze dag weg, of leg eerst vast dat er toestemming is.");
        }

        if (geweigerd.Count > 0)
        {
            yield break;
        }

        if (!vervolg.ZelfAangemeld)
        {
            foreach (var (veld, dag, _) in zonder)
            {
                yield return new(veld, $"Op {Dagtekst.Van(dag)} was er geen toestemming om te delen met deze partner. Leg eerst vast wat het gezin antwoordde. Meldde het gezin zich zelf aan? Zet dan daar het vinkje.");
            }
        }
        else if (!Naamteken.IsZichtbaar(vervolg.ZonderToestemming))
        {
            yield return new(nameof(vervolg.ZonderToestemming), "Vul in hoe het gezin zich zelf aanmeldde.");
        }
    }

    /// <summary>Chains of at least two referrals to another aanbieder, each within the period after the one before it.</summary>
    public static IReadOnlyList<IReadOnlyList<Verwijsstap>> Ketens(IEnumerable<Verwijsstap> stappen)
    {
        ArgumentNullException.ThrowIfNull(stappen);
        var ketens = new List<List<Verwijsstap>>();
        foreach (var stap in stappen.Where(s => s.NaarAanbieder).OrderBy(s => s.Datum).ThenBy(s => s.Id))
        {
            var vorige = ketens.Count == 0 ? null : ketens[^1][^1];
            if (vorige is not null && stap.Datum <= vorige.Datum.AddMonths(KetenMaanden) && !string.Equals(stap.Aanbieder, vorige.Aanbieder, StringComparison.OrdinalIgnoreCase))
            {
                ketens[^1].Add(stap);
            }
            else
            {
                ketens.Add([stap]);
            }
        }

        return [.. ketens.Where(k => k.Count > 1)];
    }

    private static IEnumerable<Fout> Volgorde(Doorverwijsvervolg vervolg, DateOnly verwezen, DateOnly vandaag)
    {
        var vorige = (Dag: verwezen, Wat: "verwezen");
        foreach (var (veld, dag, wat) in new[]
        {
            (nameof(vervolg.GeaccepteerdOp), vervolg.GeaccepteerdOp, "geaccepteerd"),
            (nameof(vervolg.GestartOp), vervolg.GestartOp, "gestart"),
            (nameof(vervolg.BeeindigdOp), vervolg.BeeindigdOp, "beëindigd"),
        })
        {
            if (dag is not { } gevuld)
            {
                continue;
            }

            if (gevuld > vandaag)
            {
                yield return new(veld, "Deze dag moet nog komen. Vul een dag in tot en met vandaag.");
            }
            else if (gevuld < vorige.Dag)
            {
                yield return new(veld, $"Deze dag ligt voor de dag waarop is {vorige.Wat}: {Dagtekst.Van(vorige.Dag)}.");
            }

            vorige = (gevuld, wat);
        }
    }

    private static IEnumerable<Fout> Slot(Doorverwijsvervolg vervolg)
    {
        var afloop = vervolg.LeesAfloop();
        if (vervolg.Afloop is not null && afloop is null)
        {
            yield return new(nameof(vervolg.Afloop), "Kies uit de lijst.");
        }
        else if (vervolg.BeeindigdOp is not null && afloop is null)
        {
            yield return new(nameof(vervolg.Afloop), "Kies hoe de doorverwijzing afliep.");
        }

        if (afloop is not null && vervolg.BeeindigdOp is null)
        {
            yield return new(nameof(vervolg.BeeindigdOp), "Vul in op welke dag de doorverwijzing eindigde.");
        }

        if (afloop is Doorverwijsafloop.Afgerond && vervolg.GestartOp is null)
        {
            yield return new(nameof(vervolg.GestartOp), "Vul in wanneer de hulp begon die is afgerond.");
        }

        if (afloop is Doorverwijsafloop.Ingetrokken or Doorverwijsafloop.Afgewezen && !Naamteken.IsZichtbaar(vervolg.AfloopReden))
        {
            yield return new(nameof(vervolg.AfloopReden), "Vul in waarom de doorverwijzing stopte.");
        }
    }
}
