import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { WorksheetView } from '../../core/api/worksheet.ts';
import { call } from '../api.ts';
import { PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { commas } from '../ui/local-words.ts';
import { Text } from '../ui/text.tsx';
import { Finish } from './finish.tsx';
import { Paper } from './paper.tsx';
import { Section } from './section.tsx';
import { countOf, createWorksheetStore } from './worksheet-store.ts';

/** A worksheet being filled in, or the page it makes. */
export function Worksheet({ view }: { readonly view: WorksheetView }) {
  const { t } = useTranslation(['worksheet', 'ui']);
  const { pack, activity, sections } = view;
  const [store] = useState(() =>
    createWorksheetStore(view, (section, level) => call('worksheet.mark', { pack, activity, section, level })),
  );
  const state = useStore(store);
  const [isPaper, setPaper] = useState(false);
  const count = countOf(state);
  const turned = useRef(false);

  useEffect(() => {
    if (turned.current) window.scrollTo(0, 0);
    turned.current = true;
    void isPaper;
  }, [isPaper]);

  const write = async (section: string, text: string) => {
    const { savedAtMs } = await call('worksheet.write', { pack, activity, section, text });
    state.saved(savedAtMs);
  };

  if (isPaper)
    return <Paper view={view} texts={state.texts} savedAtMs={state.savedAtMs} onBack={() => setPaper(false)} />;
  return (
    <article className="worksheet">
      <header>
        <p className="worksheet-kind">{commas(t, [t('ui:type.worksheet'), durationWords(t, view.minutes)])}</p>
        <PageTitle className="worksheet-title">{view.title}</PageTitle>
      </header>
      <Text blocks={view.intro} />
      <p className="worksheet-count" role="status">
        {t('written', { done: count.written, count: sections.length })}
      </p>
      {state.fault ? <FaultMessage fault={state.fault} /> : null}
      {sections.map((section) => (
        <Section
          key={section.id}
          section={section}
          text={state.texts[section.id] ?? ''}
          mark={state.marks[section.id] ?? null}
          write={(text) => write(section.id, text)}
          onEdit={(text) => state.write(section.id, text)}
          onMark={(level) => void state.mark(section.id, level)}
        />
      ))}
      <section className="worksheet-end" aria-labelledby="worksheet-end">
        <h2 id="worksheet-end">{t('end')}</h2>
        <p>{t('marked', { ...count, left: sections.length - count.sound - count.workable - count.missing })}</p>
        <p className="worksheet-actions">
          <Button isDisabled={count.written === 0} onPress={() => setPaper(true)}>
            {t('toPaper')}
          </Button>
        </p>
        <Finish view={view} missing={sections.length - count.written} />
      </section>
    </article>
  );
}
