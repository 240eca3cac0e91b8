using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class ZwaarwegendadviesMapping : IEntityTypeConfiguration<Zwaarwegendadvies>
{
    public void Configure(EntityTypeBuilder<Zwaarwegendadvies> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Versie).IsRowVersion();

        // A referral has one advice; what it was before stands in its history.
        builder.HasIndex(a => new { a.GemeenteCode, a.DoorverwijzingId }).IsUnique();
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_zwaarwegendadvies_dag", "geschreven_op >= '2015-01-01'"));
    }
}

internal sealed class AdviesbesluitMapping : IEntityTypeConfiguration<Adviesbesluit>
{
    public void Configure(EntityTypeBuilder<Adviesbesluit> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();

        // Of two that decide at once only one is the next.
        builder.HasIndex(b => new { b.GemeenteCode, b.AdviesId, b.Nummer }).IsUnique();
        builder.HasOne<Zwaarwegendadvies>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.AdviesId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.AdviesDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_adviesbesluit_nummer", "nummer >= 1");
            t.HasCheckConstraint("ck_adviesbesluit_dag", "datum >= geschreven_op");
            t.HasCheckConstraint("ck_adviesbesluit_waarom", "uitkomst = 'goedgekeurd' or reden is not null");

            // Who writes an advice does not approve it.
            t.HasCheckConstraint("ck_adviesbesluit_ander", "door_account_id <> advies_door_account_id");
        });
    }
}
