using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>Whatever is stored replays to the same receipt, or is not stored at all.</summary>
public sealed class NaspelenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const int Aantal = 60;

    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly StilleKlok Klok = new(Vandaag);
    private static readonly LokaleInstellingen Instellingen = new() { MaxGesprekken = 6, MaxDuurMaanden = 6, UrenPerWeek = 3, UrenTolerantie = 1, VeelMeerGrens = 8, IntakeTeltAls = IntakeTeltAls.StartHulp };

    private static readonly Activiteit[] Activiteiten = [.. Enum.GetValues<Activiteit>().Except([Activiteit.Collectief, Activiteit.Doorverwijzing])];
    private static readonly decimal[] Getallen = [0.004m, 0.01m, 1.125m, 2.5m, 3.14m, 5.995m, 6m, 6.00m, 6.004m, 6.01m, 12.3456m, 100.25m];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CLS-09")]
    public async Task Elk_opgeslagen_contact_geeft_bij_naspelen_hetzelfde_bewijs()
    {
        var team = await Testteam.MaakAsync(database, "9991", Instellingen);
        var toeval = new Random(20261123);
        var opgeslagen = 0;
        for (var i = 0; i < Aantal; i++)
        {
            var inschatting = Inschatting(toeval);
            var uitkomst = await RegistreerAsync(team, Opdracht(team, toeval, inschatting));
            if (inschatting is { VerwachteDuurMaanden: { } m } && decimal.Round(m, 2) != m || inschatting is { VerwachteUrenPerWeek: { } u } && decimal.Round(u, 2) != u)
            {
                uitkomst.ShouldBeOfType<Geweigerd>().Weigeringen.ShouldContain(w => w.Melding.Contains("twee cijfers achter de komma", StringComparison.Ordinal));
            }
            else if (uitkomst is Geregistreerd geregistreerd)
            {
                opgeslagen++;
                await NaspelenAsync(team, geregistreerd.ContactId);
                await VerplaatsAsync(team, geregistreerd.ContactId, Vandaag.AddDays(-toeval.Next(300, 600)));
                await NaspelenAsync(team, geregistreerd.ContactId);
            }
        }

        opgeslagen.ShouldBeGreaterThan(10);
    }

    private static Inschatting Inschatting(Random toeval) => new()
    {
        VerwachtAantalGesprekken = toeval.Next(2) == 0 ? null : toeval.Next(1, 12),
        VerwachteDuurMaanden = toeval.Next(3) == 0 ? null : Getallen[toeval.Next(Getallen.Length)],
        VerwachteUrenPerWeek = toeval.Next(3) == 0 ? null : Getallen[toeval.Next(Getallen.Length)],
        Langdurig = toeval.Next(3) switch { 0 => null, 1 => true, _ => false },
        Intensief = toeval.Next(3) switch { 0 => null, 1 => true, _ => false },
        WettelijkBeen = toeval.Next(4) is var been and > 0 ? been : null,
        Vervolg = (Vervolg)toeval.Next(Enum.GetValues<Vervolg>().Length),
    };

    private static Contactopdracht Opdracht(Testteam team, Random toeval, Inschatting inschatting) => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag.AddDays(-toeval.Next(0, 200)),
        PersoonIds = toeval.Next(3) == 0 ? [team.Noor.Id, team.Daan.Id] : [team.Noor.Id],
        Activiteit = Activiteiten[toeval.Next(Activiteiten.Length)],
        Doel = (Doel)toeval.Next(Enum.GetValues<Doel>().Length),
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Moeder vertelt dat het inslapen beter gaat.",
        Inschatting = inschatting,
    };

    private async Task<Registratie> RegistreerAsync(Testteam team, Contactopdracht opdracht)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await new Contactregistratie(db, team.Aanmelding(), Klok).RegistreerAsync(opdracht, Ct);
    }

    private async Task VerplaatsAsync(Testteam team, Guid id, DateOnly dag)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        var contact = await vrij.Contacten.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, Ct);
        var opdracht = new Wijzigopdracht
        {
            ContactId = id,
            Versie = contact.Versie,
            Reden = "De datum klopte niet.",
            Datum = dag,
            Activiteit = contact.Activiteit,
            DuurMinuten = contact.DuurMinuten,
            GesprokenMet = contact.GesprokenMet,
            Feit = contact.Feit,
        };
        await using var db = database.CreateContext(team.Aanmelding());
        var vraag = await new Contactwijziger(db, Klok).WijzigAsync(opdracht, Ct);
        if (vraag is VraagtAkkoord { Klassewijzigingen: var klassen })
        {
            await using var weer = database.CreateContext(team.Aanmelding());
            vraag = await new Contactwijziger(weer, Klok).WijzigAsync(opdracht with { Akkoord = [.. klassen.Select(k => k.Kenmerk)] }, Ct);
        }

        vraag.ShouldBeOfType<Gewijzigd>();
    }

    private async Task NaspelenAsync(Testteam team, Guid id)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        var details = (await new ContactdetailsQuery(db, Klok).LaadAsync(id, Ct)).ShouldNotBeNull();
        details.Regels.ShouldAllBe(r => r.NaspelenGelijk);
    }
}
