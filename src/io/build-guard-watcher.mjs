/**
 * Outlives the build by a moment: where the build ends without ending this first, it was stopped from outside or ran out of memory, and nobody else is
 * left to say so. Plain JavaScript: it is started with every build.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.on('end', () => {
  console.error(process.argv[2]);
});
