using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Help that runs from one day to another: a traject, or a dossier while it counts.</summary>
internal readonly record struct Hulpperiode(Guid TeamId, DateOnly Aanvang, DateOnly? Einde, IReadOnlyList<Ontvanger> Ontvangers, Verwijzer Verwijzer, Guid? DossierId = null)
{
    public static Hulpperiode Van(Trajectfeit traject, DateOnly aanvang) =>
        new(traject.TeamId, aanvang, traject.Einde, [new(traject.PersoonId, aanvang, traject.Einde)], traject.Verwijzer);

    public static Hulpperiode Van(Dossierfeit dossier) => new(dossier.TeamId, dossier.Van, dossier.TotEnMet, dossier.Ontvangers, dossier.Verwijzer, dossier.DossierId);
}

/// <summary>When people had help, to tell new from repeated.</summary>
internal sealed class Hulpverleden(IEnumerable<(Guid PersoonId, DateOnly Aanvang, DateOnly? Einde)> hulp)
{
    private readonly ILookup<Guid, (DateOnly Aanvang, DateOnly? Einde)> _hulp = hulp.ToLookup(h => h.PersoonId, h => (h.Aanvang, h.Einde));

    /// <summary>
    /// How a begin relates to what went before. Adjoining help is no repetition; help that ended long ago neither. "Five years" reaches
    /// back from the day before the period (domein §3).
    /// </summary>
    public Maat Soort(Guid persoonId, DateOnly aanvang, DateOnly begin)
    {
        var soort = Maat.Nieuw;
        var terugblik = begin.Year > Cijferteller.Terugblikjaren ? begin.AddYears(-Cijferteller.Terugblikjaren) : DateOnly.MinValue;
        foreach (var eerder in _hulp[persoonId])
        {
            if (eerder.Aanvang < aanvang && (eerder.Einde is null || eerder.Einde >= aanvang.AddDays(-1)))
            {
                return Maat.Aansluitend;
            }

            if (eerder.Aanvang < begin && eerder.Einde >= terugblik && eerder.Einde < aanvang)
            {
                soort = Maat.HerhaaldBeroep;
            }
        }

        return soort;
    }
}

/// <summary>Counts the help of one lens at one moment.</summary>
internal sealed class Hulptelling(Cijferblad cijfers, Meetmoment moment, Cijferlens lens, ILookup<Guid, Gezinsfeit> gezinnen, Hulpverleden verleden, IReadOnlyDictionary<Guid, string>? wijken)
{
    private const int JarenLangdurig = 2;

    private readonly HashSet<(Guid? TeamId, Guid PersoonId)> _jeugdigen = [];
    private readonly HashSet<(Guid? TeamId, Guid GezinId)> _gezinnen = [];
    private readonly HashSet<Guid> _dossiers = [];
    private readonly List<(Guid TeamId, int Dagen)> _duren = [];

    /// <summary>
    /// Whether something that began and ended on these days runs at that moment. At a peildatum what ends on that day is gone
    /// (F7); in a period it counts on its first and last day.
    /// </summary>
    public static bool Loopt(Meetmoment moment, DateOnly aanvang, DateOnly? einde) =>
        aanvang <= moment.Einde && (einde is null || (moment.Wijze is Meetwijze.Peildatum ? einde > moment.Einde : einde >= moment.Begin));

    public void Tel(IEnumerable<Hulpperiode> hulp)
    {
        foreach (var periode in hulp)
        {
            if (Loopt(moment, periode.Aanvang, periode.Einde))
            {
                TelLopend(periode);
                if (moment.Wijze is not Meetwijze.Peildatum)
                {
                    TelStromen(periode);
                }
            }
        }

        foreach (var (teamId, _) in _jeugdigen)
        {
            TelUniek(Maat.Jeugdigen, teamId);
        }

        foreach (var (_, persoonId) in wijken is null ? [] : _jeugdigen.Where(j => j.TeamId is null))
        {
            cijfers.TelDeel(moment, lens, Maat.Woonwijk, new(null, wijken!.GetValueOrDefault(persoonId, Wijkindeling.Onbekend)));
        }

        foreach (var (teamId, _) in _gezinnen)
        {
            TelUniek(Maat.Gezinnen, teamId);
        }

        ZetMediaan(null, _duren.Select(d => d.Dagen));
        foreach (var team in _duren.GroupBy(d => d.TeamId, d => d.Dagen))
        {
            ZetMediaan(team.Key, team);
        }
    }

