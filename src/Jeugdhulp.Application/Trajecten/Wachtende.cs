using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Someone on the waiting list of a team for a first talk (CAP-02).</summary>
public sealed class Wachtende
{
    public required string GemeenteCode { get; init; }

    /// <summary>Given to the form when it was opened.</summary>
    public required Guid Id { get; init; }

    public required Guid PersoonId { get; init; }

    public required Guid TeamId { get; set; }

    /// <summary>The team with which the wait began, when another has the place now; a first talk counts there.</summary>
    public Guid? EersteTeamId { get; set; }

    public required DateOnly AangemeldOp { get; set; }

    public required Wachturgentie Urgentie { get; set; }

    /// <summary>Gets help of the team or its network meanwhile.</summary>
    public required bool Overbrugging { get; set; }

    /// <summary>Day on which the wait ended; of the first talk, if there was one.</summary>
    public DateOnly? EindeOp { get; set; }

    public Wachtafloop? Afloop { get; set; }

    /// <summary>The line of the contact that was the first talk; empty for another outcome, or when that talk was not registered.</summary>
    public Guid? ContactregelId { get; set; }

    /// <summary>A worker put this person back after a talk: talks no longer end the wait by themselves.</summary>
    public bool AlleenMetDeHand { get; set; }

    public uint Versie { get; init; }
}

/// <summary>A look at whether someone still has to wait, on the own list or for an aanbieder (CAP-04); never changed.</summary>
public sealed class Wachtcontrole
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? WachtendeId { get; init; }

    public Guid? DoorverwijzingId { get; init; }

    public required DateOnly Datum { get; init; }

    public required Wachtuitkomst Uitkomst { get; init; }

    public string? Toelichting { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>What a gemeente agreed about waiting; a gemeente without a row follows <see cref="Standaard"/>.</summary>
public sealed class Wachtinstelling
{
    /// <summary>What holds while a gemeente said nothing.</summary>
    public static Wachtinstelling Standaard(string gemeenteCode) => new() { GemeenteCode = gemeenteCode, Door = string.Empty, Op = DateTimeOffset.MinValue };

    public required string GemeenteCode { get; init; }

    public int NormWerkdagen { get; set; } = Wachttermijnen.Standaard.NormWerkdagen;

    public int LangWeken { get; set; } = Wachttermijnen.Standaard.LangWeken;

    public int NakijkenWeken { get; set; } = Wachttermijnen.Standaard.NakijkenWeken;

    public int OpvolgenWeken { get; set; } = Wachttermijnen.Standaard.OpvolgenWeken;

    public Wachttermijnen Termijnen => new(NormWerkdagen, LangWeken, NakijkenWeken, OpvolgenWeken);

    /// <summary>What a traject by the team itself is called (TRJ-03); empty for "traject".</summary>
    public string? EigenTraject { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }
}
