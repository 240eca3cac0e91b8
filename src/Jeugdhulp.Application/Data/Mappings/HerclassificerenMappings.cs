using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class HerclassificatieMapping : IEntityTypeConfiguration<Herclassificatie>
{
    public void Configure(EntityTypeBuilder<Herclassificatie> builder)
    {
        builder.HasKey(h => new { h.GemeenteCode, h.Id });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(h => h.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(h => new { h.GemeenteCode, h.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Groepen).WithOne(g => g.Herclassificatie).HasForeignKey(g => new { g.GemeenteCode, g.HerclassificatieId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_herclassificatie_periode", "tot > van");
            t.HasCheckConstraint("ck_herclassificatie_grond", "(aanleiding = 'nieuweVersie') = (versienummer is not null) and (aanleiding = 'lateGegevens') = (hulpvraag_id is not null)");
        });
    }
}

internal sealed class VoorstelgroepMapping : IEntityTypeConfiguration<Voorstelgroep>
{
    public void Configure(EntityTypeBuilder<Voorstelgroep> builder)
    {
        builder.HasKey(g => new { g.GemeenteCode, g.Id });
        builder.HasIndex(g => new { g.GemeenteCode, g.HerclassificatieId, g.TeamId, g.VanUitkomst, g.VanRegel, g.VanLevert, g.NaarUitkomst, g.NaarRegel, g.NaarLevert })
            .IsUnique().HasDatabaseName("ix_voorstelgroep_verandering");
        builder.HasOne<Team>().WithMany().HasForeignKey(g => new { g.GemeenteCode, g.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Voorstellen).WithOne().HasForeignKey(v => new { v.GemeenteCode, v.GroepId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_voorstelgroep_beslist",
            "(stand = 'open') = (beslist_op is null) and (beslist_op is null) = (reden is null) and (beslist_op is null) = (door_account_id is null) and (uitgevoerd_op is null or stand = 'aanvaard')"));
    }
}

internal sealed class VoorstelMapping : IEntityTypeConfiguration<Voorstel>
{
    public void Configure(EntityTypeBuilder<Voorstel> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.GroepId, v.ContactregelId });
        builder.HasIndex(v => new { v.GemeenteCode, v.ContactregelId });
        builder.HasOne<Contactregel>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.ContactregelId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_voorstel_gespreknummer", "gespreknummer >= 1"));
    }
}
