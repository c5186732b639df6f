import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/folder.ts';
import { packChecker } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import type { FileChange } from './change.ts';
import { packOf, withChanges } from './texts.ts';
import {
  isTranslatable,
  leftOverOf,
  markDone,
  pairsOf,
  segmentsOf,
  statusOf,
  translate,
  translationPath,
} from './translation.ts';

type Texts = ReadonlyMap<string, string>;

/** A pack that says it is in French too. */
function bilingual(folder: string): Texts {
  const files = packFolder(join(import.meta.dirname, '../..', folder));
  const texts = new Map(files.paths.map((path) => [path, files.text(path) ?? '']));
  return texts.set('pack.yml', (texts.get('pack.yml') ?? '').replace(/languages: .*/, 'languages: [en, fr]'));
}
const harbour = bilingual('electron/host/fixtures/harbour');
const [lesson, offer, quiz] = ['01-lesson', '02-offer', '03-check'].map((name) => `modules/01-harbour/${name}.md`) as [
  string,
  string,
  string,
];
const french = (texts: Texts, path: string) => texts.get(translationPath('fr', path)) ?? '';
const changed = (texts: Texts, change: (files: PackFiles) => readonly FileChange[]): Texts =>
  withChanges(texts, change(packOf(texts)));
const put = (texts: Texts, path: string, key: string, text: string) =>
  changed(texts, (files) => translate(files, path, 'fr', key, text));
const edited = (texts: Texts, path: string, from: string, to: string): Texts =>
  new Map(texts).set(path, (texts.get(path) ?? '').replace(from, to));
const segments = (texts: Texts, path: string) => segmentsOf(path, texts.get(path) ?? '');
const keys = (texts: Texts, path: string) => segments(texts, path).map(({ key }) => key);
const wholly = (texts: Texts): Texts =>
  [...texts.keys()]
    .filter(isTranslatable)
    .reduce((done, path) => changed(done, (files) => markDone(files, path, 'fr', keys(texts, path))), texts);
const errors = (texts: Texts) =>
  packChecker()
    .check(packOf(texts), { explored: () => [] })
    .filter(({ file, code }) => file.startsWith('locales/') && code.startsWith('translation-'));
const states = (texts: Texts, path: string, state: string) =>
  pairsOf(packOf(texts), path, 'fr').flatMap((one) => (one.state === state ? [one.key] : []));
const translated = wholly(harbour);

describe('the segments of a file', () => {
  it('are its words, by keys made of its structure', () => {
    expect(keys(harbour, lesson)).toEqual([
      'title',
      '#text',
      '#text/p1',
      '#text/p2',
      '#text/p2/caption',
      '#text/c1',
      '#text/c1/p1',
      'note:1/p1',
    ]);
    expect(keys(harbour, quiz)).toEqual([
      'title',
      '#who',
      '#who/l1.1',
      '#who/l1.2',
      '#who/n1/p1',
      '#days',
      '#days/n1/p1',
    ]);
    expect(keys(harbour, 'glossary.md').slice(1, 3)).toEqual(['term:twinning', 'term:twinning/p1']);
    expect(keys(harbour, 'atlas/fr.yml')).toEqual(['name', 'home.supervisor', 'home.council']);
  });

  it('leave out ids, rules, links and what only stands for other words', () => {
    const texts = segments(harbour, offer).map(({ key, text }) => `${key}: ${text}`);
    expect(texts).toContain('#offer/signed: Sign at once');
    expect(texts).toContain('#offer/p2: {{home.supervisor}} has answered.');
    expect(texts).toContain('#article-four: Article 4');
    expect(texts).toContain('meters.trust.levels.45: correct');
    expect(texts.filter((one) => one.startsWith('#supervisor:'))).toEqual([]);
  });

  it('stand where they say', () => {
    for (const path of [lesson, offer, quiz, 'glossary.md'])
      for (const { kind, text, from, to } of segments(harbour, path))
        if (kind !== 'field') expect(harbour.get(path)?.slice(from, to)).toBe(text);
  });

  it('are read from lines in quotations and items', () => {
    const [, note] = segmentsOf(lesson, '---\ntype: lesson\n---\n\n- One\n  and more\n\n  > A note\n  > goes on.\n');
    expect(note).toMatchObject({ key: 'start/l1.1/n1/p1', kind: 'note', text: 'A note\ngoes on.' });
  });
});

