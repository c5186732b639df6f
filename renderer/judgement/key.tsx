import { useTranslation } from 'react-i18next';
import type { JudgementView } from '../../core/api/judgement.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { Text } from '../ui/text.tsx';

/** A situation with what was made of it beside the expert key, and why the key is so. */
function Key({ situation }: { readonly situation: JudgementView['situations'][number] }) {
  const { t } = useTranslation('judgement');
  const { key, judged } = situation;
  if (!key) return null;
  const isRight = judged?.reading === key.kind;
  return (
    <section className="judgement-key">
      <h3>
        <InlineText inlines={situation.title} />
      </h3>
      <Text blocks={situation.body} />
      {judged ? (
        <p className={isRight ? 'judgement-right' : 'judgement-wrong'}>
          {t(isRight ? 'key.right' : 'key.wrong', {
            reading: t(`reading.${judged.reading}`),
            kind: t(`reading.${key.kind}`),
            confidence: judged.confidence,
          })}
        </p>
      ) : null}
      <ul className="judgement-key-courses">
        {situation.courses.map((course, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: courses have no other identity and do not reorder
          <li key={index}>
            <Text blocks={course} />
            <p className="judgement-hint">
              {t('key.rated', {
                yours: t(`rating.${judged?.ratings[index] ?? 0}`),
                key: t(`rating.${key.ratings[index] ?? 0}`),
              })}
            </p>
          </li>
        ))}
      </ul>
      <Text blocks={key.reasoning} />
    </section>
  );
}

/** The key of a finished test, folded away: a form that comes back is better not read now. */
export function Keys({ view }: { readonly view: JudgementView }) {
  const { t } = useTranslation('judgement');
  return (
    <details className="judgement-keys">
      <summary>{t('keys')}</summary>
      {view.comesBack ? <p className="judgement-hint">{t('keys.comesBack')}</p> : null}
      {view.situations.map((situation) => (
        <Key key={situation.id} situation={situation} />
      ))}
    </details>
  );
}
