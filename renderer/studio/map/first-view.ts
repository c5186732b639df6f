import { gaps } from './elk-graph.ts';
import { type Graph, startOf } from './graph.ts';
import { distanceOf } from './label.ts';
import { type Box, boxOf, type Layout, type Point } from './layout.ts';

/** The zoom below which the words of a card are too small to read. */
export const readable = 0.6;
/** How much of the frame a whole map fills. */
const room = 0.92;
/** Between the start of a story and the edge of the frame, in pixels of the screen. */
const margin = 14;
/** Above the channels stands their heading, in pixels of the map. */
const heading = 32;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the map is looked at: its zoom, and where its origin stands in the frame, as React Flow has it. */
export interface Viewport extends Point {
  readonly zoom: number;
}

/** The box around some others. */
const around = (boxes: readonly Box[]): Box =>
  boxOf(
    boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );

/** The box around all places. */
export const wholeOf = (layout: Layout | null): Box => around([...(layout?.spots.values() ?? [])]);

/** The zoom at which the whole map is in a frame; `most` is that of the text around it. */
export const wholeZoom = (layout: Layout | null, { width, height }: Size, most: number): number => {
  const box = wholeOf(layout);
  return Math.min((width * room) / box.width, (height * room) / box.height, most);
};

/** With a box in the middle of the frame. */
const centred = (box: Box, { width, height }: Size, zoom: number): Viewport => ({
  x: width / 2 - (box.x + box.width / 2) * zoom,
  y: height / 2 - (box.y + box.height / 2) * zoom,
  zoom,
});

/**
 * What of a map is seen first: all of it where that can be read; or else its start at the left, with the words of its
 * ways and who can be asked. Where there is no room for so much, the words give way first, and then who can be asked.
 */
export function firstView(graph: Graph, layout: Layout, frame: Size, most: number): Viewport {
  const start = layout.spots.get(startOf(graph)?.id ?? '');
  const whole = wholeZoom(layout, frame, most);
  if (!start || whole >= readable) return centred(wholeOf(layout), frame, whole);
  const channels = graph.places
    .filter(({ kind }) => kind === 'channel')
    .flatMap(({ id }) => layout.spots.get(id) ?? []);
  const above = channels.map((box) => ({ ...box, y: box.y - heading }));
  const told = { ...start, width: start.width + gaps.words };
  for (const [boxes, isEnough] of [
    [[...above, ...channels, told], (zoom: number) => distanceOf(zoom) === 'near'],
    [[...above, ...channels, start], (zoom: number) => zoom >= readable],
  ] as const) {
    const box = around(boxes);
    const zoom = Math.min((frame.width - 2 * margin) / box.width, (frame.height - 2 * margin) / box.height, most);
    if (isEnough(zoom)) return { ...centred(box, frame, zoom), x: margin - box.x * zoom };
  }
  return { ...centred(start, frame, most), x: margin - start.x * most };
}
