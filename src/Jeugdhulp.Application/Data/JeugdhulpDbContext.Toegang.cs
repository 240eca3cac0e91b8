using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>What is kept about signing in, beside the account itself.</summary>
public sealed partial class JeugdhulpDbContext
{
    public DbSet<Tweedefactor> Tweedefactoren => Set<Tweedefactor>();

    public DbSet<Herstelcode> Herstelcodes => Set<Herstelcode>();

    public DbSet<Uitnodiging> Uitnodigingen => Set<Uitnodiging>();

    public DbSet<Accountsessie> Accountsessies => Set<Accountsessie>();

    public DbSet<Rechtencontrole> Rechtencontroles => Set<Rechtencontrole>();
}
