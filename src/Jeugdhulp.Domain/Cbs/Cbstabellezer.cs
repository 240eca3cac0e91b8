using System.Text.RegularExpressions;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>Reads one table; keeps what it finds and what is wrong.</summary>
internal sealed partial class Cbstabellezer(Cbslezing lezing)
{
    private readonly Dictionary<(string Indicator, Meetmoment Moment, Cbsstatus Status), int> _plaatsen = [];
    private readonly List<(int Regel, string Wat, decimal Percentage)> _gedrukt = [];

    public List<Cbsgegeven> Cijfers { get; } = [];

    public List<Cbsfout> Fouten { get; } = [];

    public int Overgeslagen { get; private set; }

    public void Lees(IReadOnlyList<Csvregel> regels)
    {
        if (Cbskop.Zoek(regels) is not { } kop)
        {
            Fouten.Add(new(null, "In dit bestand staat geen tabel van het CBS. Er is een kop nodig met de kolommen Regio's en Perioden, of met de gemeenten als kolommen."));
            return;
        }

        var rijen = regels.SkipWhile(r => r.Nummer <= kop.Regel.Nummer).Where(r => !IsVoet(r)).ToList();
        foreach (var rij in rijen.Where(r => r.Velden.Count != kop.Namen.Count && r.Velden.Skip(kop.Namen.Count).Any(v => v.Length > 0) | r.Velden.Count < kop.Namen.Count))
        {
            Fout(rij, $"hier staan {rij.Velden.Count} kolommen, en in de kop {kop.Namen.Count}.");
        }

        if (Fouten.Count > 0)
        {
            return;
        }

        if (kop.RegiosInRijen)
        {
            RegiosInRijen(kop, rijen);
        }
        else
        {
            RegiosInKolommen(kop, rijen);
        }

        VerdeelGedrukt();
        if (Fouten.Count == 0 && Cijfers.Count == 0)
        {
            Fouten.Add(new(null, $"In dit bestand staat geen cijfer van {lezing.Gemeentenaam}."));
        }
        else if (Cijfers.Count > Cbstabel.MaxCijfers)
        {
            Fouten.Add(new(null, $"In dit bestand staan meer dan {Cbstabel.MaxCijfers} cijfers. Kies in StatLine alleen uw eigen gemeente en de onderwerpen die u nodig hebt."));
        }
    }

    private void RegiosInRijen(Cbskop kop, List<Csvregel> rijen)
    {
        var eigen = rijen.Where(r => IsEigen(r, r.Velden[kop.Regio])).ToList();
        var vrij = Enumerable.Range(0, kop.Namen.Count)
            .Where(k => k != kop.Regio && k != kop.Periode && kop.Namen[k].Length > 0 && !kop.Namen[k].Equals("ID", StringComparison.OrdinalIgnoreCase))
            .ToLookup(k => IsCijferkolom(eigen, k));
        if (eigen.Count > 0 && !vrij[true].Any())
        {
            Fout(kop.Regel, "er is geen kolom met cijfers.");
            return;
        }

        if (kop.Periode < 0 && vrij[true].FirstOrDefault(k => Splits(kop.Namen[k]).Periode is null, -1) is >= 0 and var zonder)
        {
            Fout(kop.Regel, $"bij de kolom “{kop.Namen[zonder]}” staat geen periode, en een kolom Perioden is er niet.");
            return;
        }

        foreach (var rij in eigen)
        {
            foreach (var kolom in vrij[true])
            {
                var (rest, periode) = kop.Periode < 0 ? Splits(kop.Namen[kolom]) : (kop.Namen[kolom], rij.Velden[kop.Periode]);
                Voeg(rij, rij.Velden[kolom], kop.Namen[kolom], periode!, [.. vrij[false].Select(k => rij.Velden[k]), rest]);
            }
        }
    }

