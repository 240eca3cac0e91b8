using System.Globalization;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>
/// Random facts and settings from a seed that FsCheck chooses. Half of the settings is unanswered; with
/// <paramref name="onzin"/> every value can also be one that no form would let through.
/// </summary>
internal sealed class Willekeurig(int zaad, bool onzin)
{
    /// <summary>Cases per property. Mutation testing runs the suite a thousand times over and asks for fewer.</summary>
    public static readonly int PerEigenschap = int.TryParse(
        Environment.GetEnvironmentVariable("JEUGDHULP_EIGENSCHAPPEN"), NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd)
        ? gevraagd
        : 100_000;

    private readonly Random _kans = new(zaad);

    public Contactfeiten Feiten()
    {
        var datum = Datum(2015, 2030);
        return new Contactfeiten
        {
            Datum = datum,
            Activiteit = Waarde<Activiteit>(),
            Anoniem = Een(10),
            GerichtOp = Een(10) ? GerichtOp.Collectief : Waarde<GerichtOp>(),
            Doel = Misschien(Waarde<Doel>),
            Gespreknummer = Aantal(),
            VerwachtAantalGesprekken = Misschien(Aantal),
            VerwachteDuurMaanden = Misschien(Kwarten),
            VerwachteUrenPerWeek = Misschien(Kwarten),
            Langdurig = Misschien(Munt),
            Intensief = Misschien(Munt),
            WettelijkBeen = Misschien(() => Zinloos() ? _kans.Next(-2, 9) : _kans.Next(1, 4)),
            PlanVastgesteld = Munt(),
            EerderKlasse = Misschien(Waarde<Klasse>),
            Vervolg = Een(2) ? Vervolg.Geen : Waarde<Vervolg>(),
            Geboortedatum = Een(8) ? null : Geboren(datum),
            Jeugdstrafrecht = Een(10),
            Voortgezet = Een(5),
            TeamSoort = Waarde<Teamsoort>(),
            TeamTaken = Een(3) ? (Teamtaken)_kans.Next(Zinloos() ? 64 : 16) : Teamomschrijvingen.AlleTaken,
        };
    }

    public LokaleInstellingen Instellingen() => new()
    {
        MaxGesprekken = Misschien(Aantal),
        KorteReeksKlasse = Misschien(Waarde<KorteReeksKlasse>),
        MaxDuurMaanden = Misschien(Kwarten),
        DuurVenster = Een(3) ? Venster() : null,
        UrenPerWeek = Misschien(Kwarten),
        UrenTolerantie = Misschien(Kwarten),
        VeelMeerGrens = Misschien(Kwarten),
        LangdurigIntensief = Misschien(Munt),
        IntakeTeltAls = Misschien(Waarde<IntakeTeltAls>),
        IntakeAlsAparteActiviteit = Misschien(Munt),
        DossierVanafGesprek = Misschien(Aantal),
        SiblingPreventie = Misschien(Waarde<SiblingPreventie>),
        AlleKinderenInZorg = Misschien(Munt),
        Overbruggingszorg = Misschien(Waarde<HulpOfRegie>),
        OpenHoudenNaSpecialistisch = Misschien(Waarde<HulpOfRegie>),
        KorteBegeleidingTerVoorkoming = Misschien(Waarde<HulpOfPreventie>),
        GeenIndicatieIsHulp = Misschien(Munt),
        SchoolmaatschappelijkWerk = Misschien(Waarde<WijkteamOfVoorliggend>),
        PohJeugd = Misschien(Waarde<WijkteamOfVoorliggend>),
        MpgMaxDuurMaanden = Misschien(Kwarten),
        ZelfBeschikken = Misschien(Munt),
        RegieNaVerwijzing = Misschien(Waarde<RegieNaVerwijzing>),
        LichteAmbulanteHulpBij = Misschien(Waarde<LichteAmbulanteHulpBij>),
        VersneldeEnkelvoudigeVerlening = Misschien(Munt),
        Heraanmelding = Misschien(Waarde<Heraanmelding>),
        CjgMeetellen = Misschien(Munt),
        Financiering = Misschien(Waarde<Financiering>),
        LevertAanCbs = Misschien(Munt),
        EigenHulpRegistratie = Misschien(Waarde<EigenHulpRegistratie>),
        Combinatie = Misschien(Waarde<Combinatie>),
    };

    private bool Een(int op) => _kans.Next(op) == 0;

    private bool Munt() => Een(2);

    private bool Zinloos() => onzin && Een(6);

    private T? Misschien<T>(Func<T> maak)
        where T : struct => Munt() ? maak() : null;

    private T Waarde<T>()
        where T : struct, Enum
    {
        if (Zinloos())
        {
            return (T)Enum.ToObject(typeof(T), _kans.Next(-5, 60));
        }

        var waarden = Enum.GetValues<T>();
        return waarden[_kans.Next(waarden.Length)];
    }

    private int Aantal()
    {
        int[] vreemd = [0, -1, int.MinValue, int.MaxValue, 1_000_000, 1_000_001];
        return Zinloos() ? vreemd[_kans.Next(vreemd.Length)] : _kans.Next(1, 11);
    }

    private decimal Kwarten()
    {
        decimal[] vreemd = [0, -2.5m, decimal.MinValue, decimal.MaxValue, 0.00001m, 1_000_000, 79_228_162_514_264_337_593_543_950_334m];
        return Zinloos() ? vreemd[_kans.Next(vreemd.Length)] : _kans.Next(1, 41) / 4m;
    }

    private Duurvenster Venster()
    {
        var van = Kwarten();
        var tot = Kwarten();
        return Zinloos() ? new Duurvenster(van, tot) : new Duurvenster(Math.Min(van, tot), Math.Max(van, tot));
    }

    private DateOnly Datum(int van, int tot)
    {
        if (Zinloos())
        {
            return Munt() ? DateOnly.MinValue : DateOnly.MaxValue;
        }

        var begin = new DateOnly(van, 1, 1).DayNumber;
        return DateOnly.FromDayNumber(_kans.Next(begin, new DateOnly(tot, 12, 31).DayNumber + 1));
    }

    private DateOnly Geboren(DateOnly datum)
    {
        if (Zinloos())
        {
            return Munt() ? DateOnly.MinValue : DateOnly.MaxValue;
        }

        return DateOnly.FromDayNumber(Math.Clamp(datum.DayNumber - _kans.Next(-300, 26 * 365), 0, DateOnly.MaxValue.DayNumber));
    }
}
