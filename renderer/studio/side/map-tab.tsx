/** Comes with what it shows. */
export function MapTab() {
  return null;
}
