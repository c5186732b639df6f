import { recordName } from '../../pack/translations.ts';

/**
 * What each segment of a language’s translations was made from, by path and key: the hash of the original’s text then. With
 * `=` in front it is the hash of a text that was only copied, so that it is still to be translated.
 */
export type Record = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where it is kept. */
export const recordPath = (language: string): string => `locales/${language}/${recordName}`;

/** Reads the record, line by line as {@link writeRecord} writes it: what does not fit is not known. */
export function readRecord(text: string): Record {
  const record = new Map<string, Map<string, string>>();
  let file = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, indent = '', quoted = '', mark = ''] =
      /^( *)("(?:[^"\\]|\\.)*"): *(?:"(=?[0-9a-f]{8})")?$/.exec(line) ?? [];
    if (quoted === '') continue;
    const name = unquoted(quoted);
    if (name === null) continue;
    if (indent !== '') {
      if (mark !== '') file.set(name, mark);
      continue;
    }
    file = new Map();
    record.set(name, file);
  }
  return record;
}

function unquoted(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}

/** Writes the record as YAML that can be put together line by line when two people have worked. */
export function writeRecord(record: Record): string {
  const files = [...record].filter(([, keys]) => keys.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = files.flatMap(([path, keys]) => [
    `${JSON.stringify(path)}:`,
    ...[...keys].map(([key, mark]) => `  ${JSON.stringify(key)}: "${mark}"`),
  ]);
  return `${['# Which text each segment was translated from. The studio keeps this file.', ...lines].join('\n')}\n`;
}
