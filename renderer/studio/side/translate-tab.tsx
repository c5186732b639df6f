import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFiles } from '../../../core/studio/change.ts';
import { packOf } from '../../../core/studio/texts.ts';
import {
  isTranslatable,
  markDone,
  originalOf,
  segmentsOf,
  translate,
  translationPath,
} from '../../../core/studio/translation.ts';
import { setValue } from '../../../core/studio/yaml-edit.ts';
import { languageName } from '../../language-name.ts';
import { announce } from '../../ui/announcer.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { LanguageChoice } from '../translate/language-choice.tsx';
import { Translate } from '../translate/translate.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSetting } from './use-setting.ts';

/** The file that is open beside its translation. */
export function TranslateTab() {
  const { t } = useTranslation('studio-translate');
  const open = useProject((state) => state.open);
  const languages = useProject((state) => state.outline?.manifest.languages) ?? [];
  const { language: setting } = useSetting();
  const [chosen, setChosen] = useState<{ readonly file: string | null; readonly language: string } | null>(null);
  const addLanguage = useAddLanguage();
  const { path, language: written } = originalOf(open ?? '');
  // A translation that is opened is shown in its own language, until somebody chooses another one.
  const wishes = [chosen?.file === open ? chosen?.language : null, written, chosen?.language, setting, languages[1]];
  const language = wishes.find((one) => one && languages.slice(1).includes(one)) ?? null;
  if (open === null || !isTranslatable(path)) return <Empty title={t('none')} />;
  return (
    <>
      <LanguageChoice
        languages={languages}
        language={language}
        onChoose={(one) => setChosen({ file: open, language: one })}
        onAdd={(one) => {
          if (addLanguage(one)) setChosen({ file: open, language: one });
        }}
      />
      {language === null ? null : (
        <Translating key={`${language} ${path}`} path={path} language={language} own={languages[0] ?? 'en'} />
      )}
    </>
  );
}

interface TranslatingProps {
  readonly path: string;
  readonly language: string;
  readonly own: string;
}

function Translating({ path, language, own }: TranslatingProps) {
  const store = useProjectStore();
  const answer = useAnswer('translation', { path, language });
  const actions = useMemo(() => {
    const files = () => {
      const { texts, others } = store.getState();
      return packOf(texts, others);
    };
    return {
      write(key: string, text: string): boolean {
        try {
          void store.getState().apply('translation', translate(files(), path, language, key, text));
          return true;
        } catch (error) {
          if (error instanceof RangeError) return false;
          throw error;
        }
      },
      hold(keys: readonly string[]) {
        void store.getState().apply('translation', markDone(files(), path, language, keys));
      },
      show(key: string) {
        const { texts, show } = store.getState();
        const segment = segmentsOf(path, texts.get(path) ?? '').find((one) => one.key === key);
        if (segment) show(path, segment.from, segment.to);
      },
    };
  }, [store, path, language]);
  if (answer === null) return null;
  return (
    <Translate
      pairs={answer.pairs}
      leftOver={answer.leftOver}
      own={own}
      language={language}
      actions={actions}
      onShowLeft={({ from, to }) => store.getState().show(translationPath(language, path), from, to)}
    />
  );
}

/** Adds a language to what the course says of itself. Answers whether it could. */
function useAddLanguage(): (language: string) => boolean {
  const { t } = useTranslation('studio-translate');
  const store = useProjectStore();
  return (language) => {
    const { texts, others, outline, apply } = store.getState();
    const languages = [...(outline?.manifest.languages ?? []), language];
    try {
      const edits = setValue(texts.get('pack.yml') ?? '', ['languages'], languages);
      const changes = edits.map((edit) => ({ path: 'pack.yml', ...edit }));
      void apply('translation', changedFiles(packOf(texts, others), changes));
      announce(t('add.done', { language: languageName(language) }));
      return true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      announce(t('add.failed'), 'assertive');
      return false;
    }
  };
}
