using System.Xml.Linq;
using Jeugdhulp.Application.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Keeps the keys of cookies in the database, so that every web process can read the cookies of every other.</summary>
public sealed class Sleutelopslag(IServiceScopeFactory bereiken) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var bereik = bereiken.CreateScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        return [.. db.Sleutels.AsNoTracking().Select(s => s.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var bereik = bereiken.CreateScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        db.Sleutels.Add(new Sleutel { Naam = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
