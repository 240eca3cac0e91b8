using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// The records of a delivery with where they come from, in the order of the file. They are kept packed, and made again each time they are
/// asked for: of a delivery of a large gemeente every one stands in memory at once, because one order runs through all of them.
/// </summary>
internal sealed class Recordlijst : IReadOnlyList<Leveringsregel>
{
    private readonly List<Vorm> _vormen = [];
    private readonly List<IReadOnlyList<Guid>> _samen = [];

    /// <inheritdoc/>
    public int Count => _vormen.Count;

    /// <inheritdoc/>
    public Leveringsregel this[int index] => Maak(_vormen[index]);

    /// <summary>These records in the order of the file; the list itself when it is one.</summary>
    public static Recordlijst Van(IReadOnlyList<Leveringsregel> regels)
    {
        if (regels is Recordlijst al)
        {
            return al;
        }

        var lijst = new Recordlijst();
        foreach (var regel in regels)
        {
            lijst.Voeg(regel);
        }

        lijst.Sorteer();
        return lijst;
    }

    /// <summary>Adds a record at the end.</summary>
    public void Voeg(Leveringsregel regel)
    {
        if (regel.Kandidaten.Count > 1)
        {
            _samen.Add(regel.Kandidaten);
        }

        var record = regel.Record;
        _vormen.Add(new()
        {
            Uiterlijk = Uiterlijk(record),
            Aanvang = record.Aanvang,
            Einde = record.Einde ?? DateOnly.MinValue,
            Loopt = record.Einde is null,
            Verwijzer = Recordcode.Pak(record.Verwijzer),
            Hulpvorm = Recordcode.Pak(record.Hulpvorm),
            Crisis = Recordcode.Pak(record.Crisis),
            Reden = Recordcode.Pak(record.Reden),
            Perspectief = Recordcode.Pak(record.Perspectief),
            Jeugdige = record.Jeugdige,
            Ouder = record.Ouder,
            PersoonId = regel.PersoonId,
            KandidaatId = regel.Kandidaten[0],
            Samen = regel.Kandidaten.Count > 1 ? _samen.Count - 1 : -1,
            Meerling = regel.Meerling,
        });
    }

    /// <summary>Puts them in the order of the file, which does not depend on the order in which they came.</summary>
    public void Sorteer() => _vormen.Sort(Vergelijk);

    /// <summary>What the file shows of the person in a record.</summary>
    public Uiterlijk UiterlijkVan(int index) => _vormen[index].Uiterlijk;

    /// <inheritdoc/>
    public IEnumerator<Leveringsregel> GetEnumerator() => _vormen.Select(Maak).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Uiterlijk Uiterlijk(Leveringsrecord record) =>
        new(Getal(record.Nummer.Waarde), Getal(record.Geboren.Waarde), record.Geslacht, Plaats(record.Woonplaats.Waarde));

    private static int Getal(string cijfers) => int.Parse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Cijfers(int getal, string vorm) => getal.ToString(vorm, CultureInfo.InvariantCulture);

    /// <summary>At most six signs of ASCII, so that the order of the numbers is that of the texts.</summary>
    private static long Plaats(string waarde)
    {
        var plaats = 0L;
        for (var i = 0; i < 6; i++)
        {
            plaats = (plaats << 8) | (i < waarde.Length ? waarde[i] : 0u);
        }

        return plaats;
    }

    private static Woonplaatscode Plaats(long plaats)
    {
        Span<char> tekens = stackalloc char[6];
        for (var i = tekens.Length - 1; i >= 0; i--, plaats >>= 8)
        {
            tekens[i] = (char)(plaats & 0xFF);
        }

        return Woonplaatscode.TryParse(tekens.TrimEnd('\0').ToString(), out var code) ? code : throw new InvalidOperationException("A packed postcode is none.");
    }

    /// <summary>By number, hulpvorm and first day, then by what else tells a record apart; the ids make it one order.</summary>
    private static int Vergelijk(Vorm een, Vorm ander)
    {
        var verschil = een.Uiterlijk.Nummer.CompareTo(ander.Uiterlijk.Nummer);
        verschil = verschil != 0 ? verschil : een.Hulpvorm.CompareTo(ander.Hulpvorm);
        verschil = verschil != 0 ? verschil : een.Aanvang.CompareTo(ander.Aanvang);
        verschil = verschil != 0 ? verschil : een.Uiterlijk.Geboren.CompareTo(ander.Uiterlijk.Geboren);
        verschil = verschil != 0 ? verschil : string.CompareOrdinal(een.Uiterlijk.Geslacht.Letter(), ander.Uiterlijk.Geslacht.Letter());
        verschil = verschil != 0 ? verschil : een.Uiterlijk.Woonplaats.CompareTo(ander.Uiterlijk.Woonplaats);
        verschil = verschil != 0 ? verschil : een.KandidaatId.CompareTo(ander.KandidaatId);
        return verschil != 0 ? verschil : een.PersoonId.CompareTo(ander.PersoonId);
    }

    private Leveringsregel Maak(Vorm vorm) => new(
        new()
        {
            Nummer = Persoonsnummer.Lees(Cijfers(vorm.Uiterlijk.Nummer, "000000000")),
            Geboren = Geboortecode.Lees(Cijfers(vorm.Uiterlijk.Geboren, "00000000")),
            Geslacht = vorm.Uiterlijk.Geslacht,
            Woonplaats = Plaats(vorm.Uiterlijk.Woonplaats),
            Verwijzer = Recordcode.Uit(vorm.Verwijzer),
            Hulpvorm = Recordcode.Uit(vorm.Hulpvorm)!,
            Crisis = Recordcode.Uit(vorm.Crisis),
            Aanvang = vorm.Aanvang,
            Einde = vorm.Loopt ? null : vorm.Einde,
            Reden = Recordcode.Uit(vorm.Reden),
            Jeugdige = vorm.Jeugdige,
            Ouder = vorm.Ouder,
            Perspectief = Recordcode.Uit(vorm.Perspectief),
        },
        vorm.PersoonId,
        vorm.Samen >= 0 ? _samen[vorm.Samen] : [vorm.KandidaatId],
        vorm.Meerling);

    /// <summary>One record, in about a hundred bytes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Vorm
    {
        public required Uiterlijk Uiterlijk { get; init; }

        public required DateOnly Aanvang { get; init; }

        public required DateOnly Einde { get; init; }

        public required bool Loopt { get; init; }

        public required byte Verwijzer { get; init; }

        public required byte Hulpvorm { get; init; }

        public required byte Crisis { get; init; }

        public required byte Reden { get; init; }

        public required byte Perspectief { get; init; }

        public required Meting? Jeugdige { get; init; }

        public required Meting? Ouder { get; init; }

        public required Guid PersoonId { get; init; }

        public required Guid KandidaatId { get; init; }

        public required int Samen { get; init; }

        public required bool Meerling { get; init; }
    }
}

/// <summary>What the file shows of a person, packed: two with the same cannot be told apart without a BSN (§3.3).</summary>
/// <param name="Nummer">The nine digits.</param>
/// <param name="Geboren">The eight digits.</param>
/// <param name="Geslacht">Sex.</param>
/// <param name="Woonplaats">Postcode or gemeente.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Uiterlijk(int Nummer, int Geboren, Geslachtcode Geslacht, long Woonplaats)
{
    /// <summary>Says nothing: it is a person.</summary>
    public override string ToString() => "••••••";
}
