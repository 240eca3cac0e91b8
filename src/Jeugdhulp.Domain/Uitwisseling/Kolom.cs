namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>A value that a column may hold, with what it means.</summary>
public sealed record Keuze(string Code, string Omschrijving);

/// <summary>A described column of the exchange format: its name, what it holds and how it is read.</summary>
/// <param name="naam">As the header row has it.</param>
/// <param name="vorm">What it may hold, in words.</param>
/// <param name="betekenis">What it says.</param>
public abstract class Kolom(string naam, string vorm, string betekenis)
{
    /// <summary>As the header row has it.</summary>
    public string Naam { get; } = naam;

    /// <summary>What it may hold, in words.</summary>
    public string Vorm { get; } = vorm;

    /// <summary>What it says.</summary>
    public string Betekenis { get; } = betekenis;

    /// <summary>A row without it is refused.</summary>
    public bool Verplicht { get; init; }

    /// <summary>What a source calls otherwise can be translated by a <see cref="Kaart"/>.</summary>
    public bool Vertaalbaar { get; init; }

    /// <summary>What may stand in it, when that is a list of the program itself; empty for anything else.</summary>
    public IReadOnlyList<Keuze> Keuzes { get; init; } = [];

    /// <summary>Name of the list of codes it comes from.</summary>
    public string? Codelijst { get; init; }

    /// <summary>Why it is kept with the row and not taken over; empty when it is taken over.</summary>
    public string? AlleenBewaard { get; init; }

    /// <summary>The value of a text that is not empty; what is wrong goes to <paramref name="plek"/>.</summary>
    internal abstract object? Lees(string tekst, Leesplek plek);
}

/// <summary>The same, with the type of its value. An empty field is the default of <typeparamref name="T"/>, so that is always nullable.</summary>
public sealed class Kolom<T>(string naam, string vorm, string betekenis, Func<string, Leesplek, T> lees) : Kolom(naam, vorm, betekenis)
{
    internal override object? Lees(string tekst, Leesplek plek) => lees(tekst, plek);
}

/// <summary>A file of the exchange format.</summary>
/// <param name="Naam">Without ".csv".</param>
/// <param name="Titel">As it is shown.</param>
/// <param name="Waarvoor">What one row is.</param>
/// <param name="Kolommen">The columns, in the order in which they are written.</param>
/// <param name="Verplicht">Without it there is nothing to read.</param>
public sealed record Uitwisselbestand(string Naam, string Titel, string Waarvoor, IReadOnlyList<Kolom> Kolommen, bool Verplicht = false)
{
    private readonly Dictionary<string, int> _plaatsen = Kolommen.Index().ToDictionary(k => k.Item.Naam, k => k.Index, StringComparer.Ordinal);

    /// <summary>Name of the file itself.</summary>
    public string Bestandsnaam => $"{Naam}.csv";

    /// <summary>Place of a column; -1 when this file has no such column.</summary>
    public int Plaats(string kolom) => _plaatsen.GetValueOrDefault(kolom, -1);
}

/// <summary>What reading needs to know beside the text itself.</summary>
/// <param name="Vandaag">Nothing that was done can lie after it.</param>
/// <param name="Zone">In which a moment without a zone is meant.</param>
/// <param name="Codes">All codes there are or were.</param>
/// <param name="Kaart">What the source calls otherwise.</param>
public sealed record Leesomgeving(DateOnly Vandaag, TimeZoneInfo Zone, Codetabel Codes, Kaart Kaart);

/// <summary>A code of a list, with the days on which it holds.</summary>
/// <param name="Lijst">Name of the list.</param>
/// <param name="Code">The code.</param>
/// <param name="Omschrijving">What it means.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day after the last one; empty while it holds.</param>
public sealed record Coderegel(string Lijst, string Code, string Omschrijving, DateOnly Van, DateOnly? Tot);

/// <summary>The codes of the lists that files may hold.</summary>
public sealed class Codetabel(IEnumerable<Coderegel> regels)
{
    private readonly ILookup<(string Lijst, string Code), Coderegel> _codes = regels.ToLookup(r => (r.Lijst, r.Code));

    /// <summary>Whether the list has it, or had it.</summary>
    public bool Bestaat(string lijst, string code) => _codes.Contains((lijst, code));

    /// <summary>Whether it held on a day.</summary>
    public bool GeldtOp(string lijst, string code, DateOnly dag) => _codes[(lijst, code)].Any(c => c.Van <= dag && (c.Tot is null || c.Tot > dag));

    /// <summary>What may stand in a column of this list.</summary>
    public IReadOnlyList<Keuze> Keuzes(string lijst) => [.. _codes.Where(c => c.Key.Lijst == lijst).Select(c => new Keuze(c.Key.Code, c.Last().Omschrijving))];
}

/// <summary>Where a value is being read: takes what is wrong with it.</summary>
/// <param name="omgeving">What reading needs to know.</param>
/// <param name="bestand">Name of the file.</param>
/// <param name="regel">Line of the file.</param>
public sealed class Leesplek(Leesomgeving omgeving, string bestand, int regel)
{
    private readonly List<Rijfout> _fouten = [];

    /// <summary>What reading needs to know.</summary>
    public Leesomgeving Omgeving { get; } = omgeving;

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<Rijfout> Fouten => _fouten;

    internal string? Kolom { get; set; }

    /// <summary>Says what is wrong.</summary>
    /// <param name="soort">What.</param>
    /// <param name="grens">The limit that was passed; never a value of the row.</param>
    public void Weiger(Foutsoort soort, string? grens = null) => _fouten.Add(new(bestand, regel, Kolom, soort, grens));
}
