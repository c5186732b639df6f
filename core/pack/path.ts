/**
 * Resolves a path written in `file` to a path inside the pack, or null where it would leave the pack or is no relative
 * path at all. Both use `/`.
 */
export function resolvePath(file: string, written: string): string | null {
  if (written === '' || written.includes('\\') || written.includes('\0')) return null;
  if (written.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}
