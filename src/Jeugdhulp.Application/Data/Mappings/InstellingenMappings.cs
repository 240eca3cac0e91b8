using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class InstellingenversieMapping : IEntityTypeConfiguration<Instellingenversie>
{
    public void Configure(EntityTypeBuilder<Instellingenversie> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Nummer });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Instellingen).AlsJson();
        builder.Ignore(v => v.Looptijd);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_instellingenversie_periode", "geldig_tot > geldig_van");
            t.HasCheckConstraint("ck_instellingenversie_tweede_persoon", "vastgesteld_door_account_id <> auteur_account_id");
        });
    }
}

internal sealed class ConceptversieMapping : IEntityTypeConfiguration<Conceptversie>
{
    public void Configure(EntityTypeBuilder<Conceptversie> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.GemeenteCode, c.Versienummer }).IsUnique();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instellingenversie>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.Versienummer }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Instellingen).AlsJson();
        builder.Property(c => c.Versie).IsRowVersion();
        builder.ToTable(t =>
        {
            // Four eyes: who wrote in it or handed it in, never puts it in force.
            t.HasCheckConstraint("ck_conceptversie_beoordelaar", "beoordelaar_account_id <> auteur_account_id and beoordelaar_account_id <> indiener_account_id and beoordelaar_account_id <> all (makers)");
            t.HasCheckConstraint("ck_conceptversie_makers", "auteur_account_id = any (makers) and (indiener_account_id is null or indiener_account_id = any (makers))");
            t.HasCheckConstraint("ck_conceptversie_ingediend", "stand in ('concept', 'ingetrokken') or (indiener_account_id is not null and indiener is not null and ingediend_op is not null and geldig_van is not null and reden is not null)");
            t.HasCheckConstraint("ck_conceptversie_vastgesteld", "(stand = 'vastgesteld') = (versienummer is not null) and (stand = 'vastgesteld') = (beoordelaar_account_id is not null) and (stand = 'vastgesteld') = (beoordelaar is not null) and (stand = 'vastgesteld') = (beoordeeld_op is not null)");
        });
    }
}

internal sealed class BetwistingMapping : IEntityTypeConfiguration<Betwisting>
{
    public void Configure(EntityTypeBuilder<Betwisting> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.GemeenteCode, b.Instelling }).IsUnique().HasFilter("opgelost_op is null");
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(b => b.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_betwisting_opgelost", "(opgelost_op is null) = (oplossing is null) and (opgelost_op is null) = (opgelost_door is null)"));
    }
}
