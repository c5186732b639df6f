/** About how many characters a way's words have on the map. */
export const labelLength = 30;

/**
 * Words cut to about `most` characters, at a space where there is one late enough, with an ellipsis. A character is what
 * a reader takes for one.
 */
export function shortened(words: string, most = labelLength): string {
  const plain = words.trim().replace(/\s+/gu, ' ');
  // Most are short in any count of theirs.
  if (plain.length <= most) return plain;
  const characters = [...new Intl.Segmenter().segment(plain)].map(({ segment }) => segment);
  if (characters.length <= most) return plain;
  const kept = characters.slice(0, most - 1);
  const space = characters[most - 1] === ' ' ? most - 1 : kept.lastIndexOf(' ');
  const cut = space >= most * 0.6 ? kept.slice(0, space) : kept;
  return `${cut.join('').replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** How near a map is looked at: from `far` only its shape is seen, from `near` the words of its ways too. */
export type Distance = 'far' | 'middle' | 'near';

/** The distance of a zoom, where 1 is the size of the text around the map. */
export function distanceOf(zoom: number): Distance {
  if (zoom < 0.4) return 'far';
  return zoom < 0.7 ? 'middle' : 'near';
}

/** Whether a way carries its words: from near, or when it or a place at one of its ends is picked. */
export function showsLabel(distance: Distance, isPicked: boolean): boolean {
  return distance === 'near' || isPicked;
}

/**
 * How wide a line is drawn on the map, in its pixels, so that it is about one of the screen from afar. It goes in powers
 * of two: what zooms does not draw all lines anew at every step.
 */
export function hairOf(zoom: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(1 / zoom)));
}
