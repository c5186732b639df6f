import type { PackFiles } from '../../../core/pack/files.ts';
import type { Archive } from '../archive/archive.ts';

/** The texts of an archive, read at once: what the checker and the table of contents need. Throws as `Archive.text` does. */
export async function archiveFiles(archive: Archive): Promise<PackFiles> {
  const paths = archive.manifest.files.map((file) => file.path);
  const texts = new Map<string, string | null>();
  for (const path of paths) if (/\.(md|yml)$/.test(path)) texts.set(path, await archive.text(path));
  return { paths, text: (path) => texts.get(path) ?? null };
}
