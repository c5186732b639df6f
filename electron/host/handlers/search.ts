import type { AttemptId } from '../../../core/api/call.ts';
import type { SearchHit } from '../../../core/api/search.ts';
import type { Handlers } from '../../../core/api.ts';
import { readQuery } from '../../../core/search/query.ts';
import { closes, opens } from '../search/search-file.ts';
import { type Context, learnerOf } from './context.ts';

const kinds = ['lesson', 'scene', 'term', 'country', 'note'] as const;
const most = 30;

/** Looking for something in all that the trainee may see. */
export function searchHandlers(context: Context) {
  const { shelf } = context;
  const typeOf = (pack: string, activity: string) =>
    shelf.current.find((one) => one.pack === pack)?.entries.find(({ entry }) => entry.id === activity)?.entry.type ??
    null;
  return {
    'search.find': ({ typed, pack, kind }) => {
      const { id: learner } = learnerOf(context);
      const search = context.search();
      const { match, words } = readQuery(typed);
      const titles = new Map(shelf.current.map((edition) => [edition.pack, edition.outline.manifest.title]));
      const packs = pack === null ? [...titles.keys()] : [pack];
      const found = search.file.find({ match, learner, packs, kinds: kind === null ? kinds : [kind], most });
      const hits = found.map(
        (hit): SearchHit => ({
          ...hit,
          type: typeOf(hit.pack, hit.activity),
          course: titles.get(hit.pack) ?? hit.pack,
          snippet: marked(hit.snippet),
          attempt: hit.attempt as AttemptId | null,
        }),
      );
      return { hits, words: [...words], waiting: search.indexer.waiting() };
    },
  } satisfies Pick<Handlers, 'search.find'>;
}

/** A snippet in pieces, matching and other. */
function marked(snippet: string): { text: string; isMatch: boolean }[] {
  return snippet
    .split(opens)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isMatch: false }];
      const [match = '', ...rest] = part.split(closes);
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