    private void TelLopend(Hulpperiode periode)
    {
        // A dossier that slept and woke came in twice, and is one dossier.
        if (periode.DossierId is not { } dossier || _dossiers.Add(dossier))
        {
            cijfers.Tel(moment, lens, Maat.Trajecten, periode.TeamId);
        }

        foreach (var ontvanger in periode.Ontvangers)
        {
            var (van, totEnMet) = (Cijferteller.Laatste(periode.Aanvang, ontvanger.Van), Cijferteller.Eerste(periode.Einde, ontvanger.TotEnMet));
            if (!Loopt(moment, van, totEnMet))
            {
                continue;
            }

            _jeugdigen.Add((null, ontvanger.PersoonId));
            _jeugdigen.Add((periode.TeamId, ontvanger.PersoonId));
            foreach (var gezin in gezinnen[ontvanger.PersoonId].Where(g => Loopt(moment, Cijferteller.Laatste(van, g.Van), Cijferteller.Eerste(totEnMet, g.TotEnMet)) && g.Van <= (totEnMet ?? DateOnly.MaxValue)))
            {
                _gezinnen.Add((null, gezin.GezinId));
                _gezinnen.Add((periode.TeamId, gezin.GezinId));
            }
        }
    }

    private void TelStromen(Hulpperiode periode)
    {
        if (periode.Aanvang < moment.Begin)
        {
            cijfers.Tel(moment, lens, Maat.Beginstand, periode.TeamId);
        }
        else
        {
            cijfers.Tel(moment, lens, Maat.Instroom, periode.TeamId);
            cijfers.Tel(moment, lens, Soort(periode), periode.TeamId);
            cijfers.Tel(moment, lens, Maat.Verwijzer, periode.TeamId, Contractnaam.Van(periode.Verwijzer));
        }

        if (periode.Einde is not { } einde || einde > moment.Einde)
        {
            cijfers.Tel(moment, lens, Maat.Eindstand, periode.TeamId);
            return;
        }

        var dagen = einde.DayNumber - periode.Aanvang.DayNumber;
        cijfers.Tel(moment, lens, Maat.Uitstroom, periode.TeamId);
        cijfers.Tel(moment, lens, Maat.Duur, periode.TeamId, aantal: dagen);
        _duren.Add((periode.TeamId, dagen));
        if (einde >= periode.Aanvang.AddYears(JarenLangdurig))
        {
            cijfers.Tel(moment, lens, Maat.Langdurig, periode.TeamId);
        }
    }

    /// <summary>Of a dossier with several receivers the one with the longest past decides: who had help before makes it no new one.</summary>
    private Maat Soort(Hulpperiode periode)
    {
        var soorten = periode.Ontvangers
            .Where(o => o.Van <= periode.Aanvang)
            .Select(o => verleden.Soort(o.PersoonId, periode.Aanvang, moment.Begin))
            .ToHashSet();
        return soorten.Contains(Maat.Aansluitend) ? Maat.Aansluitend : soorten.Contains(Maat.HerhaaldBeroep) ? Maat.HerhaaldBeroep : Maat.Nieuw;
    }

    private void TelUniek(Maat maat, Guid? teamId) => cijfers.TelDeel(moment, lens, maat, new(teamId, null));

    private void ZetMediaan(Guid? teamId, IEnumerable<int> dagen)
    {
        int[] oplopend = [.. dagen.Order()];
        if (oplopend.Length > 0)
        {
            var (onder, boven) = (oplopend[(oplopend.Length - 1) / 2], oplopend[oplopend.Length / 2]);
            cijfers.Zet(moment, lens, Maat.DuurMediaan, new(teamId, null), (onder + boven) / 2m);
        }
    }
}
