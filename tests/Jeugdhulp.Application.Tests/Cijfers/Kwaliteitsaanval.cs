using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>The pages of quality and of waiting of each half-year, which show one whole between them, for who has the page of figures beside both.</summary>
internal static class Kwaliteitsaanval
{
    private static readonly Maat[] Stromen = [Maat.Trajecten, Maat.Beginstand, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand];

    /// <summary>Adds what the pages show, and what they say inside; gives what follows from what.</summary>
    public static async Task<IReadOnlyList<Verband<string>>> HaalOpAsync(ServiceProvider diensten, string gemeente, Dictionary<string, Cijferwaarde> getoond, Dictionary<string, long> echt)
    {
        List<Verband<string>> verbanden = [];
        var momenten = Enumerable.Range(2015, GeladenDemodata.Vandaag.Year - 2014).SelectMany(Meetmoment.InJaar).Where(m => m.Wijze is Meetwijze.Halfjaar)
            .Where(m => echt.ContainsKey(AanvalTests.Cel(m, Cijferlens.Gemeente, Maat.Contacten, string.Empty)));
        foreach (var moment in momenten)
        {
            var halfjaar = Halfjaar.Van(moment.Einde);
            var (open, intern) = (await LaadAsync(diensten, gemeente, halfjaar, intern: false), await LaadAsync(diensten, gemeente, halfjaar, intern: true));
            string[] wie = ["", .. intern.Teams.Select(t => $"team={t.Naam}")];
            Guid?[] ids = [null, .. intern.Teams.Select(t => (Guid?)t.Id)];
            foreach (var maat in Enum.GetValues<Kwaliteitsmaat>())
            {
                foreach (var uitkomst in maat.Uitkomsten().Select(u => (Kwaliteitsuitkomst?)u).Append(null))
                {
                    foreach (var (team, id) in wie.Zip(ids))
                    {
                        getoond[Cel(maat, uitkomst, team)] = open.Van(new(maat, uitkomst, id));
                        echt[Cel(maat, uitkomst, team)] = (long)intern.Van(new(maat, uitkomst, id)).Getal!.Value;
                    }

                    verbanden.Add(Verband.Som(Cel(maat, uitkomst, string.Empty), wie.Skip(1).Select(t => Cel(maat, uitkomst, t))));
                }

                verbanden.AddRange(wie.Select(t => Verband.Som(Cel(maat, null, t), maat.Uitkomsten().Select(u => Cel(maat, u, t)))));
            }

            // Own indicators: everyone who ended help either answered or did not, and each answer is one of those that there are. What is hidden is marked alike whatever it is.
            foreach (var (indicator, informant, jeugdige) in intern.Indicatoren.Alle.SelectMany(i => new[] { (i, "j", true), (i, "o", false) }))
            {
                var (zichtbaar, precies) = (open.Uitslag(open.Indicatoren.Alle.Single(i => i.Id == indicator.Id), jeugdige), intern.Uitslag(indicator, jeugdige));
                var (antwoorden, geen) = (Eigen("n"), Eigen("geen"));
                Neem(antwoorden, zichtbaar.Antwoorden, precies.Antwoorden);
                for (var i = 0; i < precies.Verdeling.Count; i++)
                {
                    Neem(Eigen($"{i + 1}"), zichtbaar.Verdeling[i], precies.Verdeling[i]);
                }

                if (precies.Verdeling.Count > 0)
                {
                    verbanden.Add(Verband.Som(antwoorden, precies.Verdeling.Select((_, i) => Eigen($"{i + 1}"))));
                }

                var afgerond = Cel(jeugdige ? Kwaliteitsmaat.TevredenJeugdigen : Kwaliteitsmaat.TevredenOuders, null, string.Empty);
                verbanden.Add(Verband.Deel(antwoorden, afgerond));
                if (zichtbaar.Respons is not null && precies.Respons is not null)
                {
                    getoond[geen] = (zichtbaar.Afgerond.Getal, zichtbaar.Antwoorden.Getal) is ({ } a, { } n) ? Cijferwaarde.Van(a - n) : Cijferwaarde.Terugrekenbaar;
                    echt[geen] = echt[afgerond] - echt[antwoorden];
                    verbanden.Add(Verband.Som(afgerond, [antwoorden, geen]));
                }

                string Eigen(string wat) => $"{moment.Code}|kwaliteit|indicator.{indicator.Id:N}.{informant}.{wat}|;";
            }

            void Neem(string cel, Cijferwaarde zichtbaar, Cijferwaarde precies) => (getoond[cel], echt[cel]) = (zichtbaar, (long)precies.Getal!.Value);

            // The same people, divided in three ways.
            verbanden.AddRange(wie.SelectMany(t => new[] { Kwaliteitsmaat.Wachturgentie, Kwaliteitsmaat.Wachtoverbrugging }.Select(m => Gelijk(Cel(Kwaliteitsmaat.Wachtlijst, null, t), Cel(m, null, t)))));
            verbanden.AddRange(wie.SelectMany(Naast).Concat(wie.SelectMany(Dossiers)).Where(v => v.Termen.All(t => echt.ContainsKey(t.Cel))));

            // Of a team and a class, and beside what the figures hide, a cell is marked alike whatever it is: such a cell has the kind of name that a crossing has.
            string Cel(Kwaliteitsmaat maat, Kwaliteitsuitkomst? uitkomst, string team)
            {
                var isElders = maat is Kwaliteitsmaat.Afsluiten
                    ? wie.Where(w => w.Length == 0 || team.Length > 0).Any(w => Stromen.Any(m => getoond.GetValueOrDefault(Dossier(m, w)).IsVerborgen))
                    : Elders(maat) is { } cijfer && getoond.GetValueOrDefault(Cijfer(cijfer, team)).IsVerborgen && uitkomst != Kopie(maat);
                return $"{moment.Code}|kwaliteit|{maat}.{uitkomst}|{team}{(isElders || (maat is Kwaliteitsmaat.EigenHulp && uitkomst is not null && team.Length > 0) ? ";" : string.Empty)}";
            }

            string Cijfer(Maat maat, string deel) => AanvalTests.Cel(moment, Cijferlens.Gemeente, maat, deel);

            string Dossier(Maat maat, string deel) => AanvalTests.Cel(moment, Cijferlens.Dossier, maat, deel);

            // All dossiers that ran beside those that counted: the same where none slept all the time, which whoever looks will suppose.
            IEnumerable<Verband<string>> Dossiers(string team)
            {
                var (samen, dicht, open) = (Cel(Kwaliteitsmaat.Afsluiten, null, team), Cel(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, team), Cel(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, team));
                Verband<string>[] vermoed =
                [
                    Gelijk(samen, Dossier(Maat.Trajecten, team)),
                    Verband.Som(samen, [Dossier(Maat.Beginstand, team), Dossier(Maat.Instroom, team)]),
                    Gelijk(dicht, Dossier(Maat.Uitstroom, team)),
                    Gelijk(open, Dossier(Maat.Eindstand, team)),
                ];
                return vermoed.Where(v => v.Termen.Sum(t => t.Factor * echt.GetValueOrDefault(t.Cel)) == 0)
                    .Concat([Verband.Deel(Dossier(Maat.Trajecten, team), samen), Verband.Deel(Dossier(Maat.Eindstand, team), open)]);
            }

            // What stands on both pages.
            IEnumerable<Verband<string>> Naast(string team) =>
            [
                Gelijk(Cel(Kwaliteitsmaat.EersteGesprek, null, team), Cijfer(Maat.Gewacht, team)),
                Gelijk(Cel(Kwaliteitsmaat.Verwijsreden, null, team), Cijfer(Maat.Doorverwijzingen, team)),
                Gelijk(Cel(Kwaliteitsmaat.EigenHulp, null, team), Cijfer(Maat.Contacten, team)),
                Gelijk(Cel(Kwaliteitsmaat.EigenKeuzes, null, team), Cijfer(Maat.Contacten, team)),
                Gelijk(Cel(Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact, team), Cijfer(Maat.Contacten, team)),
                Gelijk(Cel(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, team), Cijfer(Maat.Contacten, team.Length == 0 ? "klasse=jeugdhulp" : $"{team};klasse=jeugdhulp")),
            ];
        }

        return verbanden;
    }

    private static async Task<Kwaliteitsbeeld> LaadAsync(ServiceProvider diensten, string gemeente, Halfjaar halfjaar, bool intern)
    {
        await using var bereik = diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeente, [], "aanval");
        return await new KwaliteitQuery(bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>(), new(), new StilleKlok(GeladenDemodata.Vandaag)).LaadAsync(halfjaar, intern, TestContext.Current.CancellationToken);
    }

    /// <summary>The figure that stands in this row too.</summary>
    private static Maat? Elders(Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.EersteGesprek => Maat.Gewacht,
        Kwaliteitsmaat.Verwijsreden => Maat.Doorverwijzingen,
        Kwaliteitsmaat.EigenHulp or Kwaliteitsmaat.EigenKeuzes or Kwaliteitsmaat.KorteNotities => Maat.Contacten,
        _ => null,
    };

    /// <summary>Where in the row it stands.</summary>
    private static Kwaliteitsuitkomst? Kopie(Kwaliteitsmaat maat) => maat is Kwaliteitsmaat.KorteNotities ? Kwaliteitsuitkomst.GewoonContact : null;

    private static Verband<string> Gelijk(string een, string ander) => new([new(een, 1), new(ander, -1)], IsGelijk: true);
}
