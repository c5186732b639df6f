/**
 * Whether a text names a person: the whole name whatever its case, or a part of it of three letters or more as a word of
 * its own, written as in the name. For what is handed over under a pseudonym: it is better to leave out too much.
 */
export function mentions(text: string, name: string): boolean {
  const plain = (one: string) => one.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const [said, whole] = [plain(text), plain(name)];
  if (whole === '') return false;
  if (said.toLowerCase().includes(whole.toLowerCase())) return true;
  const words = new Set(said.split(/[^\p{L}\p{M}\p{N}]+/u));
  return whole.split(/[^\p{L}\p{M}\p{N}]+/u).some((part) => [...part].length >= 3 && words.has(part));
}
