using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class CasusMapping : IEntityTypeConfiguration<Casus>
{
    public void Configure(EntityTypeBuilder<Casus> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.ComplexProperty(c => c.Feiten);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_casus_ingetrokken", "(ingetrokken_op is null) = (ingetrokken_door is null)");
            t.HasCheckConstraint("ck_casus_gespreknummer", "gespreknummer >= 1");
        });
    }
}

internal sealed class CasusbesluitMapping : IEntityTypeConfiguration<Casusbesluit>
{
    public void Configure(EntityTypeBuilder<Casusbesluit> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<Casus>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.CasusId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Conceptversie>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.ConceptversieId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RondeMapping : IEntityTypeConfiguration<Ronde>
{
    public void Configure(EntityTypeBuilder<Ronde> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(r => r.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Casussen).WithOne().HasForeignKey(c => new { c.GemeenteCode, c.RondeId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_ronde_periode", "tot >= van"));
    }
}

internal sealed class RondecasusMapping : IEntityTypeConfiguration<Rondecasus>
{
    public void Configure(EntityTypeBuilder<Rondecasus> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.RondeId, c.CasusId });
        builder.HasIndex(c => new { c.GemeenteCode, c.RondeId, c.Volgorde }).IsUnique();
        builder.HasOne<Casus>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.CasusId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AntwoordMapping : IEntityTypeConfiguration<Antwoord>
{
    public void Configure(EntityTypeBuilder<Antwoord> builder)
    {
        // One answer of a worker to a casus in a round.
        builder.HasKey(a => new { a.GemeenteCode, a.RondeId, a.CasusId, a.MedewerkerId });
        builder.HasIndex(a => new { a.GemeenteCode, a.CasusId });
        builder.HasOne<Rondecasus>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.RondeId, a.CasusId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstructieafrondingMapping : IEntityTypeConfiguration<Instructieafronding>
{
    public void Configure(EntityTypeBuilder<Instructieafronding> builder)
    {
        builder.HasKey(i => new { i.GemeenteCode, i.Id });
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => new { i.GemeenteCode, i.MedewerkerId, i.Versienummer }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(i => new { i.GemeenteCode, i.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instellingenversie>().WithMany().HasForeignKey(i => new { i.GemeenteCode, i.Versienummer }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstructieplichtMapping : IEntityTypeConfiguration<Instructieplicht>
{
    public void Configure(EntityTypeBuilder<Instructieplicht> builder)
    {
        builder.HasKey(p => p.GemeenteCode);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}
