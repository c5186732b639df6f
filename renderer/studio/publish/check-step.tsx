import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../core/studio/lines.ts';
import { Button } from '../../ui/button.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';

/** Whether anything stands in the way of building. */
export function CheckStep({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const findings = useProject((state) => state.findings);
  const waiting = useProject((state) => state.waiting);
  const errors = findings?.filter(({ severity }) => severity === 'error') ?? [];
  const [first] = errors;
  const show = () => {
    if (!first) return;
    const { texts, show: go } = store.getState();
    go(first.file, linesOf(texts.get(first.file) ?? '').offset(first));
    onShow();
  };
  return (
    <section aria-labelledby="publish-check">
      <h3 id="publish-check" className="studio-publish-step">
        {t('publish.check')}
      </h3>
      <p>{t('publish.check.text')}</p>
      {findings === null ? (
        <p>{t('findings.checking')}</p>
      ) : first ? (
        <>
          <p className="studio-publish-bad">
            {t('publish.check.bad')} {t('problem.errors', { count: errors.length })}.
          </p>
          <Button onPress={show}>{t('publish.check.see')}</Button>
        </>
      ) : (
        <p className={findings.length === 0 && waiting === 0 ? 'studio-publish-good' : undefined}>
          {findings.length === 0 ? t('findings.none') : t('problem.warnings', { count: findings.length })}.{' '}
          {waiting > 0 ? t('publish.check.wait') : ''}
        </p>
      )}
    </section>
  );
}
