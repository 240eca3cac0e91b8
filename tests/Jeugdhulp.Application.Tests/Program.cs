using Jeugdhulp.Application.Tests.Data.Server;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Jeugdhulp.Application.Tests;

internal static class Program
{
    /// <summary>The entry point xunit would have made, and beside it the second process some tests need.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is [ServerHolder.Argument, var folder])
        {
            return await ServerHolder.HoldAsync(folder);
        }

        return args.Any(a => a is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
