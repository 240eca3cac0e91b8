using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>Does something with one contact; called in the order in which the database gives them.</summary>
public delegate void Contactteller(in Doorrekencontact contact);

/// <summary>
/// Streams the contacts of a gemeente with the facts as they were classified, by binary COPY: within the transaction of the
/// gemeente, so row-level security holds, and with memory for one buffer and a number per jeugdige and per series.
/// </summary>
public sealed class Contactstroom(JeugdhulpDbContext db)
{
    private static readonly Woordtabel<Uitkomst> Uitkomsten = new();
    private static readonly Woordtabel<Klasse> Klassen = new();
    private static readonly Woordtabel<Activiteit> Activiteiten = new();
    private static readonly Woordtabel<GerichtOp> GerichtOpWoorden = new();
    private static readonly Woordtabel<Doel> Doelen = new();
    private static readonly Woordtabel<Vervolg> Vervolgen = new();
    private static readonly Woordtabel<Teamsoort> Teamsoorten = new();

    private readonly Dictionary<Guid, int> _jeugdigen = [];
    private readonly Dictionary<Guid, int> _reeksen = [];
    private readonly SortedSet<int> _versies = [];
    private int? _vorige;

    /// <summary>Says whether two streams gave the same rows, in whatever order: the sum of a number per row. No secret, and no proof against intent.</summary>
    public ulong Afdruk { get; private set; }

    /// <summary>
    /// The own versions under which the contacts stand that were read. Not those that hold on their days: a version that began
    /// in the past ended another one, and contacts stay under that until someone accepts a proposal.
    /// </summary>
    public IReadOnlySet<int> Versies => _versies;

