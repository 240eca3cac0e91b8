using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>
/// All that is kept encrypted: BSN, what people wrote about people, and secrets of accounts. A test asks of every other text of the
/// store why it is not here.
/// </summary>
public static class Vertrouwelijk
{
    private static readonly Dictionary<Type, string[]> Eigenschappen = new()
    {
        [typeof(Persoon)] = [nameof(Persoon.Bsn)],
        [typeof(Noodtoegang)] = [nameof(Noodtoegang.Reden)],
        [typeof(Persoonwijziging)] = [nameof(Persoonwijziging.Reden), nameof(Persoonwijziging.Velden)],
        [typeof(Samenvoeging)] = [nameof(Samenvoeging.Reden)],
        [typeof(Partnertoestemming)] = [nameof(Partnertoestemming.Door), nameof(Partnertoestemming.Toelichting), nameof(Partnertoestemming.Verbeterreden)],
        [typeof(Vervolgkeuze)] = [nameof(Vervolgkeuze.Toelichting)],
        [typeof(Gezinsregie)] = [nameof(Gezinsregie.AnderePartij), nameof(Gezinsregie.Overlegstructuur)],
        [typeof(Contact)] = [nameof(Contact.Feit), nameof(Contact.FeitBron), nameof(Contact.BeeldProfessional), nameof(Contact.MeningOuder), nameof(Contact.MeningJeugdige)],
        [typeof(Contactregel)] = [nameof(Contactregel.KeuzeReden)],
        [typeof(Contactwijziging)] = [nameof(Contactwijziging.Reden), nameof(Contactwijziging.Velden)],
        [typeof(Concept)] = [nameof(Concept.Velden)],
        [typeof(Doorverwijzing)] =
            [nameof(Doorverwijzing.Toelichting), nameof(Doorverwijzing.PassendAlternatief), nameof(Doorverwijzing.AfloopReden)],
        [typeof(Dossier)] = [nameof(Dossier.Toelichting)],
        [typeof(Statusperiode)] = [nameof(Statusperiode.Reden)],
        [typeof(Dossierwijziging)] = [nameof(Dossierwijziging.Reden), nameof(Dossierwijziging.Velden)],
        [typeof(Voorstelgroep)] = [nameof(Voorstelgroep.Reden)],
        [typeof(Leidraadmelding)] = [nameof(Leidraadmelding.Toelichting), nameof(Leidraadmelding.Overlegtekst)],
        [typeof(Reflectie)] = [nameof(Reflectie.Tekst)],
        [typeof(Casus)] = [nameof(Casus.Verhaal)],
        [typeof(Casusbesluit)] = [nameof(Casusbesluit.Besluit)],
        [typeof(Antwoord)] = [nameof(Antwoord.Motivering)],
        [typeof(Gezinsplan)] = [nameof(Gezinsplan.AfsluitReden)],
        [typeof(Plangegevens)] =
        [
            nameof(Plangegevens.Hulpvraag), nameof(Plangegevens.Feiten), nameof(Plangegevens.FeitenBron), nameof(Plangegevens.BeeldProfessional),
            nameof(Plangegevens.MeningOuders), nameof(Plangegevens.InterneNotitie), nameof(Plangegevens.Coordinator), nameof(Plangegevens.Overleg),
            nameof(Plangegevens.EigenKracht), nameof(Plangegevens.WanneerKlaar), nameof(Plangegevens.KlachtHoe), nameof(Plangegevens.VertrouwensHoe),
        ],
        [typeof(Deelnemergegevens)] = [nameof(Deelnemergegevens.NietAlleenToelichting), nameof(Deelnemergegevens.Wens), nameof(Deelnemergegevens.Mening)],
        [typeof(Plandoel)] = [nameof(Plandoel.Wat), nameof(Plandoel.HoeGezien)],
        [typeof(Doelresultaat)] = [nameof(Doelresultaat.Toelichting)],
        [typeof(Planactie)] = [nameof(Planactie.Wat), nameof(Planactie.Wie)],
        [typeof(Planwijziging)] = [nameof(Planwijziging.Velden)],
        [typeof(Planversie)] = [nameof(Planversie.Inhoud)],
        [typeof(Planbesluit)] = [nameof(Planbesluit.Toelichting)],
        [typeof(Afrondingmeting)] = [nameof(Afrondingmeting.Toelichting)],
        [typeof(Planoverdracht)] = [nameof(Planoverdracht.Aan), nameof(Planoverdracht.Waarom), nameof(Planoverdracht.ToestemmingVan), nameof(Planoverdracht.Inhoud)],
        [typeof(Traject)] = [nameof(Traject.StandEinde)],
        [typeof(Trajectbespreking)] = [nameof(Trajectbespreking.Motivering)],
        [typeof(Beschikking)] = [nameof(Beschikking.Inhoud), nameof(Beschikking.BesluitReden)],
        [typeof(Terugkoppeling)] = [nameof(Terugkoppeling.Inhoud)],
        [typeof(Afschaling)] = [nameof(Afschaling.Toelichting)],
        [typeof(Zwaarwegendadvies)] = [nameof(Zwaarwegendadvies.Tekst)],
        [typeof(Adviesbesluit)] = [nameof(Adviesbesluit.Beslisser), nameof(Adviesbesluit.Reden)],
        [typeof(Wachtcontrole)] = [nameof(Wachtcontrole.Toelichting)],
        [typeof(Verloopregel)] = [nameof(Verloopregel.Reden), nameof(Verloopregel.Velden)],
        [typeof(Hulpvraagtriage)] =
        [
            nameof(Hulpvraagtriage.AnderePartij), nameof(Hulpvraagtriage.RedenDubbel), nameof(Hulpvraagtriage.VeiligheidToelichting),
            nameof(Hulpvraagtriage.Leefgebieden), nameof(Hulpvraagtriage.InstrumentUitkomst), nameof(Hulpvraagtriage.Aspecten),
            nameof(Hulpvraagtriage.Diagnose), nameof(Hulpvraagtriage.VervolgToelichting),
        ],
        [typeof(Triageconsult)] = [nameof(Triageconsult.Vraag), nameof(Triageconsult.Antwoord)],
        [typeof(Triagewijziging)] = [nameof(Triagewijziging.Velden)],
        [typeof(Hulpbesluit)] =
            [nameof(Hulpbesluit.Vraag), nameof(Hulpbesluit.Feiten), nameof(Hulpbesluit.Alternatieven), nameof(Hulpbesluit.Deskundigheid), nameof(Hulpbesluit.Motivering)],
        [typeof(Verdeling)] = [nameof(Verdeling.Professional), nameof(Verdeling.Opmerking)],
        [typeof(Verhaal)] = [nameof(Verhaal.Tekst), nameof(Verhaal.Anoniem), nameof(Verhaal.TeruggegevenReden), nameof(Verhaal.IngetrokkenReden)],
        [typeof(Inlezing)] = [nameof(Inlezing.Kaart), nameof(Inlezing.Verslag)],
        [typeof(Inleesregel)] = [nameof(Inleesregel.Inhoud)],
        [typeof(Inleesverklaring)] = [nameof(Inleesverklaring.OudeKlasse), nameof(Inleesverklaring.Reden)],
        [typeof(Uitwisseldeel)] = [nameof(Uitwisseldeel.Inhoud)],
        [typeof(Kaartversie)] = [nameof(Kaartversie.Inhoud)],
        [typeof(Cbsleveringdeel)] = [nameof(Cbsleveringdeel.Inhoud)],
        [typeof(IdentityUserToken<Guid>)] = [nameof(IdentityUserToken<>.Value)],
        [typeof(Tweedefactor)] = [nameof(Tweedefactor.Sleutel)],
        [typeof(Sleutel)] = [nameof(Sleutel.Xml)],
    };

