import type { SearchHit } from '../../core/api/search.ts';
import { atlasPath, attemptPath, glossaryPath, lessonPath } from '../routes.tsx';

/** Where a hit leads: the section, the play, the term or the country itself. */
export function hitPath({ kind, pack, activity, anchor, attempt }: SearchHit): string {
  switch (kind) {
    case 'lesson':
      return lessonPath(pack, activity, anchor === '' ? undefined : anchor);
    case 'note':
      return lessonPath(pack, activity);
    case 'scene':
      return attemptPath(attempt ?? '');
    case 'term':
      return glossaryPath(pack);
    case 'country':
      return atlasPath(pack, anchor);
  }
}