    /// <summary>The question, for whoever compares its speed: everything the classification looks at, and what was decided.</summary>
    public static string Vraag(string gemeente, DateOnly van, DateOnly totEnMet) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         copy (
             select id, persoon_id, hulpvraag_id, uitkomst, regel, levert, dossier_telt, gekozen_klasse, instellingenversie,
                 datum, activiteit, anoniem, gericht_op, doel, gespreknummer, verwacht_aantal_gesprekken, verwachte_duur_maanden,
                 verwachte_uren_per_week, langdurig, intensief, wettelijk_been, plan_vastgesteld, eerder_klasse, vervolg,
                 geboortedatum, jeugdstrafrecht, voortgezet, team_soort, team_taken, team_id
             from contactregel
             where gemeente_code = '{Kopiestroom.Code(gemeente)}' and datum between '{van:yyyy-MM-dd}' and '{totEnMet:yyyy-MM-dd}'
         ) to stdout (format binary)
         """);

    /// <summary>Number of contacts in a period.</summary>
    public Task<long> AantalAsync(DateOnly van, DateOnly totEnMet, CancellationToken ct) =>
        db.Contactregels.LongCountAsync(r => r.Feiten.Datum >= van && r.Feiten.Datum <= totEnMet, ct);

    /// <summary>Gives every contact of the own gemeente in the period to <paramref name="teller"/>. The caller has begun the transaction of the gemeente.</summary>
    /// <param name="van">First day.</param>
    /// <param name="totEnMet">Last day.</param>
    /// <param name="leveren">Per version of the own settings whether own help goes into the delivery.</param>
    /// <param name="teller">What is done with each.</param>
    /// <param name="meld">Told how many there were so far.</param>
    /// <param name="ct">Stops the stream.</param>
    /// <returns>The number of contacts.</returns>
    public async Task<long> LeesAsync(DateOnly van, DateOnly totEnMet, IReadOnlyDictionary<int, bool> leveren, Contactteller teller, Action<long>? meld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(leveren);
        ArgumentNullException.ThrowIfNull(teller);
        _jeugdigen.Clear();
        _reeksen.Clear();
        _versies.Clear();
        _vorige = null;
        Afdruk = 0;
        return await Kopiestroom.LeesAsync(
            db,
            Vraag(Kopiestroom.EigenGemeente(db), van, totEnMet),
            rij =>
            {
                var contact = Contact(rij, leveren);
                Afdruk += Rijafdruk(rij);
                teller(contact);
            },
            meld,
            ct);
    }

    private Doorrekencontact Contact(ReadOnlySpan<byte> rij, IReadOnlyDictionary<int, bool> leveren)
    {
        var lezer = new Kopielezer(rij);
        lezer.Rij();
        var id = lezer.Guid();
        var jeugdige = Index(_jeugdigen, lezer.Guid());
        var reeks = Index(_reeksen, lezer.Guid());
        lezer.Volgende(out var woord);
        var uitkomst = Uitkomsten.Van(woord);
        lezer.Volgende(out woord);
        var regel = ((woord[1] - '0') * 10) + (woord[2] - '0');
        var levert = lezer.Vlag() is true;
        var telt = lezer.Vlag() is true;
        Klasse? keuze = lezer.Volgende(out woord) ? Klassen.Van(woord) : null;
        var versie = lezer.Getal();
        if (versie is { } onder && versie != _vorige)
        {
            _vorige = versie;
            _versies.Add(onder);
        }

        if (keuze is { } gekozen)
        {
            // What was stored is about the computed outcome; delivered is what the person chose.
            levert = gekozen is Klasse.Jeugdhulp && versie is { } nummer && leveren.GetValueOrDefault(nummer);
        }

        return new Doorrekencontact(id, Feiten(ref lezer), uitkomst, regel, levert, telt, keuze, jeugdige, reeks) { TeamId = lezer.Guid() };
    }

    private static Contactfeiten Feiten(ref Kopielezer lezer)
    {
        var datum = lezer.Dag()!.Value;
        lezer.Volgende(out var activiteit);
        var anoniem = lezer.Vlag() is true;
        lezer.Volgende(out var gerichtOp);
        return new Contactfeiten
        {
            Datum = datum,
            Activiteit = Activiteiten.Van(activiteit),
            Anoniem = anoniem,
            GerichtOp = GerichtOpWoorden.Van(gerichtOp),
            Doel = lezer.Volgende(out var doel) ? Doelen.Van(doel) : null,
            Gespreknummer = lezer.Getal() ?? 1,
            VerwachtAantalGesprekken = lezer.Getal(),
            VerwachteDuurMaanden = lezer.Decimaal(),
            VerwachteUrenPerWeek = lezer.Decimaal(),
            Langdurig = lezer.Vlag(),
            Intensief = lezer.Vlag(),
            WettelijkBeen = lezer.Getal(),
            PlanVastgesteld = lezer.Vlag() is true,
            EerderKlasse = lezer.Volgende(out var eerder) ? Klassen.Van(eerder) : null,
            Vervolg = lezer.Volgende(out var vervolg) ? Vervolgen.Van(vervolg) : Vervolg.Geen,
            Geboortedatum = lezer.Dag(),
            Jeugdstrafrecht = lezer.Vlag() is true,
            Voortgezet = lezer.Vlag() is true,
            TeamSoort = lezer.Volgende(out var soort) ? Teamsoorten.Van(soort) : default,
            TeamTaken = (Teamtaken)(lezer.Getal() ?? 0),
        };
    }

    /// <summary>Eight bytes at a time; the same on every machine and in every process, which the hash codes of .NET are not.</summary>
    private static ulong Rijafdruk(ReadOnlySpan<byte> rij)
    {
        const ulong Oneven = 0x9E37_79B9_7F4A_7C15;
        var afdruk = (ulong)rij.Length;
        for (; rij.Length >= sizeof(ulong); rij = rij[sizeof(ulong)..])
        {
            afdruk = BitOperations.RotateLeft((afdruk ^ BinaryPrimitives.ReadUInt64LittleEndian(rij)) * Oneven, 31);
        }

        foreach (var rest in rij)
        {
            afdruk = BitOperations.RotateLeft((afdruk ^ rest) * Oneven, 31);
        }

        return afdruk * Oneven;
    }

    private static int Index(Dictionary<Guid, int> bekend, Guid id)
    {
        if (id == Guid.Empty)
        {
            return -1;
        }

        ref var index = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(bekend, id, out var was);
        if (!was)
        {
            index = bekend.Count - 1;
        }

        return index;
    }
}
