/** Where boxes come to stand, in px: each as near to its wanted top as the ones above it allow, `gap` px apart. */
export function stack(
  boxes: readonly { readonly top: number; readonly height: number }[],
  gap: number,
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return boxes.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + gap;
    return at;
  });
}
