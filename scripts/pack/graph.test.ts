import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graph } from './graph.ts';
import { run, withPack } from './run.ts';

describe('npm run pack -- graph', () => {
  it('draws every scene and every choice, as SVG and as DOT', () =>
    withPack(async (folder, scenario) => {
      const { code } = await run(graph, scenario, '--out', join(folder, '..', 'drawn'));
      expect(code).toBe(0);
      const svg = readFileSync(join(folder, '..', 'drawn', '02-the-offer.svg'), 'utf8');
      const dot = readFileSync(join(folder, '..', 'drawn', '02-the-offer.dot'), 'utf8');
      for (const title of ['The offer', 'Article 4', 'Signed in haste (', 'Too late (']) expect(svg).toContain(title);
      expect(svg.match(/<path d="M[^"]+" fill="none"/g)).toHaveLength(6);
      expect(svg).not.toMatch(/NaN|undefined/);
      expect(dot).toContain('"offer" -> "article-four" [label="Name article 4 at the table", style=dashed];');
      expect(dot).toContain('"signed" [label="Signed in haste", shape=ellipse];');
    }));
});
