using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Tests.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>
/// Someone who downloads everything: each period, measuring moment, lens, team and breakdown of the demo data, exact and rounded, with the
/// pages of quality and of waiting beside it, and solves for what is hidden. What follows from what stands here apart from <see cref="Cijferverbanden"/>, from what the figures mean, so
/// that a relation that was forgotten there is found here.
/// </summary>
[Trait("Eis", "PRV-01")]
public sealed class AanvalTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private static readonly Maat[] PerTeam =
    [
        Maat.Trajecten, Maat.Beginstand, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand, Maat.Nieuw, Maat.HerhaaldBeroep, Maat.Aansluitend, Maat.Langdurig,
        Maat.Gewacht, Maat.Contacten, Maat.Verwijzer, Maat.ZonderVerblijf, Maat.ZonderVerblijfAanbieder,
    ];

    private static readonly Maat[] OverTijd = [Maat.Instroom, Maat.Uitstroom, Maat.Langdurig, Maat.Verwijzer, Maat.Contacten, Maat.Doorverwijzingen, Maat.Gewacht, Maat.Nieuw, Maat.HerhaaldBeroep];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9991")]
    [InlineData("9992")]
    [InlineData("9993")]
    [InlineData("9994")]
    [InlineData("9995")]
    [InlineData("9996")]
    public async Task Wie_alles_van_een_gemeente_ophaalt_rekent_geen_verborgen_cijfer_terug(string gemeente)
    {
        await using var diensten = new ServiceCollection().AddScoped<Aanmelding>().AddScoped(d => demo.Database.CreateContext(d.GetRequiredService<Aanmelding>())).BuildServiceProvider();
        await new Cijferbijwerker(diensten.GetRequiredService<IServiceScopeFactory>(), new StilleKlok(GeladenDemodata.Vandaag)).WerkBijAsync(gemeente, Ct);
        var (getoond, echt, teams) = await HaalOpAsync(diensten, gemeente);
        var kwaliteit = await Kwaliteitsaanval.HaalOpAsync(diensten, gemeente, getoond, echt);
        var verbanden = Verbanden(echt, teams).Concat(kwaliteit).ToList();
        foreach (var verband in verbanden)
        {
            var som = verband.Termen.Sum(t => t.Factor * echt.GetValueOrDefault(t.Cel));
            (verband.IsGelijk ? som == 0 : som >= 0).ShouldBeTrue("What the attacker believes has to be true: " + string.Join(' ', verband.Termen));
        }

        var verborgen = getoond.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ToList();
        var gelekt = Stukken(verborgen, verbanden).SelectMany(s => new Aanvaller(s.Getoond(getoond), s.Verbanden, Bescherming.Grens, zonderOndergrens: s.Cellen, kanNul: KanNul).Gelekt(s.Getoond(getoond)));

        // Within a team what belongs to the only class, or is zero for everyone, says no more than the total that is shown.
        gelekt.Where(l => !IsKruising(l.Cel) || l.Waarde is > 0.5 and < Bescherming.Grens - 0.5).ShouldBeEmpty();
        echt.Where(c => c.Value is > 0 and < Bescherming.Grens).ShouldAllBe(c => getoond[c.Key].IsVerborgen);
        TestContext.Current.SendDiagnosticMessage($"{gemeente}: {getoond.Count} cells, {verborgen.Count} hidden, {verbanden.Count} relations");
    }

    /// <summary>What the lines of every download say, what they say inside, and the teams in them.</summary>
    private static async Task<(Dictionary<string, Cijferwaarde> Getoond, Dictionary<string, long> Echt, IReadOnlyList<string> Teams)> HaalOpAsync(ServiceProvider diensten, string gemeente)
    {
        Dictionary<string, Cijferwaarde> getoond = new(StringComparer.Ordinal);
        Dictionary<string, long> echt = new(StringComparer.Ordinal);
        IReadOnlyList<string> teams = [];
        foreach (var lens in Enum.GetValues<Cijferlens>())
        {
            var beschermd = await LaadAsync(diensten, gemeente, lens, Weergave.Beschermd);
            var gepubliceerd = await LaadAsync(diensten, gemeente, lens, Weergave.Gepubliceerd);
            var intern = await LaadAsync(diensten, gemeente, lens, Weergave.Intern);
            teams = [.. intern.Cijfers.AlleTeams.Select(t => t.Naam)];
            teams.Distinct(StringComparer.Ordinal).Count().ShouldBe(teams.Count);
            foreach (var ((sleutel, regel), waarde) in beschermd.Regels)
            {
                // Rounded the same cells are shown, so who has the exact ones has those too.
                gepubliceerd.Regels[(sleutel, regel)].ShouldBe(waarde.OpVijf(), sleutel);
                if (getoond.TryGetValue(sleutel, out var eerder))
                {
                    waarde.ShouldBe(eerder, $"Shown in one view, so in all: {sleutel}");
                }

                getoond[sleutel] = waarde;
                echt[sleutel] = (long)intern.Regels[(sleutel, regel)].Getal!.Value;
            }
        }

        // The quarters, of which only the reports of teams tell.
        await using var bereik = diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeente, [], "aanval");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        var namen = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Naam, Ct);
        foreach (var cijfer in await db.Kwartaalcijfers.ToListAsync(Ct))
        {
            var cel = Kwartaalcel(new Kwartaal(cijfer.Jaar, cijfer.Nummer), cijfer.Maat, $"team={namen[cijfer.TeamId]}");
            getoond[cel] = cijfer.Stand is Celstand.Getoond ? Cijferwaarde.Van(cijfer.Waarde) : Cijferwaarde.Zonder(cijfer.Stand);
            echt[cel] = cijfer.Waarde;
        }

        return (getoond, echt, teams);
    }

    private static async Task<(Cijferset Cijfers, Dictionary<(string Sleutel, string Regel), Cijferwaarde> Regels)> LaadAsync(ServiceProvider diensten, string gemeente, Cijferlens lens, Weergave weergave)
    {
        await using var bereik = diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeente, [], "aanval");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        var momenten = Enumerable.Range(2015, GeladenDemodata.Vandaag.Year - 2014).SelectMany(Meetmoment.InJaar).ToArray();
        using var geheugen = new Cijfergeheugen();
        var set = await new CijferQuery(db, geheugen, new(), new StilleKlok(GeladenDemodata.Vandaag)).LaadAsync(momenten, lens, weergave, Ct);
        Dictionary<(string, string), Cijferwaarde> regels = [];
        foreach (var moment in momenten.Where(set.IsGeteld))
        {
            // Everything as one download, and each team as its own.
            foreach (var regel in set.AlleTeams.Prepend(null).SelectMany(t => Cijferrapport.Regels(set, moment, lens, t)))
            {
                if (Contractnaam.TryParse<Maat>(regel.Maat, out var maat) && maat.IsAantal())
                {
                    regels[(Cel(moment, maat.IsZonderLens() ? Cijferlens.Gemeente : lens, maat, regel.Uitsplitsing), regel.Uitsplitsing)] = regel.Waarde!.Value;
                }
            }
        }

        return (set, regels);
    }

    /// <summary>Of one team and one value of a breakdown.</summary>
    private static bool IsKruising(string cel) => cel.Contains(';', StringComparison.Ordinal);

    /// <summary>A quarter that is hidden with the other may be zero.</summary>
    private static bool KanNul(string cel) => IsKruising(cel) || cel[4] == 'K';

    private static string Kwartaalcel(Kwartaal kwartaal, Maat maat, string team) => $"{kwartaal.Code}|{Cijferlens.Gemeente}|{maat}|{team}";

    internal static string Cel(Meetmoment moment, Cijferlens lens, Maat maat, string deel) => $"{moment.Code}|{lens}|{maat}|{deel}";

    private static IEnumerable<Verband<string>> Verbanden(IReadOnlyDictionary<string, long> echt, IReadOnlyList<string> teams)
    {
        var jaren = echt.Keys.Select(k => int.Parse(k.AsSpan(0, 4), CultureInfo.InvariantCulture)).Distinct().Order().ToList();
        var codes = echt.Keys.Select(k => k.Split('|')).Where(d => d[3].Contains('=', StringComparison.Ordinal) && !d[3].StartsWith("team=", StringComparison.Ordinal))
            .ToLookup(d => Enum.Parse<Maat>(d[2]), d => d[3]).ToDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToList());
        string[] wie = ["", .. teams.Select(t => $"team={t}")];
        foreach (var moment in jaren.SelectMany(Meetmoment.InJaar))
        {
            foreach (var lens in Enum.GetValues<Cijferlens>())
            {
                var verbanden = new Verbandenmaker(moment, lens, wie, codes);
                foreach (var verband in verbanden.Teams().Concat(verbanden.Codes()).Concat(verbanden.Stromen()).Concat(verbanden.Mensen()).Concat(verbanden.Lenzen()).Concat(verbanden.Lensklassen(echt)).Concat(verbanden.Dossiers(echt)).Concat(verbanden.OverTijd(jaren)).Concat(verbanden.Kwartalen()))
                {
                    // A cell that was never downloaded tells nothing.
                    if (verband.Termen.All(t => echt.ContainsKey(t.Cel)))
                    {
                        yield return verband;
                    }
                }
            }
        }
    }

    /// <summary>Hidden cells that hang together: what is shown is a number to the attacker, so it joins nothing.</summary>
    private static IEnumerable<Stuk> Stukken(IReadOnlyCollection<string> verborgen, IReadOnlyList<Verband<string>> verbanden)
    {
        var hoofd = verborgen.ToDictionary(c => c, c => c, StringComparer.Ordinal);
        var bij = verbanden.Select(v => (Verband: v, Cellen: v.Termen.Select(t => t.Cel).Where(hoofd.ContainsKey).ToList())).Where(v => v.Cellen.Count > 0).ToList();
        foreach (var (_, cellen) in bij)
        {
            foreach (var cel in cellen.Skip(1))
            {
                hoofd[Hoofd(cel)] = Hoofd(cellen[0]);
            }
        }

        var perStuk = bij.ToLookup(v => Hoofd(v.Cellen[0]), v => v.Verband, StringComparer.Ordinal);
        return verborgen.GroupBy(Hoofd, StringComparer.Ordinal).Select(g => new Stuk(g.ToHashSet(StringComparer.Ordinal), [.. perStuk[g.Key]]));

        string Hoofd(string cel)
        {
            while (hoofd[cel] != cel)
            {
                hoofd[cel] = hoofd[hoofd[cel]];
                cel = hoofd[cel];
            }

            return cel;
        }
    }

    private sealed record Stuk(IReadOnlySet<string> Cellen, IReadOnlyList<Verband<string>> Verbanden)
    {
        public Dictionary<string, Cijferwaarde> Getoond(Dictionary<string, Cijferwaarde> alles) =>
            Cellen.Concat(Verbanden.SelectMany(v => v.Termen.Select(t => t.Cel))).Distinct(StringComparer.Ordinal).ToDictionary(c => c, c => alles[c], StringComparer.Ordinal);
    }

    /// <summary>What follows from what, by what the figures mean.</summary>
    private sealed class Verbandenmaker(Meetmoment moment, Cijferlens lens, string[] wie, IReadOnlyDictionary<Maat, List<string>> codes)
    {
        private readonly bool _isPeriode = moment.Wijze is not Meetwijze.Peildatum;

        public IEnumerable<Verband<string>> Teams()
        {
            foreach (var maat in PerTeam)
            {
                foreach (var code in Met(maat))
                {
                    yield return Verband.Som(Hier(maat, "", code), wie.Skip(1).Select(t => Hier(maat, t, code)));
                }
            }

            foreach (var maat in new[] { Maat.Jeugdigen, Maat.Gezinnen, Maat.JeugdigenMetContact })
            {
                foreach (var code in Met(maat))
                {
                    yield return Verband.Gedekt(Hier(maat, "", code), wie.Skip(1).Select(t => Hier(maat, t, code)));
                    foreach (var team in wie.Skip(1))
                    {
                        yield return Verband.Deel(Hier(maat, team, code), Hier(maat, "", code));
                    }
                }
            }

            // A referral may be of no team.
            foreach (var code in Met(Maat.Doorverwijzingen))
            {
                yield return new([new(Hier(Maat.Doorverwijzingen, "", code), 1), .. wie.Skip(1).Select(t => new Term<string>(Hier(Maat.Doorverwijzingen, t, code), -1))], IsGelijk: true);
            }
        }

        public IEnumerable<Verband<string>> Codes()
        {
            foreach (var team in wie)
            {
                foreach (var maat in new[] { Maat.Contacten, Maat.Verwijzer, Maat.ZonderVerblijf, Maat.Doorverwijzingen }.Where(codes.ContainsKey))
                {
                    yield return Verband.Som(Hier(maat, team), codes[maat].Select(c => Hier(maat, team, c)));
                }

                if (codes.TryGetValue(Maat.JeugdigenMetContact, out var klassen))
                {
                    yield return Verband.Gedekt(Hier(Maat.JeugdigenMetContact, team), klassen.Select(c => Hier(Maat.JeugdigenMetContact, team, c)));
                }
            }
        }

        public IEnumerable<Verband<string>> Stromen()
        {
            if (moment.Wijze is Meetwijze.Halfjaar && lens is Cijferlens.Gemeente && codes.TryGetValue(Maat.Complexiteit, out var niveaus))
            {
                yield return Verband.Som(Hier(Maat.Trajecten, ""), niveaus.Select(c => Hier(Maat.Complexiteit, "", c)));
            }

            foreach (var team in wie.Where(_ => _isPeriode))
            {
                yield return Verband.Stroom(Hier(Maat.Beginstand, team), Hier(Maat.Instroom, team), Hier(Maat.Uitstroom, team), Hier(Maat.Eindstand, team));
                if (lens is not Cijferlens.Dossier)
                {
                    yield return Verband.Som(Hier(Maat.Trajecten, team), [Hier(Maat.Beginstand, team), Hier(Maat.Instroom, team)]);
                }

                yield return Verband.Som(Hier(Maat.Instroom, team), [Hier(Maat.Nieuw, team), Hier(Maat.HerhaaldBeroep, team), Hier(Maat.Aansluitend, team)]);
                yield return Verband.Deel(Hier(Maat.Langdurig, team), Hier(Maat.Uitstroom, team));
                yield return Gelijk(Hier(Maat.Eindstand, team), Op(Meetmoment.Peildatum(Halfjaar.Van(moment.Einde)), Maat.Trajecten, team));
                yield return Gelijk(Hier(Maat.Beginstand, team), Op(moment.Vorige, Maat.Eindstand, team));
                if (lens is not Cijferlens.Dossier)
                {
                    yield return Gelijk(Hier(Maat.Instroom, team), Hier(Maat.Verwijzer, team));
                }
            }
        }

        public IEnumerable<Verband<string>> Mensen()
        {
            foreach (var team in wie)
            {
                if (lens is not Cijferlens.Dossier)
                {
                    yield return Verband.Deel(Hier(Maat.Jeugdigen, team), Hier(Maat.Trajecten, team));
                }

                foreach (var code in Met(Maat.JeugdigenMetContact))
                {
                    yield return Verband.Deel(Hier(Maat.JeugdigenMetContact, team, code), Hier(Maat.Contacten, team, code));
                    yield return Verband.Deel(Hier(Maat.JeugdigenMetContact, team, code), Hier(Maat.JeugdigenMetContact, team));
                }
            }
        }

        public IEnumerable<Verband<string>> Lenzen()
        {
            foreach (var team in wie)
            {
                foreach (var maat in new[] { Maat.Contacten, Maat.JeugdigenMetContact })
                {
                    if (lens is Cijferlens.Norm)
                    {
                        yield return Gelijk(Hier(maat, team), Cel(moment, Cijferlens.Gemeente, maat, team));
                    }
                    else if (lens is Cijferlens.Dossier)
                    {
                        yield return Verband.Deel(Hier(maat, team), Cel(moment, Cijferlens.Gemeente, maat, team));
                    }
                }

                foreach (var maat in new[] { Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen }.Where(_ => lens is Cijferlens.Norm))
                {
                    yield return Verband.Deel(Hier(maat, team), Cel(moment, Cijferlens.Gemeente, maat, team));
                }

                if (lens is Cijferlens.Gemeente)
                {
                    yield return Verband.Som(Hier(Maat.ZonderVerblijf, team), [Hier(Maat.Trajecten, team), Hier(Maat.ZonderVerblijfAanbieder, team)]);
                    yield return Gelijk(Hier(Maat.ZonderVerblijf, team, $"hulpvorm={Domain.Trajecten.Hulpvormen.DoorWijkteam}"), Hier(Maat.Trajecten, team));
                }
            }
        }

        /// <summary>Regie and what is out of scope: the same words in the rules of both, so supposed to be the same where no worker chose.</summary>
        public IEnumerable<Verband<string>> Lensklassen(IReadOnlyDictionary<string, long> echt) =>
            from maat in new[] { Maat.Contacten, Maat.JeugdigenMetContact }
            where lens is Cijferlens.Norm
            from klasse in new[] { "klasse=casusregie", "klasse=buitenBereik" }
            let gemeente = Cel(moment, Cijferlens.Gemeente, maat, klasse)
            where echt.GetValueOrDefault(gemeente) == echt.GetValueOrDefault(Hier(maat, string.Empty, klasse))
            select Gelijk(Hier(maat, string.Empty, klasse), gemeente);

        /// <summary>A dossier that came in twice is one dossier; whoever looks supposes that none did, where that is so.</summary>
        public IEnumerable<Verband<string>> Dossiers(IReadOnlyDictionary<string, long> echt)
        {
            foreach (var team in wie.Where(_ => _isPeriode && lens is Cijferlens.Dossier))
            {
                var (samen, begin, erbij) = (Hier(Maat.Trajecten, team), Hier(Maat.Beginstand, team), Hier(Maat.Instroom, team));
                yield return echt.GetValueOrDefault(samen) == echt.GetValueOrDefault(begin) + echt.GetValueOrDefault(erbij) ? Verband.Som(samen, [begin, erbij]) : Verband.Gedekt(samen, [begin, erbij]);
                yield return Verband.Deel(begin, samen);
                yield return Verband.Deel(Hier(Maat.Eindstand, team), samen);
            }
        }

        /// <summary>Halves beside their year, a day beside its half-year.</summary>
        public IEnumerable<Verband<string>> OverTijd(IReadOnlyCollection<int> jaren)
        {
            if (moment.Wijze is not Meetwijze.Jaar || !jaren.Contains(moment.Jaar))
            {
                yield break;
            }

            var (eerste, tweede) = (Meetmoment.Van(new Halfjaar(moment.Jaar, 1)), Meetmoment.Van(new Halfjaar(moment.Jaar, 2)));
            foreach (var team in wie)
            {
                foreach (var maat in AanvalTests.OverTijd.Where(m => m is not (Maat.Nieuw or Maat.HerhaaldBeroep)))
                {
                    foreach (var code in Met(maat))
                    {
                        yield return Verband.Som(Hier(maat, team, code), [Op(eerste, maat, team, code), Op(tweede, maat, team, code)]);
                    }
                }

                yield return Gelijk(Hier(Maat.Beginstand, team), Op(eerste, Maat.Beginstand, team));
                yield return Gelijk(Hier(Maat.Eindstand, team), Op(tweede, Maat.Eindstand, team));
                foreach (var maat in new[] { Maat.Jeugdigen, Maat.Gezinnen, Maat.JeugdigenMetContact, Maat.ZonderVerblijf, Maat.ZonderVerblijfAanbieder, Maat.Trajecten })
                {
                    foreach (var code in Met(maat))
                    {
                        yield return Verband.Gedekt(Hier(maat, team, code), [Op(eerste, maat, team, code), Op(tweede, maat, team, code)]);
                        foreach (var half in new[] { eerste, tweede })
                        {
                            yield return Verband.Deel(Op(half, maat, team, code), Hier(maat, team, code));
                            yield return Verband.Deel(Op(Meetmoment.Peildatum(Halfjaar.Van(half.Einde)), maat, team, code), Op(half, maat, team, code));
                        }
                    }
                }
            }
        }

        /// <summary>Two quarters beside their half-year.</summary>
        public IEnumerable<Verband<string>> Kwartalen()
        {
            if (moment.Wijze is not Meetwijze.Halfjaar || lens is not Cijferlens.Gemeente)
            {
                yield break;
            }

            var tweede = Kwartaal.Van(moment.Einde);
            var eerste = tweede.Vorige;
            foreach (var team in wie.Skip(1))
            {
                foreach (var maat in new[] { Maat.Contacten, Maat.Instroom, Maat.Uitstroom, Maat.Doorverwijzingen, Maat.Gewacht })
                {
                    yield return Verband.Som(Hier(maat, team), [Kwartaalcel(eerste, maat, team), Kwartaalcel(tweede, maat, team)]);
                }

                yield return Gelijk(Hier(Maat.Eindstand, team), Kwartaalcel(tweede, Maat.Eindstand, team));
                yield return Verband.Stroom(Hier(Maat.Beginstand, team), Kwartaalcel(eerste, Maat.Instroom, team), Kwartaalcel(eerste, Maat.Uitstroom, team), Kwartaalcel(eerste, Maat.Eindstand, team));
                yield return Verband.Stroom(Kwartaalcel(eerste, Maat.Eindstand, team), Kwartaalcel(tweede, Maat.Instroom, team), Kwartaalcel(tweede, Maat.Uitstroom, team), Kwartaalcel(tweede, Maat.Eindstand, team));
            }
        }

        private IEnumerable<string?> Met(Maat maat) => codes.GetValueOrDefault(maat, []).Prepend(null);

        private string Hier(Maat maat, string team, string? code = null) => Op(moment, maat, team, code);

        private string Op(Meetmoment wanneer, Maat maat, string team, string? code = null) => Cel(
            wanneer, maat.IsZonderLens() ? Cijferlens.Gemeente : lens, maat, code is null ? team : team.Length == 0 ? code : $"{team};{code}");

        private static Verband<string> Gelijk(string een, string ander) => new([new(een, 1), new(ander, -1)], IsGelijk: true);
    }
}
