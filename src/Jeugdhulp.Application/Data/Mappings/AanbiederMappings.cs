using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class AanbiedercontactMapping : IEntityTypeConfiguration<Aanbiedercontact>
{
    public void Configure(EntityTypeBuilder<Aanbiedercontact> builder)
    {
        builder.HasKey(m => new { m.GemeenteCode, m.Id });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Traject>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.ContactId }).OnDelete(DeleteBehavior.Restrict);

        // Each moment is planned once.
        builder.HasIndex(m => new { m.GemeenteCode, m.TrajectId, m.Moment }).IsUnique();
        builder.HasIndex(m => new { m.GemeenteCode, m.DoorverwijzingId, m.Moment }).IsUnique();
        builder.HasIndex(m => new { m.GemeenteCode, m.Dag }).HasFilter("contact_id is null");
        builder.ToTable(t => t.HasCheckConstraint("ck_aanbiedercontact_van", "num_nonnulls(traject_id, doorverwijzing_id) = 1"));
    }
}

internal sealed class AfschalingMapping : IEntityTypeConfiguration<Afschaling>
{
    public void Configure(EntityTypeBuilder<Afschaling> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Traject>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.GemeenteCode, a.TrajectId }).IsUnique();
        builder.HasIndex(a => new { a.GemeenteCode, a.DoorverwijzingId }).IsUnique();
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_afschaling_van", "num_nonnulls(traject_id, doorverwijzing_id) = 1");

            // Only who shares something with a facility says with whom.
            t.HasCheckConstraint("ck_afschaling_overdracht", "(overdracht_aan is not null) = (warm and naar = 'voorliggend')");
        });
    }
}
