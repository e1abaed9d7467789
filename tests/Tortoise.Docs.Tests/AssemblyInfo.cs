// What snippets print goes to the console, of which there is one.
[assembly: NonParallelizable]
