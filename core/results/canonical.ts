/**
 * The one form of a JSON value, so that what is hashed is what stands there: keys sorted by code unit, no white space,
 * numbers and strings as ECMAScript writes them (as RFC 8785 has it). A key without a value is left out.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${parts.join(',')}}`;
}

/** Whether brackets of a JSON text are nested deeper than `limit`. Told without reading it, so that reading is safe. */
export function isDeep(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 92) index++;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > limit) return true;
  }
  return false;
}
