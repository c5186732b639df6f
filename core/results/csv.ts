/**
 * A table as RFC 4180 has it: CRLF after every record, a field in quotation marks where it needs them. A field that a
 * spreadsheet would take for a formula gets an apostrophe in front, which it shows to nobody (OWASP, CSV injection).
 */
export function csvOf<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, string>>[]): string {
  const records = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
