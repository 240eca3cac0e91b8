namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Whether a rule applies to this contact under this lens.</summary>
internal delegate bool Voorwaarde(in Geval geval);

/// <summary>What a rule that applies says; may be "go on".</summary>
internal delegate Oordeel Besluit(in Geval geval);

/// <summary>Dutch: which fact or setting made the rule apply, or not.</summary>
internal delegate string Reden(in Geval geval);

/// <summary>The outcome under lens G as one or two short Dutch sentences, when this rule decided.</summary>
internal delegate string Uitkomstzin(in Geval geval, in Oordeel oordeel);

/// <summary>One row of the rule table.</summary>
public sealed class Classificatieregel
{
    private readonly Voorwaarde _voorwaarde;
    private readonly Besluit _gemeente;
    private readonly Besluit _landelijk;
    private readonly Reden _waarom;

    internal Classificatieregel(
        string code,
        string naam,
        string tekst,
        string bron,
        Voorwaarde als,
        Besluit gemeente,
        Besluit landelijk,
        Reden waarom,
        Uitkomstzin zin,
        Reden? geenDossier = null)
    {
        Naam = naam;
        Verwijzing = new Regelverwijzing(code, tekst, bron);
        _voorwaarde = als;
        _gemeente = gemeente;
        _landelijk = landelijk;
        _waarom = waarom;
        Zin = zin;
        GeenDossier = geenDossier;
    }

    /// <summary>R01 to R15; the order of the codes is the order of the rules.</summary>
    public string Code => Verwijzing.Code;

    /// <summary>Short Dutch name, for a trace or a list.</summary>
    public string Naam { get; }

    /// <summary>Code, Dutch wording and source.</summary>
    public Regelverwijzing Verwijzing { get; }

    /// <summary>What the page says when this rule decided under lens G.</summary>
    internal Uitkomstzin Zin { get; }

    /// <summary>Why a contact on which this rule decides makes no dossier under lens D; null when it may make one (DOS-01).</summary>
    internal Reden? GeenDossier { get; }

    internal Oordeel Beoordeel(in Geval geval)
    {
        if (!_voorwaarde(geval))
        {
            return Oordeel.Verder;
        }

        return geval.Lens is Lens.Gemeente ? _gemeente(geval) : _landelijk(geval);
    }

    internal string Waarom(in Geval geval) => _waarom(geval);
}
