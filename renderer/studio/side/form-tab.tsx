/** Comes with what it shows. */
export function FormTab() {
  return null;
}
