using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var naam])
{
    Console.Error.WriteLine("Geef de naam van de migratie, bijvoorbeeld: -- WachtlijstToegevoegd");
    return 1;
}

var map = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Jeugdhulp.Application"));
var assembly = typeof(JeugdhulpDbContext).Assembly;
var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql("Host=localhost").Options;
await using var db = new JeugdhulpDbContext(opties, new Aanmelding());

var diensten = new DesignTimeServicesBuilder(assembly, assembly, new OperationReporter(null), []).Build(db);
await using var bereik = diensten.CreateAsyncScope();
var maker = bereik.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migratie = maker.ScaffoldMigration(naam, "Jeugdhulp.Application", "Data.Migrations", null, true);
var bestanden = maker.Save(map, migratie, Path.Combine(map, "Data", "Migrations"), false);
Console.WriteLine(bestanden.MigrationFile);
return 0;
