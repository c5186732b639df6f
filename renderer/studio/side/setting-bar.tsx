import { useTranslation } from 'react-i18next';
import { languageName } from '../../language-name.ts';
import { useProject } from '../project/project-context.ts';
import { type PageColours, useSetting } from './use-setting.ts';

export type Setting = 'home' | 'language' | 'page';

/** Chooses the home country and the language in which the page is shown, and its colours: whatever of it is used here. */
export function SettingBar({ uses }: { readonly uses: readonly Setting[] }) {
  const { t } = useTranslation('studio');
  const homes = useProject((state) => state.homes);
  const outline = useProject((state) => state.outline);
  const languages = outline?.manifest.languages ?? [];
  const { home, language, page, setHome, setLanguage, setPage } = useSetting();
  if (uses.length === 0) return null;
  return (
    <div className="studio-setting">
      {homes.length < 2 || !uses.includes('home') ? null : (
        <label className="studio-setting-one">
          <span>{t('home')}</span>
          <select className="ui-input" value={home} onChange={(event) => setHome(event.target.value)}>
            {homes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {languages.length < 2 || !uses.includes('language') ? null : (
        <label className="studio-setting-one">
          <span>{t('language')}</span>
          <select
            className="ui-input"
            value={language ?? ''}
            onChange={(event) => setLanguage(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{t('language.own')}</option>
            {languages.slice(1).map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
      )}
      {uses.includes('page') ? (
        <label className="studio-setting-one">
          <span>{t('page')}</span>
          <select className="ui-input" value={page} onChange={(event) => setPage(event.target.value as PageColours)}>
            {(['same', 'light', 'dark'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`page.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
