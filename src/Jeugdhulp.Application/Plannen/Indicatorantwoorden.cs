using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Puts what informants answered to the questions of the gemeente in the end of the support. Works within the transaction of the caller.</summary>
internal sealed class Indicatorantwoorden
{
    private readonly Dictionary<Guid, Kwaliteitsindicator> _indicatoren;

    private Indicatorantwoorden(Dictionary<Guid, Kwaliteitsindicator> indicatoren) => _indicatoren = indicatoren;

    public static async Task<Indicatorantwoorden> LaadAsync(JeugdhulpDbContext db, CancellationToken ct) =>
        new(await db.Kwaliteitsindicatoren.AsNoTracking().ToDictionaryAsync(i => i.Id, ct));

    /// <summary>Everything that is wrong with the answers of one informant. What was answered already may stay, whatever the day became.</summary>
    public IEnumerable<Fout> Controleer(Metinggegevens gezegd, DateOnly? dag, Afrondingmeting? stond)
    {
        foreach (var (plaats, keuze) in gezegd.Indicatoren.Index().Where(k => k.Item.Waarde is not null))
        {
            var indicator = _indicatoren.GetValueOrDefault(keuze.Id);
            var melding = indicator is null || keuze.Waarde < 1 || keuze.Waarde > indicator.Hoogste ? "Kies een antwoord uit de lijst."
                : dag is { } op && !indicator.GeldtOp(op) && stond?.Antwoorden.Exists(a => a.IndicatorId == keuze.Id) != true ? "Deze vraag was er niet op de laatste dag van de hulp. Laat het antwoord leeg."
                : null;
            if (melding is not null)
            {
                yield return new($"{nameof(gezegd.Indicatoren)}[{plaats}].Antwoord", melding);
            }
        }
    }

    /// <summary>Puts them in; what is not there any more goes.</summary>
    public void Vul(JeugdhulpDbContext db, Afrondingmeting meting, Metinggegevens gezegd)
    {
        var gegeven = Gegeven(gezegd);
        foreach (var oud in meting.Antwoorden.Where(a => !gegeven.ContainsKey(a.IndicatorId)).ToList())
        {
            db.Remove(oud);
            meting.Antwoorden.Remove(oud);
        }

        foreach (var (id, waarde) in gegeven)
        {
            if (meting.Antwoorden.Find(a => a.IndicatorId == id) is { } antwoord)
            {
                antwoord.Waarde = waarde;
            }
            else
            {
                meting.Antwoorden.Add(new() { GemeenteCode = meting.GemeenteCode, AfrondingId = meting.AfrondingId, Informant = meting.Informant, IndicatorId = id, Hoogste = _indicatoren[id].Hoogste, Waarde = waarde });
            }
        }
    }

    /// <summary>What changes, in words, for the history.</summary>
    public void Noteer(Veldwijzigingen velden, string? naam, string informant, Afrondingmeting? oud, Metinggegevens nieuw)
    {
        var gegeven = Gegeven(nieuw);
        foreach (var indicator in _indicatoren.Values.OrderBy(i => i.Volgorde).ThenBy(i => i.Vanaf).ThenBy(i => i.Id))
        {
            var stond = oud?.Antwoorden.Find(a => a.IndicatorId == indicator.Id) is { } antwoord ? indicator.Tekst(antwoord.Waarde) : null;
            velden.Noteer($"{naam}: {indicator.Naam} volgens {informant}", stond, gegeven.TryGetValue(indicator.Id, out var waarde) ? indicator.Tekst(waarde) : null);
        }
    }

    private static Dictionary<Guid, int> Gegeven(Metinggegevens gezegd) =>
        gezegd.Indicatoren.Where(k => k.Waarde is not null).DistinctBy(k => k.Id).ToDictionary(k => k.Id, k => k.Waarde!.Value);
}