describe('translating', () => {
  it('leaves nothing for the checker where each segment is translated with itself', () => {
    const paths = [...harbour.keys()].filter(isTranslatable);
    const texts = paths.reduce(
      (all, path) => segments(harbour, path).reduce((done, { key, text }) => put(done, path, key, text), all),
      harbour,
    );
    expect(errors(texts)).toEqual([]);
    expect(statusOf(packOf(texts), 'fr').every((one) => one.done === one.total && one.leftOver === 0)).toBe(true);
  });

  it('does so in all of the course that comes with the program', () => {
    const content = bilingual('content/local-diplomacy');
    const texts = [...content.keys()].filter(isTranslatable).reduce((all, path) => {
      const last = segments(content, path).at(-1);
      return last ? put(all, path, last.key, last.text) : all;
    }, content);
    expect(errors(texts)).toEqual([]);
    expect(statusOf(packOf(texts), 'fr').filter((one) => one.total > 0 && one.done < 1)).toEqual([]);
  }, 60_000);

  it('makes the file of the original, with the ids that titles have by their words', () => {
    const texts = put(harbour, offer, 'part:debrief', 'Ce qu’il faut retenir');
    expect(french(texts, offer)).toContain('# Ce qu’il faut retenir `debrief`');
    expect(french(texts, offer)).toContain('## What really happened {#what-really-happened}');
    expect(states(texts, offer, 'done')).toEqual(['part:debrief']);
    expect(states(texts, offer, 'missing')).toHaveLength(segments(harbour, offer).length - 1);
    expect(french(put(harbour, 'glossary.md', 'term:region', 'Région'), 'glossary.md')).toContain('Région {#region}');
  });

  it('says words only in manifests', () => {
    const texts = put(harbour, 'pack.yml', 'competencies.coordination.label', 'Concertation');
    expect(french(texts, 'pack.yml')).toBe(
      'title: Harbour\ndescription: A small course.\ncompetencies:\n  coordination: { label: Concertation }\n',
    );
  });

  it('changes nothing else, whatever is written', () => {
    const place = fc.constantFrom(
      ...[lesson, offer, quiz, 'glossary.md', 'atlas/fr.yml'].flatMap((path) =>
        segments(translated, path).map(({ key }) => ({ path, key })),
      ),
    );
    const words = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[-#>*+1.|:"'`[\]{}()~=!\\ \na-z]{1,30}$/),
      fc.constantFrom('- Oui', '1. Oui', '# Oui', '> Oui', 'Un\n\nDeux', '```', ':::', '| a | b |', '=== x\n==='),
    );
    fc.assert(
      fc.property(place, words, ({ path, key }, text) => {
        const before = french(translated, path);
        const own = segmentsOf(path, before).find((one) => one.key === key);
        let after: string;
        try {
          after = french(put(translated, path, key, text), path);
        } catch (error) {
          return error instanceof RangeError;
        }
        expect(after.startsWith(before.slice(0, own?.from))).toBe(true);
        expect(after.endsWith(before.slice(own?.to))).toBe(true);
        const others = (file: string) =>
          segmentsOf(path, file)
            .filter((one) => one.key !== key)
            .map((one) => one.text);
        expect(others(after)).toEqual(others(before));
        return true;
      }),
    );
  });

  it('keeps words from being read as marks', () => {
    expect(french(put(translated, offer, '#signed/p1', '- Oui.'), offer)).toContain('\n\\- Oui.\n');
    expect(french(put(translated, offer, '#offer/signed/n1/p1', 'Un.\n\nDeux.'), offer)).toContain(
      '  > Un.\n  > Deux.\n',
    );
  });

  it('takes a text that does not mention a note yet', () => {
    const texts = put(translated, lesson, '#text/p1', 'Une phrase.');
    expect(states(texts, lesson, 'done')).toContain('note:1/p1');
    expect(french(put(texts, lesson, 'note:1/p1', 'Depuis 1982.'), lesson)).toContain('\n[^1]: Depuis 1982.');
  });

  it('puts the original’s words back where nothing is written', () => {
    const texts = put(put(translated, offer, '#signed', 'Signé'), offer, '#signed', ' ');
    expect(french(texts, offer)).toBe(french(translated, offer));
    expect(states(texts, offer, 'missing')).toEqual(['#signed']);
  });
});

