using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class LeesbareFormulierenTests
{
    [Fact]
    public async Task Post_DieVeelBelooftEnWeinigStuurt_KostGeenGeheugenVoorWatNietKwam()
    {
        await using var diensten = new ServiceCollection().BuildServiceProvider();
        var pijplijn = new ApplicationBuilder(diensten).UseLeesbareFormulieren().Build();
        using var inhoud = new MemoryStream("a=1"u8.ToArray());
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.ContentLength = Formulierwacht.MaxBytes;
        context.Request.Body = inhoud;
        var voor = GC.GetAllocatedBytesForCurrentThread();

        await pijplijn(context);

        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBeLessThan(Formulierwacht.MaxBytes / 2);
        context.Request.Body.Length.ShouldBe(3);
    }
}
