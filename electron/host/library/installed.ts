import type { PackOutline } from '../../../core/pack/pack.ts';
import { type ParcelManifest, parseParcelManifest } from '../../../core/pack/parcel.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** An edition that came as a file and lies in the library folder. */
export interface Installed {
  readonly pack: string;
  readonly edition: string;
  readonly version: string;
  readonly manifest: ParcelManifest;
  /** `signature.json` as it came; null for a pack that is not signed. */
  readonly signature: string | null;
  /** Public key of whoever signed it. */
  readonly key: string | null;
  /** As it was read at installation; null where another version of the program read it. */
  readonly outline: PackOutline | null;
  readonly installedAtMs: number;
}

interface Row {
  readonly pack: string;
  readonly edition: string;
  readonly version: string;
  readonly manifest: string;
  readonly signature: string | null;
  readonly outline: string;
  readonly key: string | null;
  readonly installed_at_ms: number;
}

/** By which rules an outline is read. Raise it when `PackOutline` changes: then each is read again from its files. */
const form = 3;

function readOutline(text: string): PackOutline | null {
  const kept = JSON.parse(text) as { readonly form?: number; readonly outline?: PackOutline };
  return kept.form === form ? (kept.outline ?? null) : null;
}

/** Every edition there is in the index, by pack and in the order in which they came. */
export function listInstalled(reader: Reader): readonly Installed[] {
  return reader
    .all<Row>(
      sql`SELECT pack, edition, version, manifest, signature, outline, key, installed_at_ms FROM installed
          ORDER BY pack, installed_at_ms`,
    )
    .flatMap((row) => {
      const parsed = parseParcelManifest(row.manifest);
      if (!parsed.ok) return [];
      const { installed_at_ms: installedAtMs, ...rest } = row;
      return [{ ...rest, installedAtMs, manifest: parsed.manifest, outline: readOutline(row.outline) }];
    });
}

/** Which edition of each pack is read now, and whether it is held against newer ones. */
export function readShelf(reader: Reader): ReadonlyMap<string, { readonly edition: string; readonly isHeld: boolean }> {
  const rows = reader.all<{ pack: string; edition: string; held: number }>(sql`SELECT pack, edition, held FROM shelf`);
  return new Map(rows.map(({ pack, edition, held }) => [pack, { edition, isHeld: held === 1 }]));
}

/** Puts an edition into the index and on the shelf. */
export function addInstalled(
  writer: Writer,
  one: Omit<Installed, 'manifest' | 'outline'> & { manifest: string; outline: PackOutline },
  isHeld: boolean,
): void {
  const { pack, edition, version, manifest, signature, key, outline, installedAtMs } = one;
  writer.run(
    sql`INSERT INTO installed (pack, edition, version, manifest, signature, outline, key, installed_at_ms)
        VALUES (${pack}, ${edition}, ${version}, ${manifest}, ${signature}, ${JSON.stringify({ form, outline })}, ${key},
                ${installedAtMs})
        ON CONFLICT (pack, edition) DO UPDATE SET manifest = excluded.manifest, signature = excluded.signature,
          outline = excluded.outline, key = excluded.key, installed_at_ms = excluded.installed_at_ms`,
  );
  writer.run(
    sql`INSERT INTO shelf (pack, edition, held) VALUES (${pack}, ${edition}, ${Number(isHeld)})
        ON CONFLICT (pack) DO UPDATE SET edition = excluded.edition, held = excluded.held`,
  );
}

/** Takes a pack out of the index, with all its editions. What its publisher's key was stays known. */
export function removeInstalled(writer: Writer, pack: string): void {
  writer.run(sql`DELETE FROM installed WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM shelf WHERE pack = ${pack}`);
}

/** Deletes all that is on record of a course, of every trainee. */
export function forgetPack(writer: Writer, pack: string): void {
  writer.run(sql`INSERT INTO forgetting (pack) VALUES (${pack})`);
  writer.run(sql`DELETE FROM statements WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM standings WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM cards WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM notes WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM bookmarks WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM measures WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM marks WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM highlights WHERE pack = ${pack}`);
  writer.run(sql`DELETE FROM forgetting WHERE pack = ${pack}`);
}

/** Editions of a pack that something on record was begun with. */
export function editionsOnRecord(reader: Reader, pack: string): ReadonlySet<string> {
  const rows = reader.all<{ edition: string }>(sql`SELECT DISTINCT edition FROM statements WHERE pack = ${pack}`);
  return new Set(rows.map(({ edition }) => edition));
}
