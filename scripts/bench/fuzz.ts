import { examine } from './examine.ts';
import { scribble } from './scribble.ts';
import { numbers } from './story.ts';

/** How many texts, and the seed of the first. */
const [count = 100_000, from = 0] = process.argv.slice(2).map(Number);
const slow: { readonly seed: number; readonly ms: number }[] = [];
let failures = 0;
for (let seed = from; seed < from + count; seed++) {
  const random = numbers(seed);
  const text = scribble(random);
  let { broken, ms } = attempt(text, random);
  // A pause of the computer is not ours: what is slow is slow again.
  for (let again = 0; again < 3 && ms > 50; again++) ms = Math.min(ms, attempt(text, numbers(seed)).ms);
  if (broken.length > 0) {
    failures++;
    if (failures <= 10) console.error(`seed ${seed}: ${broken.join('; ')}`);
  }
  slow.push({ seed, ms });
}
slow.sort((a, b) => b.ms - a.ms);
const [slowest] = slow;
console.log(
  `${count.toLocaleString('en')} texts, ${failures} broken, ${slow.filter(({ ms }) => ms > 50).length} over 50 ms.`,
);
console.log(`The slowest took ${slowest?.ms.toFixed(1)} ms (seed ${slowest?.seed}):\n`);
console.log(scribble(numbers(slowest?.seed ?? 0)));
process.exitCode = failures > 0 || (slowest?.ms ?? 0) > 50 ? 1 : 0;

function attempt(text: string, random: (limit: number) => number): { broken: readonly string[]; ms: number } {
  try {
    return examine(text, random);
  } catch (error) {
    return { broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)], ms: 0 };
  }
}
