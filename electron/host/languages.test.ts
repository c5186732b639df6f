import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { plainText } from '../../core/markdown/text.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
afterEach(() => desk.remove());

/** The course Harbour, with some of it in French. */
async function inTwoLanguages(more: Readonly<Record<string, string>> = {}): Promise<void> {
  desk = await setUp({ course: true });
  const folder = join(desk.contentFolder, 'harbour');
  const offer = readFileSync(join(folder, 'modules/01-harbour/02-offer.md'), 'utf8');
  const files = {
    'modules/01-harbour/02-offer.md': offer
      .replace('title: The offer', 'title: L’offre')
      .replace('[Call again]', '[Rappeler]')
      .replace('The delegation waits.', 'La délégation attend. {{home.council}} aussi.'),
    'pack.yml': 'title: Le port\n',
    'atlas/fr.yml': readFileSync(join(folder, 'atlas/fr.yml'), 'utf8').replace(
      /council: [^,}\n]*/,
      'council: le conseil',
    ),
    'glossary.md': readFileSync(join(folder, 'glossary.md'), 'utf8').replace(/^(\w[^\n]*)\n:/gm, (_, term) => {
      const id = String(term)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
      return `${term} en français {#${id}}\n:`;
    }),
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'locales/fr', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  desk.edit('pack.yml', (text) => text.replace('languages: [en]', 'languages: [en, fr]'));
  await desk.restart();
}

async function speak(language: string, courseLanguages?: Record<string, string>): Promise<void> {
  const { learner } = await desk.call('session.read', {});
  if (!learner) throw new Error('Nobody is here.');
  const preferences = { ...learner.preferences, ...(courseLanguages && { courseLanguages }) };
  await desk.call('learner.update', { name: learner.name, home: learner.home, language, preferences });
}

describe('a course in two languages', () => {
  it('is read in the language of the program, and what is not translated in its own', async () => {
    await inTwoLanguages();
    expect(await desk.call('course.read', { pack: 'harbour' })).toMatchObject({ title: 'Harbour', language: 'en' });
    await speak('fr');
    const course = await desk.call('course.read', { pack: 'harbour' });
    expect(course).toMatchObject({ title: 'Le port', language: 'fr', languages: ['en', 'fr'] });
    const titles = course.modules.flatMap((module) => module.activities.map(({ title }) => title));
    expect(titles).toContain('L’offre');
    expect(titles.length).toBeGreaterThan(2);
    expect(titles.filter((title) => title === 'L’offre')).toHaveLength(1);
  });

  it('is read in another language than the program where somebody chose so', async () => {
    await inTwoLanguages();
    await speak('fr', { harbour: 'en' });
    expect(await desk.call('course.read', { pack: 'harbour' })).toMatchObject({ title: 'Harbour', language: 'en' });
  });

  it('goes on in the other language in the middle of an attempt, to the same result', async () => {
    await inTwoLanguages();
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const call = { type: 'choose', scene: 'offer', choice: 'call' } as const;
    await desk.call('attempt.act', { attempt, step: 0, action: call, reason: null });
    const before = await desk.call('attempt.read', { attempt });
    await speak('fr');
    const after = await desk.call('attempt.read', { attempt });
    expect(after.title).toBe('L’offre');
    expect(after.step).toBe(before.step);
    expect(after.meters).toEqual(before.meters);
    const [scene] = after.scene.body;
    expect(scene?.type === 'paragraph' && plainText(scene.children)).toBe('La délégation attend. Le conseil aussi.');
    await desk.call('attempt.act', {
      attempt,
      step: 1,
      action: { type: 'choose', scene: 'offer', choice: 'signed' },
      reason: null,
    });
    await speak('en');
    const english = await desk.call('attempt.debrief', { attempt });
    expect(english.title).toBe('The offer');
  });

  it('is not read in a translation that plays otherwise, or that has errors', async () => {
    const path = 'modules/01-harbour/02-offer.md';
    await inTwoLanguages();
    for (const change of [
      (text: string) => text.replace('`trust +60`', '`trust +6`'),
      (text: string) => text.replace('](#signed)', '](#nowhere)'),
    ]) {
      const file = join(desk.contentFolder, 'harbour/locales/fr', path);
      const sound = readFileSync(file, 'utf8');
      writeFileSync(file, change(sound));
      await desk.restart();
      await speak('fr');
      const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
      expect(await desk.call('attempt.read', { attempt })).toMatchObject({ title: 'The offer' });
      writeFileSync(file, sound);
    }
  });

  it('keeps the terms somebody has met, whichever language they were read in', async () => {
    await inTwoLanguages();
    await speak('fr');
    const glossary = await desk.call('glossary.read', { pack: 'harbour' });
    expect(glossary.language).toBe('fr');
    expect(glossary.entries.every(({ term }) => term.endsWith('en français'))).toBe(true);
    await speak('en');
    const own = await desk.call('glossary.read', { pack: 'harbour' });
    expect(own.entries.map(({ id }) => id).sort()).toEqual(glossary.entries.map(({ id }) => id).sort());
  });
});
