import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { profileWords } from './profile-words.ts';

/** How it went, part by part and never added up. */
export function Profile({ view }: { readonly view: TableDebriefView }) {
  const { t, i18n } = useTranslation('negotiation');
  return (
    <dl className="outcome-profile">
      {profileWords(t, i18n.language, view).map(({ key, tone, verdict, text }) => (
        <div key={key} className="outcome-row">
          <dt>{t(`profile.${key}`)}</dt>
          <dd className={`outcome-verdict outcome-verdict-${tone}`}>{verdict}</dd>
          <dd className="outcome-why">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