    private void RegiosInKolommen(Cbskop kop, List<Csvregel> rijen)
    {
        var eigen = Enumerable.Range(1, kop.Namen.Count - 1).Where(k => IsEigenNaam(kop.Namen[k])).ToList();
        if (eigen.Count != 1)
        {
            Fout(kop.Regel, $"{lezing.Regionaam ?? lezing.Gemeentenaam} is hier geen kolom. De kolommen zijn {string.Join(", ", kop.Namen.Skip(1).Take(12))}.");
            return;
        }

        foreach (var rij in rijen)
        {
            var (label, tekst) = (rij.Velden[0].Trim(), rij.Velden[eigen[0]]);
            if (Toename().Match(label) is { Success: true } toename)
            {
                if (toename.Groups["soort"].Value != "herrekend")
                {
                    Gedrukt(rij, toename.Groups["wat"].Value, tekst);
                }
            }
            else if (Splits(label) is (var rest, { } periode))
            {
                Voeg(rij, tekst, kop.Namen[eigen[0]], periode, [rest]);
            }
            else
            {
                Fout(rij, $"bij “{label}” staat geen periode.");
            }
        }
    }

    private void Voeg(Csvregel rij, string tekst, string kolom, string periodetekst, IReadOnlyList<string> delen)
    {
        if (!Cbsperiode.TryParse(periodetekst, lezing.OpPeildatum, out var periode))
        {
            Fout(rij, $"de periode “{periodetekst.Trim()}” bestaat niet. Gebruik een jaar, een halfjaar, 30 juni of 31 december.");
            return;
        }

        if (!Cbsperiode.KanBestaan(periode.Moment, lezing.Vandaag))
        {
            Fout(rij, periode.Moment.Jaar < Cbsperiode.EersteJaar ? $"over {periode.Moment.Naam} zijn er geen cijfers: de Jeugdwet begon in {Cbsperiode.EersteJaar}." : $"{periode.Moment.Naam} moet nog beginnen.");
            return;
        }

        var woorden = delen.Select(d => Peildatumwoord().Replace(d.Replace('_', ' '), string.Empty).Trim()).Where(d => d.Length > 0).ToList();
        var bekend = Cbsindicatoren.Herken(woorden, lezing.Vorm);
        var indicator = bekend is { } gevonden ? Contractnaam.Van(gevonden) : string.Join(" – ", woorden);
        if (indicator.Length == 0 || Regeltekst.Controleer(indicator, Cbsindicatoren.MaxNaam, "leeg") is not null)
        {
            Fout(rij, $"niet te lezen waar dit cijfer over gaat. Kies bij “Waar gaat de tabel over?” het onderwerp, of geef de kolom een naam van hoogstens {Cbsindicatoren.MaxNaam} tekens.");
        }
        else if (!Cbscel.TryParse(tekst, out var cel) || cel.Getal < 0)
        {
            Fout(rij, $"“{Kort(tekst)}” in de kolom {kolom} is geen getal en geen teken dat het CBS gebruikt (. of - of leeg).");
        }
        else if (bekend is not null && cel.Getal is { } getal && getal != decimal.Truncate(getal))
        {
            Fout(rij, $"“{Kort(tekst)}” in de kolom {kolom} is geen heel getal.");
        }
        else if (!_plaatsen.TryAdd((indicator, periode.Moment, periode.Status ?? lezing.Status), Cijfers.Count))
        {
            Fout(rij, $"{Cbsindicatoren.Naam(indicator)} in {periode.Moment.Naam} staat er al, op regel {Cijfers[_plaatsen[(indicator, periode.Moment, periode.Status ?? lezing.Status)]].Regel}.");
        }
        else
        {
            Cijfers.Add(new(rij.Nummer, indicator, periode.Moment, periode.Status ?? lezing.Status, cel));
        }
    }

    private void Gedrukt(Csvregel rij, string wat, string tekst)
    {
        if (!Cbscel.TryParse(tekst, out var cel))
        {
            Fout(rij, $"“{Kort(tekst)}” is geen percentage.");
        }
        else if (cel.Getal is { } percentage)
        {
            _gedrukt.Add((rij.Nummer, wat, percentage));
        }
    }

