using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;
using YamlDotNet.Serialization;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Checks docker-compose.yml against the rules of the compose specification that it uses, without an engine to run it.</summary>
public sealed class DockerComposeTests
{
    private static readonly string[] Bovenaan = ["name", "services", "networks", "volumes", "secrets"];

    private static readonly string[] Dienstsleutels =
    [
        "image", "build", "command", "user", "restart", "environment", "volumes", "secrets", "networks", "ports", "depends_on",
        "healthcheck", "security_opt", "shm_size", "read_only", "tmpfs", "cap_drop",
    ];

    private static readonly string[] Voorwaarden = ["service_started", "service_healthy", "service_completed_successfully"];

    private readonly Dictionary<object, object> _bestand = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")));

    private Dictionary<object, object> Diensten => Deel(_bestand, "services");

    [Fact]
    public void Alle_sleutels_bestaan_in_de_specificatie()
    {
        _bestand.Keys.ShouldBeSubsetOf(Bovenaan);
        foreach (var (naam, dienst) in Diensten)
        {
            Deel(dienst).Keys.ShouldBeSubsetOf(Dienstsleutels, naam.ToString());
            (Deel(dienst).ContainsKey("image") || Deel(dienst).ContainsKey("build")).ShouldBeTrue(naam.ToString());
        }
    }

    [Fact]
    public void Elke_verwijzing_bestaat()
    {
        foreach (var (naam, dienst) in Diensten.Select(d => (d.Key.ToString()!, Deel(d.Value))))
        {
            Lijst(dienst, "secrets").ShouldBeSubsetOf(Deel(_bestand, "secrets").Keys, naam);
            Lijst(dienst, "networks").ShouldBeSubsetOf(Deel(_bestand, "networks").Keys, naam);
            Lijst(dienst, "volumes").Select(v => v.ToString()!.Split(':')[0]).ShouldBeSubsetOf(Deel(_bestand, "volumes").Keys.Select(k => k.ToString()), naam);
            foreach (var (nodig, hoe) in dienst.TryGetValue("depends_on", out var afhankelijk) ? Deel(afhankelijk) : [])
            {
                Diensten.ShouldContainKey(nodig, naam);
                Voorwaarden.ShouldContain(Deel(hoe)["condition"], naam);
                if (Deel(hoe)["condition"] is "service_healthy")
                {
                    Deel(Diensten[nodig]).ShouldContainKey("healthcheck", naam);
                }
            }
        }
    }

    [Fact]
    public void Elke_dienst_draait_als_gewone_gebruiker_en_kan_geen_rechten_winnen()
    {
        foreach (var (naam, dienst) in Diensten.Select(d => (d.Key.ToString(), Deel(d.Value))))
        {
            dienst["user"].ShouldBeOneOf(["postgres", "1654"], naam);
            Lijst(dienst, "security_opt").ShouldContain("no-new-privileges:true", naam);
        }
    }

    [Fact]
    public void De_web_toepassing_wacht_op_de_database_en_op_de_migraties()
    {
        var nodig = Deel(Diensten["web"], "depends_on");

        Deel(nodig["database"])["condition"].ShouldBe("service_healthy");
        Deel(nodig["migreer"])["condition"].ShouldBe("service_completed_successfully");
        Deel(Diensten["migreer"])["restart"].ShouldBe("no");
        Lijst(Deel(Diensten["migreer"]), "command").ShouldBe(["migreer"]);
        Deel(Diensten["web"]).ShouldContainKey("healthcheck");
    }

    [Fact]
    public void Geheimen_komen_uit_bestanden_en_de_database_heeft_een_eigen_volume_en_geen_poort()
    {
        foreach (var dienst in Diensten.Values.Select(d => Deel(d, "environment")))
        {
            dienst.Where(w => w.Key.ToString()!.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) && !w.Key.ToString()!.EndsWith("_FILE", StringComparison.Ordinal)).ShouldBeEmpty();
            dienst.Values.ShouldAllBe(w => !w.ToString()!.Contains("Password=", StringComparison.OrdinalIgnoreCase));
        }

        Deel(_bestand, "secrets").Values.ShouldAllBe(g => Deel(g).ContainsKey("file"));
        Lijst(Deel(Diensten["database"]), "volumes").ShouldBe(["database:/var/lib/postgresql"]);
        Lijst(Deel(Diensten["web"]), "volumes").ShouldBe(["sleutels:/sleutels:ro"], "only the command line makes keys");
        Lijst(Deel(Diensten["database"]), "secrets").ShouldNotContain("hoofdsleutel");
        Deel(Diensten["database"]).ShouldNotContainKey("ports");
        Deel(Diensten["database"])["image"].ShouldBe("postgres:18");
        Lijst(Deel(Diensten["web"]), "ports").ShouldAllBe(p => p.ToString()!.StartsWith("127.0.0.1:", StringComparison.Ordinal));
    }

    private static Dictionary<object, object> Deel(object deel, string naam) => Deel(Deel(deel)[naam]);

    private static Dictionary<object, object> Deel(object deel) => deel as Dictionary<object, object> ?? [];

    private static List<object> Lijst(Dictionary<object, object> dienst, string naam) =>
        dienst.TryGetValue(naam, out var lijst) ? (List<object>)lijst : [];
}
