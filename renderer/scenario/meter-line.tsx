/** How the lines of a chart are told apart without colour: the dashes of each, and the mark at each decision. */
const strokes = ['none', '7 4', '2 4', '11 4 2 4', '4 2'] as const;

const shapes = [
  'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z',
  'M-3.6 -3.6H3.6V3.6H-3.6Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M0 -5L4.8 3.6H-4.8Z',
  'M-4.8 -3.6H4.8L0 5Z',
] as const;

/** The dashes, the mark and the colour of a line. Where there are more lines than marks, a mark comes with other dashes. */
export const lookOf = (index: number) => {
  const round = Math.floor(index / shapes.length);
  return {
    className: `debrief-line-${index % shapes.length}`,
    dashes: strokes[(index + round) % strokes.length],
    shape: shapes[index % shapes.length],
  };
};

/** A piece of a line with its mark, to stand beside its name. */
export function Sample({ index }: { readonly index: number }) {
  const { className, dashes, shape } = lookOf(index);
  return (
    <svg viewBox="0 0 34 12" className={`debrief-sample ${className}`} aria-hidden="true">
      <path d="M1 6H33" className="debrief-chart-line" strokeDasharray={dashes} />
      <path d={shape} transform="translate(17 6)" className="debrief-chart-mark" />
    </svg>
  );
}
