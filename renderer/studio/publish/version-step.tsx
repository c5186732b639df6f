import { useTranslation } from 'react-i18next';
import { nextVersion } from '../../../core/studio/forms/pack.ts';
import { setValue } from '../../../core/studio/yaml-edit.ts';
import { Button } from '../../ui/button.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';

const parts = ['patch', 'minor', 'major'] as const;

/** Which edition this will be. */
export function VersionStep() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const version = useProject((state) => state.outline?.manifest.version ?? '');
  const raise = (next: string) => {
    const { texts, edit } = store.getState();
    edit('pack.yml', setValue(texts.get('pack.yml') ?? '', ['version'], next), 'form');
  };
  return (
    <section aria-labelledby="publish-version">
      <h3 id="publish-version" className="studio-publish-step">
        {t('publish.version')}
      </h3>
      <p>{t('publish.version.text')}</p>
      <p role="status">{t('publish.version.now', { version })}</p>
      <div className="studio-finding-remedies">
        {parts.map((part) => {
          const next = nextVersion(version, part);
          return next === null ? null : (
            <Button key={part} onPress={() => raise(next)}>
              {t(`publish.version.${part}`, { version: next })}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
