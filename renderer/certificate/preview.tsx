import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultPreview } from '../../core/api/certificate.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { sizeWords } from '../size-words.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Notice } from '../ui/notice.tsx';
import { faultOf, useCall } from '../use-call.ts';
import { PreviewList } from './preview-list.tsx';
import type { Wish } from './save-result.ts';

/** Exactly what a file will hold: how much of what, and every statement. */
export function Preview({ wish }: { readonly wish: Wish }) {
  const { t, i18n } = useTranslation('certificate');
  const found = useCall('result.preview', { ...wish, from: 0 });
  const shown = useLast(found.state === 'ready' ? found.data : null);
  if (found.state === 'error') return <FaultMessage fault={found.fault} onRetry={found.reload} />;
  if (!shown) return null;
  if (shown.statements === 0) return <p className="certificate-nothing">{t('holds.none')}</p>;
  const facts = [
    ['attempts', shown.attempts],
    ['decisions', shown.decisions],
    ['answers', shown.answers],
    ['reasons', shown.reasons],
    ['statements', shown.statements],
  ] as const;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="certificate-preview" aria-busy={found.state === 'loading'}>
      <h3 className="certificate-label">{t('holds')}</h3>
      <dl className="certificate-facts">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`holds.${name}`)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('holds.size')}</dt>
          <dd>{sizeWords(shown.bytes, i18n.language)}</dd>
        </div>
      </dl>
      {shown.named === 0 ? null : (
        <Notice tone="warn">
          <p>{t('named', { count: shown.named })}</p>
        </Notice>
      )}
      <Statements wish={wish} first={shown} />
      <p className="certificate-also">
        {t('holds.also', { as: t(wish.pseudonym === null ? 'holds.as.name' : 'holds.as.pseudonym') })}
      </p>
    </div>
  );
}

function Statements({ wish, first }: { readonly wish: Wish; readonly first: ResultPreview }) {
  const { t } = useTranslation('certificate');
  const [isOpen, setOpen] = useState(false);
  const [more, setMore] = useState<{ readonly of: ResultPreview; readonly items: ResultPreview['items'] } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const items = more?.of === first ? [...first.items, ...more.items] : first.items;
  const left = first.statements - items.length;
  const fetchMore = async () => {
    try {
      const next = await call('result.preview', { ...wish, from: items.length });
      setMore({ of: first, items: [...items.slice(first.items.length), ...next.items] });
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  return (
    <div>
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'list.hide' : 'list.show', { count: first.statements })}
      </Button>
      {isOpen ? (
        <>
          <PreviewList items={items} />
          {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
          {left > 0 ? (
            <p className="certificate-actions">
              <Button onPress={() => void fetchMore()}>
                {t('list.more', { count: Math.min(left, first.items.length) })}
              </Button>
              <span>{t('list.shown', { shown: items.length, count: first.statements })}</span>
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The last there was, while the next is on its way: what is on the page does not jump at every tick. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== null) setLast(value);
  }, [value]);
  return value ?? last;
}
