import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type * as FindingWords from '../../core/finding-words/finding-words.ts';
import type { Said } from '../../core/finding-words/template.ts';
import { addWords } from '../i18n.ts';

/** What is wrong and what to do about it, as two sentences. */
export type Sentences = Pick<Diagnostic, 'message' | 'remedy'>;

let known: typeof FindingWords | null = null;

/** What takes the checker's sentences apart comes with the first finding that is shown in another language. */
async function learn(): Promise<typeof FindingWords> {
  known ??= await import('../../core/finding-words/finding-words.ts');
  addWords('findings', known.findingTemplates);
  return known;
}

/**
 * Says findings in the language of whoever is here. The checker says them in English, which stays wherever a language
 * has no words for one of its sentences.
 */
export function useFindingWords(): (finding: Diagnostic) => Sentences {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [words, setWords] = useState(known);
  useEffect(() => {
    let isOld = false;
    if (language !== 'en' && !words)
      learn().then(
        (learnt) => isOld || setWords(learnt),
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [language, words]);

  return useCallback(
    (finding) => {
      const parts = language === 'en' ? null : (words?.partsOf(finding) ?? null);
      const message = parts && say(parts.message);
      const remedy = parts && say(parts.remedy);
      return message === null || remedy === null ? finding : { message, remedy };

      /** Null where the language lacks the words for a part of it. */
      function say(said: Said): string | null {
        if (typeof said === 'string') return numberIn(language, said);
        const values: Record<string, string> = {};
        for (const [name, value] of Object.entries(said.values)) {
          const one = say(value);
          if (one === null) return null;
          values[name] = one;
        }
        if (i18n.getResource(language, 'findings', said.key) === undefined) return null;
        return i18n.t(`findings:${said.key}`, { replace: values });
      }
    },
    [i18n, language, words],
  );
}

/** A number that English marks the thousands of, as the language writes it; anything else as it is. */
const numberIn = (language: string, text: string): string =>
  /^\d{1,3}(?:,\d{3})+$/.test(text) ? new Intl.NumberFormat(language).format(Number(text.replace(/,/g, ''))) : text;
