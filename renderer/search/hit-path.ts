import type { SearchHit } from '../../core/api/search.ts';
import { activityPath, atlasPath, attemptPath, glossaryPath, lessonPath } from '../routes.tsx';

/** Where a hit leads: the section, the play, the term or the country itself. */
export function hitPath({ kind, pack, activity, type, anchor, attempt }: SearchHit): string {
  switch (kind) {
    case 'lesson':
      return lessonPath(pack, activity, anchor === '' ? undefined : anchor);
    case 'note':
      return type === 'worksheet' ? activityPath(pack, { activity, type }) : lessonPath(pack, activity, anchor);
    case 'scene':
      return attemptPath(attempt ?? '');
    case 'term':
      return glossaryPath(pack);
    case 'country':
      return atlasPath(pack, anchor);
  }
}
