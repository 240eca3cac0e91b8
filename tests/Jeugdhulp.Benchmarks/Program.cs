Console.WriteLine("all");
