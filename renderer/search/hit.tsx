import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../core/api/search.ts';

interface HitProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isActive: boolean;
  readonly isCourseSaid: boolean;
  readonly onPress: () => void;
}

/** One thing that was found, with the words around the match. */
export function Hit({ id, hit, isActive, isCourseSaid, onPress }: HitProps) {
  const { t } = useTranslation('search');
  const { kind, title, snippet, course } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, in which the focus stays
    <div id={id} role="option" aria-selected={isActive} tabIndex={-1} className="search-hit" onClick={onPress}>
      <p className="search-hit-title">{title}</p>
      <p className="search-hit-words">
        {snippet.map(({ text, isMatch }, index) =>
          isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one snippet do not move
            <mark key={index}>{text}</mark>
          ) : (
            text
          ),
        )}
      </p>
      <p className="search-hit-kind">
        {t(`one.${kind}`)}
        {isCourseSaid ? ` · ${course}` : null}
      </p>
    </div>
  );
}
