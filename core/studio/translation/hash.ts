/**
 * Tells one text from another in 8 hexadecimal digits: FNV-1a of 32 bits over UTF-16 units. White space counts as one
 * blank, so that a paragraph that is wrapped anew stays the same.
 */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  const plain = text.replace(/\s+/g, ' ').trim();
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
