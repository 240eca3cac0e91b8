using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>
/// Lets the estimates of the form follow the question that is meant, so that nobody types them twice and a new question does not begin with
/// those of an old one. What the worker typed stays.
/// </summary>
internal static class Reeksvolger
{
    /// <summary>Fills in what belongs to the question that is meant now.</summary>
    /// <param name="form">The form as it was sent or opened.</param>
    /// <param name="gegevens">Who can be chosen, with their questions.</param>
    /// <param name="stand">What is changed here loses what was sent.</param>
    /// <param name="neemDoelOver">Whether an empty aim becomes that of the question.</param>
    public static void Volg(RegistrerenForm form, Formuliergegevens gegevens, ModelStateDictionary stand, bool neemDoelOver)
    {
        var gekozen = gegevens.Kandidaten.Where(k => form.PersoonIds.Contains(k.Id)).ToList();
        var dag = form.Datum ?? gegevens.Vandaag;
        var bedoeld = Reekskeuze.Getoond([.. gekozen.SelectMany(k => k.Hulpvragen)], gekozen.Select(k => k.Id), form.NaarOpdracht(), dag, h => h.StilVanaf <= dag);
        if (neemDoelOver && bedoeld is not null && string.IsNullOrEmpty(form.Doel))
        {
            form.Doel = Contractnaam.Van(bedoeld.Doel);
            Vergeet(stand, nameof(form.Doel));
        }

        if (bedoeld?.Id == form.InschattingVan)
        {
            return;
        }

        var getoond = gegevens.Kandidaten.SelectMany(k => k.Hulpvragen).FirstOrDefault(h => h.Id == form.InschattingVan);
        var veranderd = form.Inschatting.Volg(getoond?.Inschatting ?? new(), bedoeld?.Inschatting ?? new(), Onleesbaar);
        form.InschattingVan = bedoeld?.Id;
        Vergeet(stand, [nameof(form.InschattingVan), .. veranderd.Select(v => $"{nameof(form.Inschatting)}.{v}")]);

        // What was typed but is no number is kept as text only.
        bool Onleesbaar(string veld) =>
            stand.GetValueOrDefault($"{nameof(IndexModel.Form)}.{nameof(form.Inschatting)}.{veld}")?.AttemptedValue is { Length: > 0 }
            && typeof(InschattingForm).GetProperty(veld)!.GetValue(form.Inschatting) is null;
    }

    private static void Vergeet(ModelStateDictionary stand, params IEnumerable<string> velden) => stand.Vergeet(velden.Select(v => $"{nameof(IndexModel.Form)}.{v}"));
}