    /// <summary>A printed growth belongs to the last count of what it names, wherever in the table that stands.</summary>
    private void VerdeelGedrukt()
    {
        foreach (var (regel, wat, percentage) in _gedrukt)
        {
            var maand = wat.StartsWith("jun", StringComparison.OrdinalIgnoreCase) ? 6 : wat.StartsWith("dec", StringComparison.OrdinalIgnoreCase) ? 12 : (int?)null;
            var indicator = Cbsindicatoren.Herken([wat.Replace('_', ' ')], lezing.Vorm) is { } bekend ? Contractnaam.Van(bekend) : wat.Replace('_', ' ');
            var plaats = Enumerable.Range(0, Cijfers.Count)
                .Where(i => maand is null ? Cijfers[i].Indicator == indicator : Cijfers[i].Moment is { Wijze: Meetwijze.Peildatum } moment && moment.Einde.Month == maand)
                .OrderByDescending(i => Cijfers[i].Moment)
                .FirstOrDefault(-1);
            if (plaats < 0)
            {
                Fouten.Add(new(regel, $"bij de toename van “{wat.Replace('_', ' ')}” staan er geen aantallen in de tabel."));
            }
            else
            {
                Cijfers[plaats] = Cijfers[plaats] with { Gedrukt = percentage };
            }
        }
    }

    private bool IsEigen(Csvregel rij, string regio)
    {
        if (IsEigenNaam(regio))
        {
            return true;
        }

        if (lezing.Regionaam is null && !Ruimer().IsMatch(regio.Trim()))
        {
            Fout(rij, $"“{Kort(regio)}” is niet {lezing.Gemeentenaam} ({lezing.GemeenteCode}). Kies in StatLine alleen uw eigen gemeente.");
        }

        Overgeslagen++;
        return false;
    }

    private bool IsEigenNaam(string regio)
    {
        var kaal = regio.Trim();
        if (lezing.Regionaam is { } anders)
        {
            return kaal.Equals(anders, StringComparison.OrdinalIgnoreCase);
        }

        kaal = kaal.StartsWith("GM", StringComparison.OrdinalIgnoreCase) ? kaal[2..] : kaal;
        return kaal == lezing.GemeenteCode || kaal.Equals(lezing.Gemeentenaam, StringComparison.OrdinalIgnoreCase);
    }

    private void Fout(Csvregel rij, string melding) => Fouten.Add(new(rij.Nummer, melding));

    /// <summary>A column of figures is one with more cells that can be read than others; the others are faults in it.</summary>
    private static bool IsCijferkolom(List<Csvregel> rijen, int kolom) =>
        rijen.Count(r => Cbscel.TryParse(r.Velden[kolom], out _)) * 2 > rijen.Count;

    private static (string Wat, string? Periode) Splits(string label)
    {
        var kaal = label.Trim();
        if (Cbsperiode.TryParse(kaal, false, out _))
        {
            return (string.Empty, kaal);
        }

        var einde = Periode().Match(kaal);
        return einde.Success ? (einde.Groups["rest"].Value, einde.Groups["periode"].Value) : (kaal, null);
    }

    /// <summary>Under the table: where it comes from.</summary>
    private static bool IsVoet(Csvregel rij) =>
        rij.Velden.All(string.IsNullOrWhiteSpace) || (rij.Velden.Skip(1).All(string.IsNullOrWhiteSpace) && Voet().IsMatch(rij.Velden[0].Trim()));

    private static string Kort(string tekst) => tekst.Trim() is { Length: > 40 } lang ? lang[..40] + "…" : tekst.Trim();

    [GeneratedRegex("^(?<rest>.*?)[ _]*(?<periode>[0-9]{4}(-[0-9]{2}-[0-9]{2}|H[0-9]|HJ[0-9]{2}|JJ[0-9]{2}|KW[0-9]{2})?[*]{0,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periode();

    [GeneratedRegex("^toename[ _](?<wat>.+?)[ _](pct|%)([ _](?<soort>gedrukt|herrekend))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Toename();

    [GeneratedRegex("\\bpeildatum\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Peildatumwoord();

    [GeneratedRegex("^(NL[0-9]{2}|(LD|PV|CR|JZ|ZK|AM)[0-9]{2}|Nederland|.+ \\((LD|PV|CR|JZ|ZK|AM)\\))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ruimer();

    [GeneratedRegex("^(Bron:|©|Bron )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Voet();
}
