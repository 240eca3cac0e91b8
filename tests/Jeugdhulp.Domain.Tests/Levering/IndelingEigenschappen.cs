using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What must hold for every layout, sensible or not: one that is let through can be read back.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingEigenschappen
{
    private static readonly string[] Vormen = ["JJJJMMDD", "DD-MM-JJJJ", "DD MM JJJJ", "MM/DD/JJJJ", "", "JJJJ.MM.DD", "JJMMDD", " JJJJMMDD", "JJJJMMDD "];

    [Fact]
    public void Elke_indeling_die_door_de_controle_komt_is_terug_te_lezen()
    {
        var goed = 0;
        Check.One(
            Proef.MetZaad(6_000, zaad: 2),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
            {
                var kans = new Random(zaad);
                var versie = Protocollen.Alle.Alle[kans.Next(Protocollen.Alle.Alle.Count)];
                var indeling = Willekeurig(kans, versie);
                if (Indelingscontrole.Controleer(indeling, versie).Count > 0)
                {
                    return true;
                }

                goed++;
                Leveringsrecord[] records = [.. Enumerable.Range(0, 4).Select(_ => Proef.Willekeurig(kans, versie))];
                using var naar = new StringWriter();
                Bestandsschrijver.Schrijf(naar, records, indeling);
                return !Bestandslezer.Vergelijk(records, Bestandslezer.Lees(new StringReader(naar.ToString()), indeling)).Any()
                    && !Bestandslezer.Vergelijk(records, Bestandslezer.LeesRijen([Bestandsschrijver.Koppen(indeling), .. Bestandsschrijver.Rijen(records, indeling)], indeling)).Any();
            }));

        goed.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Welke_rommel_er_ook_in_een_bestand_staat_lezen_geeft_regels_en_nooit_een_fout()
    {
        var tekens = Gen.Elements("JH0123456789VMOABZ ;\r\n\té".ToCharArray());
        var teksten = Gen.Choose(0, 300).SelectMany(n => Gen.ArrayOf(tekens, n)).Select(t => new string(t));
        Check.One(
            Proef.MetZaad(3_000, zaad: 3),
            Prop.ForAll(teksten.ToArbitrary(), tekst => Bestandsindelingen.Voor(Protocollen.Van2022).All(indeling =>
                Bestandslezer.Lees(new StringReader(tekst), indeling).All(r => r.Record is null == r.Fouten.Count > 0))));
    }

    [Fact]
    public void In_welke_stukken_een_bestand_ook_binnenkomt_de_regels_zijn_dezelfde()
    {
        var tekens = Gen.Elements("0V;\r\n\n".ToCharArray());
        var teksten = Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(tekens, n)).Select(t => new string(t));
        Check.One(
            Proef.MetZaad(3_000, zaad: 4),
            Prop.ForAll(teksten.ToArbitrary(), tekst => Bestandsindelingen.Voor(Protocollen.Van2022).All(indeling =>
                Wat(new StringReader(tekst), indeling).SequenceEqual(Wat(new Druppel(tekst), indeling)))));
    }

    /// <summary>What is said of each line.</summary>
    private static List<string> Wat(TextReader van, Bestandsindeling indeling) =>
        [.. Bestandslezer.Lees(van, indeling).Select(r => $"{r.Nummer} {string.Join(' ', r.Fouten)}")];

    private static Bestandsindeling Willekeurig(Random kans, Protocolversie versie)
    {
        var vast = kans.Next(2) == 0;
        var kopregel = !vast && kans.Next(2) == 0;
        bool Soms() => kans.Next(12) == 0;
        var velden = versie.Velden.Order().ToArray();
        kans.Shuffle(velden);
        var positie = 1;
        var indeling = new List<Indelingsveld>();
        foreach (var veld in velden)
        {
            var dag = veld is Recordveld.Geboortedatum or Recordveld.Aanvang or Recordveld.Einde;
            var tevreden = veld is Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder;
            var lengte = 10 + kans.Next(3);
            positie += kans.Next(2) - (kans.Next(100) == 0 ? 1 : 0);
            indeling.Add(new()
            {
                Veld = Contractnaam.Van(veld),
                Positie = vast ? positie : 0,
                Lengte = vast ? lengte : 0,
                Vorm = dag ? Vormen[kans.Next(Soms() ? Vormen.Length : 6)] : null,
                Vulling = !vast ? ' ' : Soms() ? "0x*_#9"[kans.Next(6)] : tevreden ? '0' : ' ',
                Kant = vast && (tevreden || Soms()) ? Vulkant.Links : Vulkant.Rechts,
                Codes = dag || !Soms() ? null : Codes(kans, versie, veld),
                Kop = kopregel ? $"kop {veld}" : null,
            });
            positie += lengte;
        }

        return new()
        {
            Naam = "Willekeurig",
            Protocol = versie.Naam,
            Soort = vast ? Bestandssoort.VasteBreedte : Bestandssoort.Csv,
            Regeleinde = (Regeleinde)kans.Next(2),
            Scheidingsteken = vast ? ';' : ";,|\t"[kans.Next(4)],
            Kopregel = kopregel,
            Velden = [.. indeling, .. Soms() ? new Indelingsveld[] { new() { Vast = "X0", Positie = vast ? positie + 1 : 0, Lengte = vast ? 4 : 0, Kop = kopregel ? "vast" : null } } : []],
        };
    }

    // Sometimes two values with one code, which the check has to see.
    private static Dictionary<string, string> Codes(Random kans, Protocolversie versie, Recordveld veld) => (veld switch
    {
        Recordveld.Geslacht => ["V", "M", "O"],
        Recordveld.InformantJeugdige => [Recordvelden.Jeugdige],
        Recordveld.InformantOuder => [Recordvelden.Ouder],
        _ => versie.Codes.Where(c => c.Veld == veld).Select(c => c.Code).ToArray(),
    }).ToDictionary(c => c, c => kans.Next(15) == 0 ? "A" : $"{(char)('B' + kans.Next(3))}{(c.Length > 2 ? string.Empty : c)}", StringComparer.Ordinal);

    /// <summary>Gives one character at a time, as a slow line can.</summary>
    private sealed class Druppel(string tekst) : StringReader(tekst)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(1, count));
    }
}