    public static bool Is(Type type, string eigenschap) => Eigenschappen.TryGetValue(type, out var namen) && namen.Contains(eigenschap, StringComparer.Ordinal);

    /// <summary>The tables with what is encrypted in each, in a fixed order.</summary>
    public static IReadOnlyList<(string Tabel, string[] Kolommen)> Tabellen(IModel model) =>
    [
        .. model.GetEntityTypes()
            .Select(e => (Tabel: e.GetTableName()!, Kolommen: Van(e).Select(p => p.GetColumnName()).Order(StringComparer.Ordinal).ToArray()))
            .Where(t => t.Kolommen.Length > 0)
            .OrderBy(t => t.Tabel, StringComparer.Ordinal),
    ];

    /// <summary>What a value is bound to, so that it opens nowhere else.</summary>
    public static string Plaats(string tabel, string kolom) => $"{tabel}.{kolom}";

    /// <summary>Puts the converters on the columns, after these have their names.</summary>
    internal static void PasToe(ModelBuilder builder, Sleutelring? ring)
    {
        foreach (var entiteit in builder.Model.GetEntityTypes())
        {
            var tabel = entiteit.GetTableName()!;
            foreach (var eigenschap in Van(entiteit).Cast<IMutableProperty>())
            {
                var kolom = eigenschap.GetColumnName();
                var omzetter = new Versleutelomzetter(ring, Plaats(tabel, kolom));
                eigenschap.SetValueConverter(eigenschap.GetValueConverter()?.ComposeWith(omzetter) ?? omzetter);
                eigenschap.SetColumnType("text");
                // The wall against whoever writes past the application: nothing plain comes in.
                entiteit.AddCheckConstraint($"ck_{tabel}_{kolom}_versleuteld", $"{kolom} like '{Sleutelring.Patroon}'");
            }
        }

        builder.Entity<Persoon>().Property(p => p.Bsnkenmerk).HasColumnType("bytea").Metadata.SetValueConverter(new Kenmerkomzetter(ring));
    }

    private static IEnumerable<IReadOnlyProperty> Van(IReadOnlyTypeBase type) =>
        type.GetProperties().Where(p => Is(type.ClrType, p.Name)).Concat(type.GetComplexProperties().SelectMany(c => Van(c.ComplexType)));
}
