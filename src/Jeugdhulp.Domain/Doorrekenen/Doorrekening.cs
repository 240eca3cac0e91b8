using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>
/// Runs contacts through other rules and counts what changes (CLS-14). Contacts come in any order and are not kept: memory
/// grows with the number of jeugdigen and series, one byte per half-year each, not with the number of contacts.
/// </summary>
public sealed class Doorrekening
{
    private const byte Voor = 1;
    private const byte Na = 2;
    private const byte Geraakt = 4;

    /// <summary>Rules are counted by number, from 1.</summary>
    private static readonly int Regels = Classificatieregels.Alle.Count + 1;

    private readonly int _eerste;
    private readonly Doorrekenregels _nieuw;
    private readonly Grensbuurt? _buurt;
    private readonly Regeldekking? _dekking;
    private readonly Teller[] _tellers;
    private readonly long[] _regels = new long[Regels * Regels];
    private readonly Sprekendste _sprekend = new();

    /// <summary>Counts contacts from <paramref name="eerste"/> up to and including <paramref name="laatste"/>.</summary>
    /// <param name="eerste">First half-year.</param>
    /// <param name="laatste">Last half-year.</param>
    /// <param name="nieuw">The rules to run them through.</param>
    /// <param name="dekking">Look at what every single rule does as well; the dossierdefinitie has no rules to look at.</param>
    public Doorrekening(Halfjaar eerste, Halfjaar laatste, Doorrekenregels nieuw, bool dekking = false)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(eerste, laatste);
        _eerste = Nummer(eerste.Begin);
        _nieuw = nieuw;
        _buurt = nieuw.Dossierdefinitie ? null : new Grensbuurt(nieuw.Instellingen);
        _dekking = dekking && !nieuw.Dossierdefinitie ? new Regeldekking(nieuw) : null;
        Kolommen = nieuw.Dossierdefinitie ? 2 : Doorrekenperiode.Uitkomsten;
        var tellers = new List<Teller>();
        for (var halfjaar = eerste; halfjaar <= laatste; halfjaar = halfjaar.Volgende)
        {
            tellers.Add(new Teller(halfjaar, Kolommen));
        }

