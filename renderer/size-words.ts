const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in bytes in words, to two digits: `4.2 MB`. */
export function sizeWords(bytes: number, language: string): string {
  const at = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** at;
  const options = { style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 };
  return new Intl.NumberFormat(language, options as Intl.NumberFormatOptions).format(value);
}
