using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.HasIndex(c => new { c.GemeenteCode, c.OpdrachtId }).IsUnique();
        builder.Property(c => c.Versie).IsRowVersion();
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gezin>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Voorziening>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.VoorzieningId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.GemeenteCode, c.VoorzieningId, c.Datum }).HasFilter("voorziening_id is not null");
        builder.HasMany(c => c.Regels).WithOne(r => r.Contact).HasForeignKey(r => new { r.GemeenteCode, r.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Doorverwijzingen).WithOne().HasForeignKey(d => new { d.GemeenteCode, d.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Wijzigingen).WithOne().HasForeignKey(w => new { w.GemeenteCode, w.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_contact_duur", "duur_minuten between 1 and 1440");
            t.HasCheckConstraint("ck_contact_deelnemers", "aantal_deelnemers between 1 and 100000");
            t.HasCheckConstraint("ck_contact_datum", "datum between '1990-01-01' and '2100-01-01'");
        });
    }
}

internal sealed class ContactregelMapping : IEntityTypeConfiguration<Contactregel>
{
    public void Configure(EntityTypeBuilder<Contactregel> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.HasIndex(r => new { r.GemeenteCode, r.ContactId, r.PersoonId }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(r => new { r.GemeenteCode, r.PersoonId });
        builder.HasOne(r => r.Persoon).WithMany().HasForeignKey(r => new { r.GemeenteCode, r.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(r => r.Feiten);
        builder.PrimitiveCollection(r => r.Sublabels).ElementType().HasConversion<Naamgeving.CamelEnum<Sublabel>>();
        builder.Property(r => r.Geldend).HasComputedColumnSql("coalesce(gekozen_klasse, uitkomst)", stored: true);
        builder.ToTable(t =>
        {
            // A choice always has its reason, its author and its moment (CLS-06, CLS-07).
            t.HasCheckConstraint("ck_contactregel_keuze", "(gekozen_klasse is null) = (keuze_reden is null) and (gekozen_klasse is null) = (keuze_op is null) and (gekozen_klasse is null) = (keuze_door_account_id is null)");
            t.HasCheckConstraint("ck_contactregel_gespreknummer", "gespreknummer >= 1");
        });
    }
}

internal sealed class HulpvraagMapping : IEntityTypeConfiguration<Hulpvraag>
{
    public void Configure(EntityTypeBuilder<Hulpvraag> builder)
    {
        builder.HasKey(h => new { h.GemeenteCode, h.Id });
        builder.HasIndex(h => new { h.GemeenteCode, h.PersoonId });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(h => new { h.GemeenteCode, h.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_hulpvraag_periode", "gesloten >= geopend");
            t.HasCheckConstraint("ck_hulpvraag_been", "wettelijk_been between 1 and 3");
            t.HasCheckConstraint("ck_hulpvraag_eigen_hulp", "not plan_vastgesteld or eigen_hulp is not null");
        });
    }
}

internal sealed class DoorverwijzingMapping : IEntityTypeConfiguration<Doorverwijzing>
{
    public void Configure(EntityTypeBuilder<Doorverwijzing> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.Id });
        builder.Property(d => d.Versie).IsRowVersion();
        builder.HasOne<Persoon>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Traject>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_doorverwijzing_volgorde", "geaccepteerd_op >= datum and gestart_op >= coalesce(geaccepteerd_op, datum) and beeindigd_op >= coalesce(gestart_op, geaccepteerd_op, datum)");
            t.HasCheckConstraint("ck_doorverwijzing_einde", "(beeindigd_op is null) = (afloop is null)");
            t.HasCheckConstraint("ck_doorverwijzing_ingetrokken", "ingetrokken_op is null or (geaccepteerd_op is null and gestart_op is null)");
            t.HasCheckConstraint("ck_doorverwijzing_van", "contact_id is not null or traject_id is not null");
        });
    }
}

internal sealed class ContactwijzigingMapping : IEntityTypeConfiguration<Contactwijziging>
{
    public void Configure(EntityTypeBuilder<Contactwijziging> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.Property(w => w.Velden).AlsJson();
    }
}

internal sealed class ConceptMapping : IEntityTypeConfiguration<Concept>
{
    public void Configure(EntityTypeBuilder<Concept> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.HasIndex(c => new { c.GemeenteCode, c.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Velden).AlsJson();
    }
}
