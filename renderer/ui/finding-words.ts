import type { i18n } from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type * as FindingWords from '../../core/finding-words/finding-words.ts';
import type { Said } from '../../core/finding-words/template.ts';
import { addWords } from '../i18n.ts';

/** What is wrong and what to do about it, as two sentences. */
export type Sentences = Pick<Diagnostic, 'message' | 'remedy'>;

let known: typeof FindingWords | null = null;

/** What takes the checker's sentences apart comes with the first of them that is shown in another language. */
async function learn(): Promise<typeof FindingWords> {
  known ??= await import('../../core/finding-words/finding-words.ts');
  addWords('findings', known.findingTemplates);
  return known;
}

/** What takes sentences apart; null in English, where they stay as they are, and until it is here. */
function useTemplates(): typeof FindingWords | null {
  const { language } = useTranslation().i18n;
  const [words, setWords] = useState(known);
  const isWanted = language !== 'en';
  useEffect(() => {
    let isOld = false;
    if (isWanted && !words)
      learn().then(
        (learnt) => isOld || setWords(learnt),
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [isWanted, words]);
  return isWanted ? words : null;
}

/**
 * Says findings in the language of whoever is here. The checker says them in English, which stays wherever a language
 * has no words for one of its sentences.
 */
export function useFindingWords(): (finding: Diagnostic) => Sentences {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const words = useTemplates();
  return useCallback(
    (finding) => {
      const parts = words?.partsOf(finding) ?? null;
      const message = parts && inLanguage(i18n, language, parts.message);
      const remedy = parts && inLanguage(i18n, language, parts.remedy);
      return message === null || remedy === null ? finding : { message, remedy };
    },
    [i18n, language, words],
  );
}

/** Says in the same way what could not be carried over from a Twine story, or to one. */
export function useLostWords(): (what: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const words = useTemplates();
  return useCallback(
    (what) => {
      const parts = words?.partsOfLost(what) ?? null;
      return (parts && inLanguage(i18n, language, parts)) ?? what;
    },
    [i18n, language, words],
  );
}

/** A sentence that was taken apart, in a language; null where that lacks the words for some part of it. */
export function inLanguage(i18n: i18n, language: string, said: Said): string | null {
  if (typeof said === 'string') return numberIn(language, said);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(said.values)) {
    const one = inLanguage(i18n, language, value);
    if (one === null) return null;
    values[name] = one;
  }
  if (i18n.getResource(language, 'findings', said.key) === undefined) return null;
  return i18n.t(`findings:${said.key}`, { lng: language, replace: values });
}

/** A number that English marks the thousands of, as the language writes it; anything else as it is. */
const numberIn = (language: string, text: string): string =>
  /^\d{1,3}(?:,\d{3})+$/.test(text) ? new Intl.NumberFormat(language).format(Number(text.replace(/,/g, ''))) : text;
