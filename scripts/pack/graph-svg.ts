import elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { SceneGraph } from './scene-graph.ts';

const colours = { good: '#2f6b3a', fair: '#8a6d1a', poor: '#9b2c2c', story: '#33475b' } as const;
/** About how wide a letter is, in pixels: of a scene's name, and of a choice's words. */
const letter = 7;
const smallLetter = 5.5;

/** Lays the graph out in layers and draws it. Each way has its choice's words as a tooltip, and shortened upon it. */
export async function asSvg(graph: SceneGraph): Promise<string> {
  const laid: ElkNode = await new elk().layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'SPLINES',
      'elk.layered.spacing.nodeNodeBetweenLayers': '36',
      'elk.spacing.nodeNode': '30',
    },
    children: graph.scenes.map((scene) => ({ id: scene.id, width: widthOf(labelOf(scene)) + 28, height: 40 })),
    edges: graph.ways.map((way, index) => ({
      id: `way-${index}`,
      sources: [way.from],
      targets: [way.to],
      labels: [
        {
          text: short(way.label),
          width: short(way.label).length * smallLetter + 8,
          height: 16,
          layoutOptions: { 'elk.edgeLabels.inline': 'true' },
        },
      ],
    })),
  });
  const [width, height] = [Math.ceil((laid.width ?? 0) + 24), Math.ceil((laid.height ?? 0) + 24)];
  const edges = (laid.edges ?? []).map((edge, index) => drawnWay(edge, graph.ways[index]));
  const words = (laid.edges ?? []).map((edge, index) => drawnWords(edge, graph.ways[index]));
  const nodes = (laid.children ?? []).map((node, index) => drawnScene(node, graph.scenes[index]));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-12 -12 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">
<title>${text(graph.title)}</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6b7b"/></marker></defs>
<rect x="-12" y="-12" width="${width}" height="${height}" fill="#ffffff"/>
${[...edges, ...words, ...nodes].join('\n')}
</svg>
`;
}

type Scene = SceneGraph['scenes'][number];
type Way = SceneGraph['ways'][number];

function labelOf({ label, plays }: Scene): string {
  return plays === null ? label : `${label} (${(plays * 100).toFixed(plays < 0.01 ? 2 : 0)} %)`;
}

function drawnScene(node: ElkNode, scene: Scene | undefined): string {
  if (!scene) return '';
  const { x = 0, y = 0, width = 0, height = 0 } = node;
  const colour = colours[scene.ending ?? 'story'];
  const dashes = scene.isReached ? '' : ' stroke-dasharray="4 4"';
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${scene.ending ? 20 : 4}" fill="#fff" stroke="${colour}" stroke-width="${scene.isStart ? 3 : 1.5}"${dashes}/><text x="${x + width / 2}" y="${y + 25}" text-anchor="middle" fill="${colour}">${text(labelOf(scene))}</text></g>`;
}

function drawnWay(edge: ElkExtendedEdge, way: Way | undefined): string {
  if (!way) return '';
  const paths = (edge.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) => {
    const points = [...bendPoints, endPoint];
    const from = `M${startPoint.x} ${startPoint.y}`;
    // Splines come as groups of three: two handles and a point.
    if (points.length % 3 !== 0) return `${from}${points.map((one) => `L${one.x} ${one.y}`).join('')}`;
    return `${from}C${points.map((one) => `${one.x} ${one.y}`).join(' ')}`;
  });
  const dashes = way.isConditional ? ` stroke-dasharray="${way.isClock ? '2 4' : '6 4'}"` : '';
  return `<g><title>${text(way.label)}</title><path d="${paths.join('')}" fill="none" stroke="#5b6b7b"${dashes} marker-end="url(#tip)"/></g>`;
}

/** The words upon a way, on a ground of their own, so that it is seen whose they are. */
function drawnWords({ labels }: ElkExtendedEdge, way: Way | undefined): string {
  const [label] = labels ?? [];
  if (!way || !label) return '';
  const { x = 0, y = 0, width = 0, height = 0 } = label;
  return `<g><title>${text(way.label)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/><text x="${x + width / 2}" y="${y + 12}" text-anchor="middle" font-size="11" fill="#44525f">${text(short(way.label))}</text></g>`;
}

const widthOf = (label: string): number => label.length * letter;
const short = (label: string): string => (label.length > 30 ? `${label.slice(0, 29)}…` : label);

/** Text for SVG. What XML cannot hold at all is left out. */
function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
