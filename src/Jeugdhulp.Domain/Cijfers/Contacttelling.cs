using System.Numerics;
using System.Runtime.InteropServices;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Counts the contacts of one year: how many, and how many jeugdigen they are about. A gemeente has hundreds of thousands, so a jeugdige
/// is kept as one bit for each half-year, lens and outcome in which a contact was seen. They are passed one by one, in any order, and more
/// may come after the figures were asked for.
/// </summary>
/// <param name="jaar">The year; a contact outside it is passed over.</param>
public sealed class Contacttelling(int jaar)
{
    // Per half-year: the outcomes of lens G, those of lens L, and whether a contact counts for a dossier. Behind them the quarters.
    private const int Uitkomsten = 7;
    private const int Vakken = (2 * Uitkomsten) + 1;
    private const int Dossiervak = 2 * Uitkomsten;
    private const int Kwartaalvak = 2 * Vakken;
    private const uint Halfmasker = (1u << Vakken) - 1;

    private static readonly string[] Codes = [.. Enum.GetValues<Uitkomst>().Select(Contractnaam.Van)];

    private readonly Dictionary<Guid, long[]> _aantallen = [];
    private readonly Dictionary<Guid, uint> _jeugdigen = [];
    private readonly Dictionary<(Guid TeamId, Guid PersoonId), uint> _jeugdigenPerTeam = [];

    /// <summary>How many places it takes to remember: one for each jeugdige, and one for each of its teams.</summary>
    public int Omvang => _jeugdigen.Count + _jeugdigenPerTeam.Count;

    /// <summary>Counts a contact along, which must not have been counted before.</summary>
    public void Voeg(in Contactfeit contact)
    {
        if (contact.Datum.Year != jaar)
        {
            return;
        }

        var eerste = contact.Datum.Month <= 6 ? 0 : Vakken;
        var aantallen = CollectionsMarshal.GetValueRefOrAddDefault(_aantallen, contact.TeamId, out _) ??= new long[Kwartaalvak + 4];
        aantallen[Kwartaalvak + ((contact.Datum.Month - 1) / 3)]++;
        var (gemeente, norm) = (eerste + (int)contact.Gemeente, eerste + Uitkomsten + (int)contact.Norm);
        aantallen[gemeente]++;
        aantallen[norm]++;
        var vakken = (1u << gemeente) | (1u << norm);
        if (contact.DossierTelt)
        {
            aantallen[eerste + Dossiervak]++;
            vakken |= 1u << (eerste + Dossiervak);
        }

        if (contact.PersoonId is { } persoon)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_jeugdigen, persoon, out _) |= vakken;
            CollectionsMarshal.GetValueRefOrAddDefault(_jeugdigenPerTeam, (contact.TeamId, persoon), out _) |= vakken;
        }
    }

    /// <summary>All figures of contacts that are not zero (<see cref="Maten.IsVanContacten"/>).</summary>
    public IReadOnlyDictionary<Cijfersleutel, decimal> Tel()
    {
        var cijfers = new Cijferblad();
        foreach (var (teamId, aantallen) in _aantallen)
        {
            for (var helft = 0; helft < 2; helft++)
            {
                SchrijfAantallen(cijfers, Helft(helft), teamId, aantallen.AsSpan(helft * Vakken, Vakken));
                SchrijfAantallen(cijfers, Meetmoment.VanJaar(jaar), teamId, aantallen.AsSpan(helft * Vakken, Vakken));
            }
        }

        SchrijfJeugdigen(cijfers, null, _jeugdigen.Values);
        foreach (var team in _jeugdigenPerTeam.GroupBy(p => p.Key.TeamId, p => p.Value))
        {
            SchrijfJeugdigen(cijfers, team.Key, team);
        }

        return cijfers.Waarden;
    }

    /// <summary>Contacts of each team in each quarter in which it had any.</summary>
    public IEnumerable<KeyValuePair<Kwartaalsleutel, long>> TelKwartalen() =>
        from team in _aantallen
        from kwartaal in Enumerable.Range(0, 4)
        let aantal = team.Value[Kwartaalvak + kwartaal]
        where aantal > 0
        select KeyValuePair.Create(new Kwartaalsleutel(new(jaar, kwartaal + 1), team.Key, Maat.Contacten), aantal);

    private static void SchrijfAantallen(Cijferblad cijfers, Meetmoment moment, Guid teamId, ReadOnlySpan<long> aantallen)
    {
        for (var uitkomst = 0; uitkomst < Uitkomsten; uitkomst++)
        {
            cijfers.Tel(moment, Cijferlens.Gemeente, Maat.Contacten, teamId, Codes[uitkomst], aantallen[uitkomst]);
            cijfers.Tel(moment, Cijferlens.Norm, Maat.Contacten, teamId, Codes[uitkomst], aantallen[Uitkomsten + uitkomst]);
        }

        cijfers.Tel(moment, Cijferlens.Dossier, Maat.Contacten, teamId, aantal: aantallen[Dossiervak]);
    }

    private void SchrijfJeugdigen(Cijferblad cijfers, Guid? teamId, IEnumerable<uint> jeugdigen)
    {
        var (tellingen, wie) = (new Jeugdigentelling[3], new uint[3]);
        foreach (var vakken in jeugdigen)
        {
            wie[0] = (vakken & Halfmasker) | (vakken >> Vakken);
            wie[1] = vakken & Halfmasker;
            wie[2] = vakken >> Vakken;
            for (var i = 0; i < wie.Length; i++)
            {
                (tellingen[i] ??= new()).Voeg(wie[i]);
            }
        }

        tellingen[0]?.Schrijf(cijfers, Meetmoment.VanJaar(jaar), teamId);
        tellingen[1]?.Schrijf(cijfers, Helft(0), teamId);
        tellingen[2]?.Schrijf(cijfers, Helft(1), teamId);
    }

    private Meetmoment Helft(int helft) => Meetmoment.Van(new(jaar, helft + 1));

    private sealed class Jeugdigentelling
    {
        private const uint Lensmasker = (1u << Uitkomsten) - 1;

        private readonly long[] _perVak = new long[Vakken];
        private readonly long[] _perLens = new long[3];

        public void Voeg(uint vakken)
        {
            for (var rest = vakken; rest != 0; rest &= rest - 1)
            {
                _perVak[BitOperations.TrailingZeroCount(rest)]++;
            }

            _perLens[(int)Cijferlens.Gemeente] += (vakken & Lensmasker) == 0 ? 0 : 1;
            _perLens[(int)Cijferlens.Norm] += ((vakken >> Uitkomsten) & Lensmasker) == 0 ? 0 : 1;
            _perLens[(int)Cijferlens.Dossier] += vakken >> Dossiervak;
        }

        public void Schrijf(Cijferblad cijfers, Meetmoment moment, Guid? teamId)
        {
            foreach (var lens in Enum.GetValues<Cijferlens>())
            {
                cijfers.Zet(moment, lens, Maat.JeugdigenMetContact, new(teamId, null), _perLens[(int)lens]);
            }

            for (var uitkomst = 0; uitkomst < Uitkomsten; uitkomst++)
            {
                cijfers.Zet(moment, Cijferlens.Gemeente, Maat.JeugdigenMetContact, new(teamId, Codes[uitkomst]), _perVak[uitkomst]);
                cijfers.Zet(moment, Cijferlens.Norm, Maat.JeugdigenMetContact, new(teamId, Codes[uitkomst]), _perVak[Uitkomsten + uitkomst]);
            }
        }
    }
}
