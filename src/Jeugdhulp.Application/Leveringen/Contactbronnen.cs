using System.Globalization;
using System.Runtime.InteropServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A contact with own help, as the norm sees it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hulpdag(DateOnly Datum, Uitkomst Norm);

/// <summary>What the contacts of a half-year say beside trajecten.</summary>
/// <param name="AnderWerk">Each contact with work that is no jeugdhulp, and with help to nobody who is known: the delivery says that it is left out, and whoever decides about one decides about that one.</param>
/// <param name="Hulp">Contacts with own help per person.</param>
/// <param name="MetHulpcontact">Those of them with a contact that the gemeente delivers itself.</param>
internal sealed record Contactwerk(IReadOnlyList<Kandidaat> AnderWerk, IReadOnlyDictionary<Guid, List<Hulpdag>> Hulp, IReadOnlySet<Guid> MetHulpcontact);

/// <summary>Reads the contacts of a half-year as a stream. Works within the transaction of the caller.</summary>
internal sealed class Contactbronnen(JeugdhulpDbContext db)
{
    private static readonly Woordtabel<Uitkomst> Uitkomsten = new();
    private static readonly Woordtabel<Activiteit> Activiteiten = new();

    /// <summary>The contacts of these jeugdigen; not a contactnotitie, which is kept and never counted, whatever class was chosen for it: here as little as in the figures.</summary>
    /// <param name="periode">The half-year.</param>
    /// <param name="jeugdigen">Of whom; empty for contacts with nobody who is known.</param>
    /// <param name="elders">Teams whose help another organisation delivers.</param>
    /// <param name="leveren">Versions of the own settings by which own help goes into the delivery.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Contactwerk> LaadAsync(Halfjaar periode, Guid[]? jeugdigen, IReadOnlySet<Guid> elders, IReadOnlySet<int> leveren, CancellationToken ct)
    {
        // COPY takes no parameters; an id is digits and letters alone.
        var wie = jeugdigen is null ? "persoon_id is null" : $"persoon_id = any ('{{{string.Join(',', jeugdigen)}}}'::uuid[])";
        var ander = new List<Kandidaat>();
        var hulp = new Dictionary<Guid, List<Hulpdag>>();
        var geleverd = new HashSet<Guid>();
        await Kopiestroom.LeesAsync(
            db,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                 copy (
                     select id, persoon_id, team_id, datum, activiteit, geldend, uitkomst_norm, levert, gekozen_klasse is not null, instellingenversie from contactregel
                     where gemeente_code = '{Kopiestroom.EigenGemeente(db)}' and datum between '{periode.Begin:yyyy-MM-dd}' and '{periode.Einde:yyyy-MM-dd}' and {wie}
                         and not ('{Naamgeving.Camel(nameof(Sublabel.Contactnotitie))}' = any(sublabels))
                 ) to stdout (format binary)
                 """),
            rij =>
            {
                var lezer = new Kopielezer(rij);
                lezer.Rij();
                var (id, persoon, team, datum) = (lezer.Guid(), lezer.Guid(), lezer.Guid(), lezer.Dag()!.Value);
                lezer.Volgende(out var activiteit);
                lezer.Volgende(out var geldend);
                lezer.Volgende(out var norm);
                var (uitkomst, landelijk, levert) = (Uitkomsten.Van(geldend), Uitkomsten.Van(norm), lezer.Vlag() is true);
                if (lezer.Vlag() is true)
                {
                    // What was stored is about the computed outcome; delivered is what the person chose.
                    levert = uitkomst is Uitkomst.Jeugdhulp && lezer.Getal() is { } versie && leveren.Contains(versie);
                }

                if (uitkomst is Uitkomst.Jeugdhulp && persoon != Guid.Empty)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(hulp, persoon, out _) ??= []).Add(new(datum, landelijk));
                    if (levert && !elders.Contains(team))
                    {
                        geleverd.Add(persoon);
                    }
                }
                else if (Werk(uitkomst, Activiteiten.Van(activiteit), persoon == Guid.Empty) is { } werk)
                {
                    ander.Add(new() { Id = id, PersoonId = persoon == Guid.Empty ? null : persoon, Werk = werk, WachtOpLeidraad = uitkomst is Uitkomst.NietVastgelegd, Norm = landelijk, Aanvang = datum, Einde = datum });
                }
            },
            meld: null,
            ct);
        return new([.. ander.OrderBy(k => k.Id)], hulp, geleverd);
    }

    /// <summary>What kind of work a contact is, of which no traject tells; empty for what is none.</summary>
    private static Werksoort? Werk(Uitkomst uitkomst, Activiteit activiteit, bool zonderPersoon) => (uitkomst, activiteit) switch
    {
        (Uitkomst.Preventie, Activiteit.InformatieAdvies) => Werksoort.InformatieEnAdvies,
        (Uitkomst.Preventie, Activiteit.Consult) => Werksoort.Consult,
        (Uitkomst.Preventie, Activiteit.Collectief) => Werksoort.Collectief,
        (Uitkomst.Preventie, _) => zonderPersoon ? Werksoort.InformatieEnAdvies : Werksoort.Preventie,
        (Uitkomst.Toegang, _) => Werksoort.Toegang,
        (Uitkomst.Casusregie, _) => Werksoort.Casusregie,
        (Uitkomst.Grensgeval or Uitkomst.NietVastgelegd, _) => Werksoort.NietBeslist,
        (Uitkomst.BuitenBereik, _) => Werksoort.BuitenBereik,

        // Help to a person is in the trajecten.
        (Uitkomst.Jeugdhulp, _) => Werksoort.Jeugdhulp,
        _ => null,
    };
}
