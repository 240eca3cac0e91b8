using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>
/// Whether a contact lies within one step of a limit: one talk, one month or half an hour a week more or less in one setting
/// would give it another outcome. A limit is tried only on contacts whose own value lies within that step, so most cost nothing.
/// </summary>
internal sealed class Grensbuurt
{
    private const int StapGesprekken = 1;
    private const decimal StapMaanden = 1;
    private const decimal StapUren = 0.5m;

    private readonly Poging[] _gesprekken;
    private readonly Poging[] _maanden;
    private readonly Poging[] _uren;

    public Grensbuurt(LokaleInstellingen instellingen)
    {
        _gesprekken = instellingen.MaxGesprekken is { } gesprekken
            ? Rond(gesprekken, StapGesprekken, waarde => instellingen with { MaxGesprekken = (int)waarde })
            : [];
        _maanden =
        [
            .. instellingen.MaxDuurMaanden is { } maanden ? Rond(maanden, StapMaanden, waarde => instellingen with { MaxDuurMaanden = waarde }) : [],
            .. instellingen.DuurVenster is { } venster ? Rond(venster.Tot, StapMaanden, waarde => instellingen with { DuurVenster = venster with { Tot = waarde } }) : [],
            .. instellingen.MpgMaxDuurMaanden is { } mpg ? Rond(mpg, StapMaanden, waarde => instellingen with { MpgMaxDuurMaanden = waarde }) : [],
        ];
        var tolerantie = instellingen.UrenTolerantie ?? 0;
        _uren =
        [
            .. instellingen.UrenPerWeek is { } uren
                ? Rond(uren + tolerantie, StapUren, waarde => instellingen with { UrenPerWeek = waarde - tolerantie })
                : [],
            .. instellingen is { UrenPerWeek: not null, VeelMeerGrens: { } veel } ? Rond(veel, StapUren, waarde => instellingen with { VeelMeerGrens = waarde }) : [],
        ];
    }

    /// <summary>One step of one limit gives this contact another outcome than <paramref name="uitkomst"/>.</summary>
    public bool Bevat(Contactfeiten feiten, Uitkomst uitkomst)
    {
        if (_gesprekken.Length > 0 && Slaat(_gesprekken, Gesprekken(feiten), feiten, uitkomst))
        {
            return true;
        }

        return (_maanden.Length > 0 && feiten.VerwachteDuurMaanden is { } duur && Slaat(_maanden, duur, feiten, uitkomst))
            || (_uren.Length > 0 && feiten.VerwachteUrenPerWeek is { } uren && Slaat(_uren, uren, feiten, uitkomst));
    }

    /// <summary>The number that is held against the limit; an intake is always the first talk (R05).</summary>
    private static int Gesprekken(Contactfeiten feiten)
    {
        var gesprek = feiten.Activiteit is Activiteit.Intake ? 1 : feiten.Gespreknummer;
        return Math.Max(gesprek, feiten.VerwachtAantalGesprekken ?? gesprek);
    }

    private static bool Slaat(Poging[] pogingen, decimal waarde, Contactfeiten feiten, Uitkomst uitkomst)
    {
        foreach (var poging in pogingen)
        {
            if (waarde >= poging.Van && waarde <= poging.Tot
                && Classificator.Bepaal(feiten, poging.Instellingen, Lens.Gemeente).Uitkomst != uitkomst)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One step lower, as long as that leaves a limit, and one step higher; with the values for which it can matter.</summary>
    private static IEnumerable<Poging> Stappen(decimal grens, decimal stap, Func<decimal, LokaleInstellingen> met)
    {
        if (grens - stap > 0)
        {
            yield return new Poging(grens - stap, grens, met(grens - stap));
        }

        yield return new Poging(grens, grens + stap, met(grens + stap));
    }

    private static Poging[] Rond(decimal grens, decimal stap, Func<decimal, LokaleInstellingen> met) => [.. Stappen(grens, stap, met)];

    private sealed record Poging(decimal Van, decimal Tot, LokaleInstellingen Instellingen);
}
