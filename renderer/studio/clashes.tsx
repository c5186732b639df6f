import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useProject } from './project/project-context.ts';

/** Asks whose text holds where two people changed the same lines. */
export function Clashes() {
  const { t } = useTranslation('studio');
  const clashes = useProject((state) => state.clashes);
  const decide = useProject((state) => state.decide);
  return [...clashes].map(([path, { text }]) => (
    <Notice
      key={path}
      tone="warn"
      isAlert
      title={t(text === null ? 'clash.gone' : 'clash', { path })}
      actions={
        <>
          <Button onPress={() => decide(path, 'mine')}>{t('clash.mine')}</Button>
          <Button onPress={() => decide(path, 'theirs')}>{t('clash.theirs')}</Button>
        </>
      }
    >
      <p>{t('clash.text')}</p>
    </Notice>
  ));
}