describe('a translation whose original changes', () => {
  it('is out of date in just the segment that changed', () => {
    const place = fc.constantFrom(
      ...[lesson, offer, quiz, 'glossary.md', 'atlas/fr.yml', 'modules/01-harbour/module.yml'].flatMap((path) =>
        segments(translated, path).map(({ key }) => ({ path, key })),
      ),
    );
    fc.assert(
      fc.property(place, ({ path, key }) => {
        // Written as a translation of the translation: the way a text is put in the place of a segment.
        const made = changed(new Map([[path, translated.get(path) ?? '']]), (files) =>
          translate(files, path, 'xx', key, 'Something else'),
        );
        const text = made.get(translationPath('xx', path)) ?? '';
        const now = new Map(translated).set(path, text);
        expect(states(now, path, 'outdated')).toEqual([key]);
        expect(states(now, path, 'done')).toHaveLength(segments(translated, path).length - 1);
      }),
    );
  });

  it('is not out of date where a paragraph is only wrapped anew', () => {
    expect(
      states(edited(translated, offer, 'You are deputy mayor.', 'You are deputy\nmayor.'), offer, 'outdated'),
    ).toEqual([]);
  });

  it('holds again where somebody says so', () => {
    const now = edited(translated, offer, 'The delegation waits.', 'The delegation is waiting.');
    const again = changed(now, (files) => markDone(files, offer, 'fr', ['#offer/p1']));
    expect(states(now, offer, 'outdated')).toEqual(['#offer/p1']);
    expect(states(again, offer, 'outdated')).toEqual([]);
    expect(french(again, offer)).toBe(french(now, offer));
  });

  it('gets what is new in its place when that is translated', () => {
    const scene = '## By letter {#letter}\n\n`if opinion` You write.\n\n- [Send it](#signed) `trust -5`\n\n';
    const now = edited(translated, offer, '# Who you can ask', `${scene}# Who you can ask`);
    expect(states(now, offer, 'missing')).toEqual(['#letter', '#letter/p1', '#letter/signed']);
    const texts = put(now, offer, '#letter/signed', 'L’envoyer');
    expect(french(texts, offer)).toBe(
      french(translated, offer).replace(
        '# Who you can ask',
        `${scene.replace('Send it', 'L’envoyer')}# Who you can ask`,
      ),
    );
    expect(states(texts, offer, 'missing')).toEqual(['#letter', '#letter/p1']);
    expect(errors(texts)).toEqual([]);
  });

  it.each([
    ['a choice', offer, '- [Name article', '- [Wait](#offer) {#wait} `days -2`\n- [Name article', '#offer/wait'],
    [
      'what is said of a choice',
      offer,
      '{#call} `once` `calls +1` `days -1`',
      '{#call} `once` `calls +1` `days -1` Busy.',
      '#offer/call/said',
    ],
    [
      'a note',
      offer,
      '- [Sign without it](#signed-well) `trust -5`',
      '- [Sign without it](#signed-well) `trust -5`\n\n  > Bold.',
      '#article-four/signed-well/n1/p1',
    ],
    ['the first paragraph', quiz, '## Who signs?', 'Two questions.\n\n## Who signs?', 'start/p1'],
    ['a word of a meter', offer, '65: warm', '65: warm, 80: hot', 'meters.trust.levels.80'],
    ['a meter', offer, '  alignment:', '  calm: { label: Calm, start: 5 }\n  alignment:', 'meters.calm.label'],
    [
      'a title of a picture',
      lesson,
      '"The quay")',
      '"The quay")\n\n![Boats](../../media/quay.svg "Boats")',
      '#text/p3/caption',
    ],
  ])('gets %s', (_, path, from, to, key) => {
    const now = edited(translated, path, from, to);
    expect(states(now, path, 'missing')).toContain(key);
    const texts = put(now, path, key, 'Bonjour');
    expect(pairsOf(packOf(texts), path, 'fr').find((one) => one.key === key)?.translation?.text).toBe('Bonjour');
    expect(errors(texts)).toEqual([]);
    expect(states(texts, path, 'done')).toHaveLength(segments(translated, path).length + 1);
  });

  it('keeps what the original lost, and tells it', () => {
    const now = edited(
      translated,
      offer,
      '## Article 4 {#article-four} `alignment +5`\n\nIt is one sentence.\n',
      '## Article 4 {#article-four} `alignment +5`\n',
    );
    expect(leftOverOf(packOf(now), offer, 'fr').map(({ key }) => key)).toEqual(['#article-four/p1']);
  });

  it('does not know what a file was made from that was written by hand', () => {
    const texts = new Map(translated).set('locales/fr/translated.yml', '<<<<<<<\n');
    const now = edited(texts, translationPath('fr', offer), 'It is signed.', 'C’est signé.');
    expect(states(now, offer, 'unknown')).toEqual(['#signed/p1']);
    expect(states(now, offer, 'done')).toEqual([]);
  });
});
