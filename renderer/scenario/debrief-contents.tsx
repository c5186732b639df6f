import { useTranslation } from 'react-i18next';
import { goToId } from '../ui/text-setting.ts';

export const debriefParts = [
  'summary',
  'coordination',
  'chart',
  'compare',
  'path',
  'takeaway',
  'endings',
  'attempts',
] as const;
export type DebriefPart = (typeof debriefParts)[number];

export const partId = (part: DebriefPart): string => `debrief-${part}`;

/** The parts of the report, at its side. Buttons, since the address is the program's own. */
export function DebriefContents({ parts }: { readonly parts: readonly DebriefPart[] }) {
  const { t } = useTranslation('scenario');
  return (
    <nav className="debrief-side" aria-label={t('debrief.contents')}>
      <ul className="debrief-contents">
        {parts.map((part) => (
          <li key={part}>
            <button type="button" onClick={() => goToId(partId(part))}>
              {t(part)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
