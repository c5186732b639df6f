import type { ProjectState } from './state.ts';

/**
 * The file that a course opens with while none is open: its first scenario, or its first activity; where it has none, its
 * pack.yml. Null where one is open, where there is none, and as long as nobody knows.
 */
export function firstFile({ open, outline, texts }: Pick<ProjectState, 'open' | 'outline' | 'texts'>): string | null {
  if (open !== null || !outline) return null;
  const all = outline.modules.flatMap((module) => module.activities);
  const first = all.find(({ type }) => type === 'scenario') ?? all[0];
  return first?.path ?? (texts.has('pack.yml') ? 'pack.yml' : null);
}
