using System.Globalization;
using System.Security.Cryptography;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Documenten;

/// <summary>Every test takes a gemeente of its own.</summary>
[Trait("Eis", "REG-01")]
public sealed class DocumentenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static int _volgende = 7000;

    private Testteam _team = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _team = await TeamAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_document_wordt_bewaard_met_controlegetal_en_een_regel_in_het_logboek()
    {
        (await PlaatsAsync(Opdracht(Vandaag) with { Titel = " De Leidraad " })).ShouldBeEmpty();

        await using var db = database.CreateUnrestrictedContext();
        var document = await db.Documenten.IgnoreQueryFilters().SingleAsync(d => d.GemeenteCode == _team.GemeenteCode, Ct);
        (document.Titel, document.Versie, document.Soort, document.GeldigVan).ShouldBe(("De Leidraad", "2026", Documentsoort.Leidraad, Vandaag));
        document.Inhoud.ShouldBe(Proefdocument.Pdf());
        document.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Proefdocument.Pdf())));
        (document.DoorAccountId, document.Door).ShouldBe((_team.Account.Id, _team.Account.Naam));
        (await HandelingenAsync(document.Id)).ShouldBe([Handeling.DocumentGeplaatst]);
    }

    [Fact]
    public async Task Een_lege_opdracht_noemt_alles_wat_ontbreekt_en_bewaart_niets()
    {
        var fouten = await PlaatsAsync(new Documentopdracht());

        fouten.Select(f => f.Veld).ShouldBe(["Soort", "Titel", "Versie", "GeldigVan", "Bestand"]);
        await NietsBewaardAsync();
    }

    [Fact]
    public async Task Onmogelijke_waarden_worden_een_voor_een_geweigerd()
    {
        var goed = Opdracht(Vandaag);
        (Documentopdracht Opdracht, string Veld, string Melding)[] gevallen =
        [
            (goed with { Soort = "Leidraad" }, "Soort", "Kies"),
            (goed with { Soort = "0" }, "Soort", "Kies"),
            (goed with { Titel = new string('x', 201) }, "Titel", "200 tekens"),
            (goed with { Versie = new string('1', 51) }, "Versie", "50 tekens"),
            (goed with { GeldigVan = new DateOnly(2014, 12, 31) }, "GeldigVan", "1-1-2015"),
            (goed with { GeldigVan = Vandaag.AddYears(2).AddDays(1) }, "GeldigVan", "20-11-2028"),
            (goed with { Inhoud = [] }, "Bestand", "leeg"),
            (goed with { Inhoud = [.. "#!/bin/sh"u8] }, "Bestand", "geen PDF"),
        ];

        foreach (var (opdracht, veld, melding) in gevallen)
        {
            var fout = (await PlaatsAsync(opdracht)).ShouldHaveSingleItem();
            fout.Veld.ShouldBe(veld);
            fout.Melding.ShouldContain(melding);
        }

        await NietsBewaardAsync();
    }

    [Fact]
    [Trait("Eis", "REG-10")]
    public async Task Een_nieuwe_versie_neemt_op_haar_dag_de_plaats_in_en_vraagt_opnieuw_om_bevestiging()
    {
        await PlaatsAsync(Opdracht(Vandaag));
        var eerste = (await LeesAsync(Vandaag)).ShouldHaveSingleItem().Document.Id;
        (await BevestigAsync(eerste, Vandaag)).ShouldBeTrue();
        (await BevestigAsync(eerste, Vandaag)).ShouldBeTrue();
        await PlaatsAsync(Opdracht(Vandaag.AddDays(5)) with { Versie = "2027" });

        (await LeesAsync(Vandaag.AddDays(4))).ShouldHaveSingleItem().BevestigdOp.ShouldNotBeNull();
        var nieuw = (await LeesAsync(Vandaag.AddDays(5))).ShouldHaveSingleItem();
        (nieuw.Document.Versie, nieuw.BevestigdOp).ShouldBe(("2027", null));
        (await BevestigAsync(nieuw.Document.Id, Vandaag)).ShouldBeFalse();
        (await BevestigAsync(eerste, Vandaag.AddDays(5))).ShouldBeFalse();
        (await HandelingenAsync(eerste)).ShouldBe([Handeling.DocumentGeplaatst, Handeling.DocumentBevestigd]);
    }

    [Fact]
    public async Task Van_twee_met_dezelfde_dag_geldt_de_laatste_en_elke_soort_staat_op_zichzelf()
    {
        await PlaatsAsync(Opdracht(Vandaag) with { Soort = "registratieafspraken" });
        await PlaatsAsync(Opdracht(Vandaag));
        await PlaatsAsync(Opdracht(Vandaag) with { Versie = "verbeterd" }, Vandaag.AddDays(1));

        (await LeesAsync(Vandaag.AddDays(1))).Select(b => (b.Document.Soort, b.Document.Versie))
            .ShouldBe([(Documentsoort.Leidraad, "verbeterd"), (Documentsoort.Registratieafspraken, "2026")]);
    }

    [Fact]
    public async Task Een_gepland_document_leest_alleen_de_beheerder_en_elke_download_staat_in_het_logboek()
    {
        await PlaatsAsync(Opdracht(Vandaag.AddDays(5)));
        var id = (await LeesAsync(Vandaag.AddDays(5)))[0].Document.Id;

        (await DownloadAsync(id, Rol.Consulent, Vandaag)).ShouldBeNull();
        var bestand = (await DownloadAsync(id, Rol.Beheerder, Vandaag)).ShouldNotBeNull();
        (await DownloadAsync(id, Rol.Consulent, Vandaag.AddDays(5))).ShouldNotBeNull();

        bestand.Bestandsnaam.ShouldBe("leidraad-2026-11-25.pdf");
        bestand.Inhoud.ShouldBe(Proefdocument.Pdf());
        (await HandelingenAsync(id)).ShouldBe([Handeling.DocumentGeplaatst, Handeling.DocumentGedownload, Handeling.DocumentGedownload]);
    }

    [Fact]
    [Trait("Eis", "REG-10")]
    public async Task De_beheerder_ziet_wie_wel_en_niet_bevestigde_en_niemand_die_niet_registreert()
    {
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            foreach (var (naam, rol) in new[] { ("Bo Lezer", Rol.Teammanager), ("Ab Beheer", Rol.Beheerder) })
            {
                var account = new Account { Id = Guid.NewGuid(), Naam = naam };
                vrij.AddRange(account, new Aanstelling { GemeenteCode = _team.GemeenteCode, AccountId = account.Id, Rol = rol });
            }

            await vrij.SaveChangesAsync(Ct);
        }

        await PlaatsAsync(Opdracht(Vandaag.AddDays(-9)) with { Versie = "2025" });
        await PlaatsAsync(Opdracht(Vandaag));
        await PlaatsAsync(Opdracht(Vandaag.AddDays(9)) with { Versie = "2027" });
        await BevestigAsync((await LeesAsync(Vandaag))[0].Document.Id, Vandaag);

        await using var db = database.CreateContext(_team.Aanmelding(Rol.Beheerder));
        var overzicht = await new Documentbeheer(db, new StilleKlok(Vandaag)).LaadAsync(Ct);

        var geldend = overzicht.Geldend.ShouldHaveSingleItem();
        geldend.Bevestigd.ShouldHaveSingleItem().Naam.ShouldBe(_team.Account.Naam);
        geldend.Open.ShouldHaveSingleItem().Naam.ShouldBe("Bo Lezer");
        overzicht.Gepland.ShouldHaveSingleItem().Versie.ShouldBe("2027");
        overzicht.Geweest.ShouldHaveSingleItem().Versie.ShouldBe("2025");
    }

    [Fact]
    public async Task Een_document_van_een_andere_gemeente_is_er_niet()
    {
        await PlaatsAsync(Opdracht(Vandaag));
        var id = (await LeesAsync(Vandaag))[0].Document.Id;
        _team = await TeamAsync();

        (await LeesAsync(Vandaag)).ShouldBeEmpty();
        (await DownloadAsync(id, Rol.Beheerder, Vandaag)).ShouldBeNull();
        (await BevestigAsync(id, Vandaag)).ShouldBeFalse();
    }

    [Fact]
    public async Task De_database_weigert_elke_wijziging_en_een_controlegetal_dat_niet_klopt()
    {
        await PlaatsAsync(Opdracht(Vandaag));
        await BevestigAsync((await LeesAsync(Vandaag))[0].Document.Id, Vandaag);

        foreach (var sql in new[] { "update document set titel = 'x'", "delete from document", "update leesbevestiging set op = now()", "delete from leesbevestiging" })
        {
            await using var db = database.CreateContext(_team.Aanmelding(Rol.Beheerder));
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }

        await using var vrij = database.CreateUnrestrictedContext();
        var fout = await Should.ThrowAsync<PostgresException>(() => vrij.Database.ExecuteSqlAsync($"update document set inhoud = '%PDF-1.5 %%EOF', bytes = 14 where gemeente_code = {_team.GemeenteCode}", Ct));
        fout.ConstraintName.ShouldBe("ck_document_sha256");
    }

    [Fact]
    [Trait("Eis", "CLS-10")]
    public async Task De_klasse_noemt_de_leidraad_van_vandaag_en_vraagt_hoogstens_tien_opdrachten()
    {
        await PlaatsAsync(Opdracht(Vandaag));
        await PlaatsAsync(Opdracht(Vandaag) with { Soort = "registratieafspraken" });
        var aanmelding = _team.Aanmelding();
        var (teller, db) = Geteld(aanmelding);
        await using var _ = db;
        var opdracht = new Contactopdracht { OpdrachtId = Guid.NewGuid(), Datum = Vandaag.AddDays(-3), GezinId = _team.Gezin.Id, PersoonIds = [_team.Noor.Id], Activiteit = Activiteit.Opvoedondersteuning, Doel = Doel.Opvoedondersteuning, DuurMinuten = 45 };

        var proef = await new Contactregistratie(db, aanmelding, new StilleKlok(Vandaag)).ClassificeerAsync(opdracht, Ct);

        proef.Uitkomsten.ShouldHaveSingleItem().LeidraadId.ShouldBe((await LeesAsync(Vandaag))[0].Document.Id);
        teller.Opdrachten.Count.ShouldBeInRange(3, 10, string.Join("\n\n", teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "REG-10")]
    public async Task Mijn_werk_noemt_wat_nog_niet_is_bevestigd_en_vraagt_hoogstens_tien_opdrachten()
    {
        await PlaatsAsync(Opdracht(Vandaag));
        await PlaatsAsync(Opdracht(Vandaag) with { Soort = "registratieafspraken" });
        await BevestigAsync((await LeesAsync(Vandaag))[0].Document.Id, Vandaag);
        var aanmelding = _team.Aanmelding(Rol.Teammanager);
        var (teller, db) = Geteld(aanmelding);
        await using var _ = db;
        using var geheugen = new Totalengeheugen();
        var klok = new StilleKlok(Vandaag);
        var mijnWerk = new MijnWerkQuery(
            new ConceptService(db, aanmelding, klok), new ContactlijstQuery(db, klok, geheugen), new WerkQuery(db, klok), new Documentlezer(db, aanmelding, klok), new Rondelezer(db, aanmelding, klok), db, klok);

        var werk = await mijnWerk.LaadAsync(Ct);

        werk!.Ongelezen.ShouldHaveSingleItem().Soort.ShouldBe(Documentsoort.Registratieafspraken);
        teller.Opdrachten.Count.ShouldBeInRange(5, 10, string.Join("\n\n", teller.Opdrachten));
    }

    private static Documentopdracht Opdracht(DateOnly van) => new() { Soort = "leidraad", Titel = "Leidraad", Versie = "2026", GeldigVan = van, Inhoud = Proefdocument.Pdf() };

    private (Opdrachtteller Teller, JeugdhulpDbContext Db) Geteld(Aanmelding aanmelding)
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        return (teller, new JeugdhulpDbContext(opties, aanmelding));
    }

    private Task<Testteam> TeamAsync()
    {
        var nummer = Interlocked.Increment(ref _volgende);
        return Testteam.MaakAsync(database, nummer.ToString(CultureInfo.InvariantCulture), LokaleInstellingen.Leeg);
    }

    private async Task<IReadOnlyList<Fout>> PlaatsAsync(Documentopdracht opdracht, DateOnly? dag = null)
    {
        await using var db = database.CreateContext(_team.Aanmelding(Rol.Beheerder));
        return await new Documentbeheer(db, new StilleKlok(dag ?? Vandaag)).PlaatsAsync(opdracht, Ct);
    }

    private async Task<IReadOnlyList<Leesbeeld>> LeesAsync(DateOnly dag)
    {
        var aanmelding = _team.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Documentlezer(db, aanmelding, new StilleKlok(dag)).LaadAsync(Ct);
    }

    private async Task<Documentbestand?> DownloadAsync(Guid id, Rol rol, DateOnly dag)
    {
        var aanmelding = _team.Aanmelding(rol);
        await using var db = database.CreateContext(aanmelding);
        return await new Documentlezer(db, aanmelding, new StilleKlok(dag)).DownloadAsync(id, Ct);
    }

    private async Task<bool> BevestigAsync(Guid id, DateOnly dag)
    {
        var aanmelding = _team.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Documentlezer(db, aanmelding, new StilleKlok(dag)).BevestigAsync(id, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectSoort == "document" && l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }

    private async Task NietsBewaardAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        (await db.Documenten.IgnoreQueryFilters().AnyAsync(d => d.GemeenteCode == _team.GemeenteCode, Ct)).ShouldBeFalse();
    }
}