        _tellers = [.. tellers];
    }

    /// <summary>Number of contacts so far.</summary>
    public long Contacten { get; private set; }

    private int Kolommen { get; }

    /// <summary>Counts one contact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The contact lies outside the period.</exception>
    public void Tel(in Doorrekencontact contact)
    {
        var plaats = Nummer(contact.Feiten.Datum) - _eerste;
        if (plaats < 0 || plaats >= _tellers.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(contact), "Het contact ligt buiten de periode.");
        }

        Contacten++;
        var teller = _tellers[plaats];
        teller.Contacten++;
        if (_nieuw.Dossierdefinitie)
        {
            TelDossier(teller, contact);
        }
        else
        {
            TelKlasse(teller, contact);
        }
    }

    /// <summary>What was counted.</summary>
    public Doorrekenuitslag Uitslag() => new()
    {
        Halfjaren = [.. _tellers.Select(t => t.Periode())],
        Totaal = Teller.Samen(_tellers, Kolommen).Periode(),
        Regels = [.. Enumerable.Range(0, _regels.Length).Where(i => _regels[i] > 0)
            .Select(i => new Regelovergang(i / Regels, i % Regels, _regels[i]))
            .OrderByDescending(r => r.Aantal).ThenBy(r => r.Voor).ThenBy(r => r.Na)],
        Sprekend = _sprekend.Lijst(),
        Dossierdefinitie = _nieuw.Dossierdefinitie,
        Dekking = _dekking?.Uitslag(),
    };

    private static int Nummer(DateOnly dag) => (dag.Year * 2) + (dag.Month <= 6 ? 0 : 1);

    private void TelKlasse(Teller teller, in Doorrekencontact contact)
    {
        var feiten = _nieuw.Taken is { } taken && taken != contact.Feiten.TeamTaken ? contact.Feiten with { TeamTaken = taken } : contact.Feiten;
        var na = Classificator.Bepaal(feiten, _nieuw.Instellingen, Lens.Gemeente);
        var anders = na.Uitkomst != contact.Uitkomst;
        _dekking?.Tel(feiten);
        if (contact.Keuze is { } keuze)
        {
            teller.Gekozen++;
            teller.GekozenAnders += anders ? 1 : 0;
            var hulp = keuze is Klasse.Jeugdhulp;
            var levert = hulp && _nieuw.Leveren;
            teller.Merk(contact, contact.Levert, levert, hulp, hulp, contact.Levert != levert);
            return;
        }

        var levering = contact.Levert != na.Levert;
        teller.Matrix[((int)contact.Uitkomst * Kolommen) + (int)na.Uitkomst]++;
        teller.DichtBijGrens += _buurt!.Bevat(feiten, na.Uitkomst) ? 1 : 0;
        teller.Merk(contact, contact.Levert, na.Levert, contact.Uitkomst is Uitkomst.Jeugdhulp, na.Uitkomst is Uitkomst.Jeugdhulp, anders || levering);
        if (anders)
        {
            teller.Gewijzigd++;
            _regels[(contact.Regelnummer * Regels) + na.Regelnummer]++;
        }

        if ((anders || levering) && _sprekend.Kan(contact.Feiten.Datum, contact.Uitkomst, na.Uitkomst, levering))
        {
            _sprekend.Bied(new Sprekend(contact.Id, contact.Feiten.Datum, contact.Uitkomst, na.Uitkomst, null, levering));
        }
    }

    /// <summary>Under the dossierdefinitie a contact that counts makes its jeugdige part of the figure, and its series a dossier; a choice of class means nothing to it.</summary>
    private void TelDossier(Teller teller, in Doorrekencontact contact)
    {
        var telt = contact.DossierTelt;
        var levering = contact.Levert != telt;
        teller.Gekozen += contact.Keuze is null ? 0 : 1;
        if (contact.Keuze is null)
        {
            teller.Matrix[((int)contact.Uitkomst * Kolommen) + (telt ? 0 : 1)]++;
        }

        teller.Gewijzigd += levering && contact.Keuze is null ? 1 : 0;
        var hulp = contact.Keuze is { } keuze ? keuze is Klasse.Jeugdhulp : contact.Uitkomst is Uitkomst.Jeugdhulp;
        teller.Merk(contact, contact.Levert, telt, hulp, telt, levering);
        if (levering && _sprekend.Kan(contact.Feiten.Datum, contact.Uitkomst, null, levering))
        {
            _sprekend.Bied(new Sprekend(contact.Id, contact.Feiten.Datum, contact.Uitkomst, null, telt, levering));
        }
    }

    /// <summary>The counts of one half-year.</summary>
    private sealed class Teller(Halfjaar? halfjaar, int kolommen)
    {
        private byte[] _jeugdigen = [];
        private byte[] _reeksen = [];

        public long Contacten { get; set; }

        public long Gekozen { get; set; }

        public long GekozenAnders { get; set; }

        public long Gewijzigd { get; set; }

        public long DichtBijGrens { get; set; }

        public long[] Matrix { get; } = new long[Doorrekenperiode.Uitkomsten * kolommen];

        public static Teller Samen(IEnumerable<Teller> tellers, int kolommen)
        {
            var samen = new Teller(null, kolommen);
            foreach (var teller in tellers)
            {
                samen.Contacten += teller.Contacten;
                samen.Gekozen += teller.Gekozen;
                samen.GekozenAnders += teller.GekozenAnders;
                samen.Gewijzigd += teller.Gewijzigd;
                samen.DichtBijGrens += teller.DichtBijGrens;
                for (var i = 0; i < samen.Matrix.Length; i++)
                {
                    samen.Matrix[i] += teller.Matrix[i];
                }

                Verenig(ref samen._jeugdigen, teller._jeugdigen);
                Verenig(ref samen._reeksen, teller._reeksen);
            }

            return samen;
        }

        public void Merk(in Doorrekencontact contact, bool levertVoor, bool levertNa, bool hulpVoor, bool hulpNa, bool geraakt)
        {
            Zet(ref _jeugdigen, contact.Jeugdige, levertVoor, levertNa, geraakt);
            Zet(ref _reeksen, contact.Reeks, hulpVoor, hulpNa, geraakt);
        }

        public Doorrekenperiode Periode() => new()
        {
            Halfjaar = halfjaar,
            Contacten = Contacten,
            Gekozen = Gekozen,
            GekozenAnders = GekozenAnders,
            Gewijzigd = Gewijzigd,
            DichtBijGrens = DichtBijGrens,
            Matrix = [.. Matrix.Chunk(kolommen)],
            Jeugdigen = new(Met(_jeugdigen, Voor), Met(_jeugdigen, Na)),
            Reeksen = new(Met(_reeksen, Voor), Met(_reeksen, Na)),
            JeugdigenGeraakt = Met(_jeugdigen, Geraakt),
            ReeksenGeraakt = Met(_reeksen, Geraakt),
        };

        private static void Zet(ref byte[] vlaggen, int index, bool voor, bool na, bool geraakt)
        {
            var vlag = (voor ? Voor : 0) | (na ? Na : 0) | (geraakt ? Geraakt : 0);
            if (index < 0 || vlag == 0)
            {
                return;
            }

            if (index >= vlaggen.Length)
            {
                Array.Resize(ref vlaggen, Math.Max(index + 1, Math.Max(1024, vlaggen.Length * 2)));
            }

            vlaggen[index] |= (byte)vlag;
        }

        private static void Verenig(ref byte[] doel, byte[] bron)
        {
            if (bron.Length > doel.Length)
            {
                Array.Resize(ref doel, bron.Length);
            }

            for (var i = 0; i < bron.Length; i++)
            {
                doel[i] |= bron[i];
            }
        }

        private static long Met(byte[] vlaggen, byte vlag) => vlaggen.LongCount(v => (v & vlag) != 0);
    }
}
