import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonView } from '../../core/api/lesson.ts';
import { mediaUrl } from '../api.ts';
import { BarActions, PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { citedKeys } from '../ui/cited-keys.ts';
import { Drawer } from '../ui/dialog.tsx';
import { durationWords } from '../ui/duration.ts';
import { commas } from '../ui/local-words.ts';
import { Text } from '../ui/text.tsx';
import { goToId, lookUp, type TextSetting, TextSettingProvider } from '../ui/text-setting.ts';
import { Contents } from './contents.tsx';
import { Finish } from './finish.tsx';
import { Kept } from './kept.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { Marking } from './marking.tsx';
import { Footnotes, Sources } from './notes.tsx';
import { outline, splitAt } from './outline.ts';
import { Reflection } from './reflection.tsx';
import { Stepper } from './stepper.tsx';
import { UndoRemoval } from './undo-removal.tsx';
import { useBookmark } from './use-bookmark.ts';
import { useHighlights } from './use-highlights.ts';
import { usePlace } from './use-place.ts';

interface LessonProps {
  readonly lesson: LessonView;
  /** Id of the heading the address names, or null. */
  readonly section: string | null;
}

/** The page of a lesson: contents at the left, the text, the notes in the margin. Narrow windows fold the sides away. */
export function Lesson({ lesson, section }: LessonProps) {
  const { t } = useTranslation(['lesson', 'ui']);
  const { pack, activity, blocks, footnotes, sources } = lesson;
  const [isDrawn, setDrawn] = useState(false);
  const sections = useMemo(() => outline(blocks), [blocks]);
  // Where one comes back to is settled when the page opens; reading on does not move the line.
  const [resumed] = useState(() => resumeAt(lesson, section));
  const [before, after] = useMemo(() => splitAt(blocks, resumed), [blocks, resumed]);
  const place = usePlace(sections);
  useBookmark(pack, activity, place, lesson.status !== 'done');
  const here = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const highlights = useHighlights(lesson, body);
  const [isStepping, setStepping] = useState(false);
  const { rangeOf } = highlights;

  useEffect(() => {
    const marked = section === null ? null : rangeOf(section);
    if (marked) marked.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    else if (section !== null) goToId(section);
    else if (here.current) {
      here.current.scrollIntoView({ block: 'start' });
      here.current.focus({ preventScroll: true });
    }
  }, [section, rangeOf]);

  const contents = { pack, activity, sections, place };
  const cited = useMemo(() => {
    const keys = citedKeys([...blocks, ...footnotes.flatMap((note) => note.children)]);
    return sources.filter(({ key }) => keys.includes(key));
  }, [blocks, footnotes, sources]);

  return (
    <TextSettingProvider value={useSetting(lesson)}>
      <div className="lesson">
        <aside className="lesson-side" aria-label={t('contents')}>
          <p className="lesson-side-title">{t('contents')}</p>
          <Contents {...contents} />
        </aside>
        <article className="lesson-page">
          <header className="lesson-head">
            <div className="lesson-head-line">
              <p className="lesson-kind">{commas(t, [t('ui:type.lesson'), durationWords(t, lesson.minutes)])}</p>
              <p className="lesson-tools no-print">
                <Button look="quiet" onPress={() => setStepping(true)}>
                  {t('markPassage')}
                </Button>
                <Button look="quiet" onPress={() => window.print()}>
                  {t('print')}
                </Button>
              </p>
            </div>
            <PageTitle className="lesson-title">{lesson.title}</PageTitle>
          </header>
          <div ref={body} className="lesson-body">
            <Text blocks={before} />
            {after.length === 0 ? null : (
              <>
                <p ref={here} tabIndex={-1} className="lesson-here">
                  {t('here')}{' '}
                  <Button look="quiet" onPress={() => window.scrollTo(0, 0)}>
                    {t('fromStart')}
                  </Button>
                </p>
                <Text blocks={after} />
              </>
            )}
            <MarginNotes footnotes={footnotes} highlights={highlights} />
            <Marking body={body} highlights={highlights} />
          </div>
          {isStepping ? <Stepper highlights={highlights} onClose={() => setStepping(false)} /> : null}
          <UndoRemoval highlights={highlights} />
          <Kept highlights={highlights} />
          <Footnotes footnotes={footnotes} />
          <Sources sources={cited} />
          <Finish lesson={lesson} />
        </article>
      </div>
      {sections.length === 0 ? null : (
        <BarActions>
          <Button look="quiet" className="lesson-open-contents" onPress={() => setDrawn(true)}>
            {t('contents')}
          </Button>
        </BarActions>
      )}
      <Drawer title={t('contents')} isOpen={isDrawn} onClose={() => setDrawn(false)}>
        <Contents {...contents} onGo={() => setDrawn(false)} />
      </Drawer>
    </TextSettingProvider>
  );
}

function resumeAt({ status, bookmark, blocks }: LessonView, section: string | null): string | null {
  if (section !== null || status !== 'begun' || bookmark === null) return null;
  return outline(blocks)[0]?.id === bookmark ? null : bookmark;
}

function useSetting({ pack, edition, activity, language, terms, sources, footnotes, notes }: LessonView): TextSetting {
  return useMemo(
    () => ({
      ...lookUp(terms, sources),
      language,
      media: (src) => mediaUrl(pack, edition, src),
      footnotes,
      reflect: (block) => (
        <Reflection key={block.id} pack={pack} activity={activity} prompt={block.id} text={notes[block.id] ?? ''} />
      ),
      goTo: goToId,
    }),
    [pack, edition, activity, language, terms, sources, footnotes, notes],
  );
}
