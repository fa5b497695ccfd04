System.Console.WriteLine("Budapest");
