/** Comes with what it shows. */
export function TranslateTab() {
  return null;
}
