/** A place right below a range, inside the text's own width, for something about 20rem wide. */
export function below(page: HTMLElement, range: Range): { left: number; top: number } {
  const within = page.getBoundingClientRect();
  const lines = range.getClientRects();
  const last = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room = Math.max(0, within.width - 20 * rem);
  return { left: Math.min(Math.max(0, last.left - within.left), room), top: last.bottom - within.top + 6 };
}
