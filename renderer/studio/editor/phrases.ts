import type { TFunction } from 'i18next';

/** What CodeMirror says by itself, in its own words, and the key of ours for it. `$` stands for a number. */
export const phraseKeys = {
  Find: 'text.find',
  Replace: 'text.replace',
  next: 'text.next',
  previous: 'text.previous',
  all: 'text.all',
  'match case': 'text.case',
  regexp: 'text.pattern',
  'by word': 'text.word',
  replace: 'text.replaceOne',
  'replace all': 'text.replaceAll',
  close: 'close',
  'current match': 'text.current',
  'on line': 'text.onLine',
  'replaced match on line $': 'text.replacedOnLine',
  'replaced $ matches': 'text.replaced',
  'Go to line': 'text.goTo',
  go: 'text.go',
  'Control character': 'text.control',
  'Selection deleted': 'text.deleted',
  Diagnostics: 'findings',
  'No diagnostics': 'findings.none',
  Completions: 'text.completions',
} as const;

/** CodeMirror's own words in the language of whoever writes. */
export const phrasesIn = (t: TFunction<'studio'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(phraseKeys).map(([phrase, key]) => [phrase, t(key)]));
