using Jeugdhulp.Domain.Dossiers;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of dossiers.csv.</summary>
public static class Dossiersbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "dossiers";

    public static readonly Kolom<string?> DossierId = Kolommen.Sleutel("dossier_id", "Nummer van het dossier in de bron.");
    public static readonly Kolom<Dossiersoort?> Type = Kolommen.Keuze<Dossiersoort>("type", "Over wie het dossier gaat.", s => s.Naam(), verplicht: true);
    public static readonly Kolom<Wet?> Wet = Kolommen.Keuze<Wet>("wet", "Onder welke wet. Leeg is de Jeugdwet.", w => w.Naam());
    public static readonly Kolom<string?> GezinId = Kolommen.Sleutel("gezin_id", "Gezin waar het dossier over gaat.", verplicht: false);
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Persoon in het dossier.");
    public static readonly Kolom<Dossierrol?> Rol = Kolommen.Keuze<Dossierrol>("rol", "Wat de persoon is in het dossier.", r => r.Naam(), verplicht: true);
    public static readonly Kolom<DateOnly?> PersoonVan = Kolommen.Dag("persoon_van", "Eerste dag van de persoon in het dossier. Leeg is de dag waarop het opende.", Kolommen.Jeugdwet);
    public static readonly Kolom<DateOnly?> PersoonTot = Kolommen.Dag("persoon_tot", "Dag waarop de persoon er niet meer bij hoort. Leeg is de dag waarop het sloot.", Kolommen.Jeugdwet);
    public static readonly Kolom<DateOnly?> Geopend = Kolommen.Dag("geopend", "Dag waarop het dossier opende.", Kolommen.Jeugdwet, verplicht: true);
    public static readonly Kolom<Dossierstatus?> Status = Kolommen.Keuze<Dossierstatus>("status", "Hoe het dossier er nu voor staat. Leeg is actief, of afgesloten als het gesloten is.", s => s.Naam());
    public static readonly Kolom<DateOnly?> StatusSinds = Kolommen.Dag("status_sinds", "Sinds wanneer. Leeg is de dag waarop het opende of sloot.", Kolommen.Jeugdwet);
    public static readonly Kolom<IReadOnlyList<Statusstap>?> Statusverloop = Kolommen.Verloop("statusverloop", "Alle statussen met hun eerste dag, de oudste vooraan. Gaat voor op status en status_sinds.");
    public static readonly Kolom<DateOnly?> Gesloten = Kolommen.Dag("gesloten", "Dag waarop het dossier sloot.", Kolommen.Jeugdwet);
    public static readonly Kolom<string?> Reden = Kolommen.Code("reden", "Waarom het sloot.", "redenBeeindiging");
    public static readonly Kolom<Doelenstand?> Doelen = Kolommen.Keuze<Doelenstand>("doelen", "Wat er van de doelen is geworden. Leeg bij een gesloten dossier is geen doelen.", d => d.Naam());
    public static readonly Kolom<string?> Team = Kolommen.Naam("team", "Naam van het team.", verplicht: true);
    public static readonly Kolom<string?> Medewerker = Kolommen.Naam("medewerker", "Naam van de verantwoordelijke medewerker.");
    public static readonly Kolom<string?> Verwijzer = Kolommen.Code("verwijzer", "Wie verwees.", "verwijzer");
    public static readonly Kolom<bool?> Crisis = Kolommen.JaNee("crisis", "Of het begon met een crisis.");
    public static readonly Kolom<string?> Toelichting = Kolommen.Tekst("toelichting", "Toelichting.", Kolommen.Reden);

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Dossiers",
        "Een rij per persoon en per rol in een dossier. Rijen met hetzelfde nummer zijn een dossier.",
        [DossierId, Type, Wet, GezinId, PersoonId, Rol, PersoonVan, PersoonTot, Geopend, Status, StatusSinds, Statusverloop, Gesloten, Reden, Doelen, Team, Medewerker, Verwijzer, Crisis, Toelichting]);

    /// <summary>What may differ between the rows of one dossier: the person in it.</summary>
    public static readonly IReadOnlyList<Kolom> PerRij = [PersoonId, Rol, PersoonVan, PersoonTot];
}
