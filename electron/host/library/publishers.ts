import type { Archive } from '../archive/archive.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** What a file's signature says, measured against what this computer has seen before. */
export type Trust =
  | { readonly state: 'unsigned' | 'new' }
  | { readonly state: 'known'; readonly sinceMs: number }
  /** The key is another one, and the old key has signed it. */
  | { readonly state: 'replaced' }
  /** The publisher's name, or the pack's id, belongs to another key here (or to none, where it was not signed). */
  | { readonly state: 'other-key'; readonly about: 'publisher' | 'pack'; readonly known: string | null };

interface Publisher {
  readonly key: string;
  readonly name: string;
  readonly first_seen_ms: number;
}

/**
 * Judges who a file comes from. A key is trusted because it was seen first; nobody else vouches for it. `isBuiltIn` says
 * that a pack with this id came with the program, and so belongs to nobody's key.
 */
export function judge(
  reader: Reader,
  archive: Pick<Archive, 'manifest' | 'signature' | 'endorsed'>,
  isBuiltIn: boolean,
): Trust {
  const { id, publisher } = archive.manifest;
  const key = archive.signature?.key ?? null;
  const oldKey = archive.endorsed ? (archive.signature?.endorsement?.by ?? null) : null;
  const byKey = key === null ? undefined : reader.get<Publisher>(sql`SELECT * FROM publishers WHERE key = ${key}`);
  const ofPack = reader.get<{ key: string | null }>(sql`SELECT key FROM pack_keys WHERE pack = ${id}`);
  const ofName = reader
    .all<Publisher>(sql`SELECT * FROM publishers WHERE replaced_by IS NULL ORDER BY first_seen_ms`)
    .filter((one) => plainName(one.name) === plainName(publisher));
  const known = (ofPack ? [ofPack.key] : isBuiltIn ? [null] : []) as (string | null)[];
  const isReplaced = oldKey !== null && (known.includes(oldKey) || ofName.some((one) => one.key === oldKey));
  if (known.length > 0 && !known.includes(key))
    return isReplaced ? { state: 'replaced' } : { state: 'other-key', about: 'pack', known: known[0] ?? null };
  if (ofName.length > 0 && !ofName.some((one) => one.key === key))
    return isReplaced
      ? { state: 'replaced' }
      : { state: 'other-key', about: 'publisher', known: ofName[0]?.key ?? null };
  if (key === null) return { state: 'unsigned' };
  return byKey ? { state: 'known', sinceMs: byKey.first_seen_ms } : { state: 'new' };
}

/** Names that a reader would take for the same. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Remembers whose key a pack and a publisher's name belong to from now on. */
export function remember(
  writer: Writer,
  { manifest, signature, endorsed }: Pick<Archive, 'manifest' | 'signature' | 'endorsed'>,
  nowMs: number,
): void {
  const key = signature?.key ?? null;
  const { id, publisher } = manifest;
  writer.run(
    sql`INSERT INTO pack_keys (pack, key) VALUES (${id}, ${key}) ON CONFLICT (pack) DO UPDATE SET key = excluded.key`,
  );
  if (key === null) return;
  writer.run(
    sql`INSERT INTO publishers (key, name, first_seen_ms) VALUES (${key}, ${publisher}, ${nowMs})
        ON CONFLICT (key) DO NOTHING`,
  );
  const old = endorsed ? (signature?.endorsement?.by ?? null) : null;
  if (old !== null) writer.run(sql`UPDATE publishers SET replaced_by = ${key} WHERE key = ${old} AND key <> ${key}`);
}
