import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp();
});
afterEach(() => desk.remove());

const lesson = place('lesson');
const [one, other] = ['7f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10', '0b6a1f34-93a1-4a71-8a52-0d9e0c6b7f21'];
const quote = 'reads every twinning. It says so in the law';
const anchor = { quote, before: 'The prefecture ', after: '.', at: 24 };
const file = 'modules/01-harbour/01-lesson.md';

const only = async () => (await desk.call('notes.read', {}))[0]?.activities[0]?.notes ?? [];

describe('a highlight', () => {
  it('is there after a restart, in the lesson and among all notes, under its section', async () => {
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Ask in March.' });
    await desk.restart();
    expect((await desk.call('lesson.read', lesson)).highlights).toEqual([{ id: one, anchor, text: 'Ask in March.' }]);
    expect(await only()).toMatchObject([
      { kind: 'highlight', quote, text: 'Ask in March.', where: { title: 'The text', anchor: 'text' } },
    ]);
  });

  it('stands with what was written under prompts in the order of the text', async () => {
    await desk.call('note.write', { ...lesson, prompt: 'yours', text: 'The mayor.' });
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: '' });
    expect((await only()).map(({ kind }) => kind)).toEqual(['highlight', 'prompt']);
    expect(await only()).toMatchObject([{}, { prompt: expect.stringContaining('Who signs in your town, Ada?') }]);
  });

  it('goes without leaving its words, and comes back as it was', async () => {
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Secret words.' });
    await desk.call('highlight.remove', { ...lesson, id: one });
    expect(await desk.call('notes.read', {})).toEqual([]);
    expect((await desk.call('search.find', { typed: 'secret', pack: null, kind: 'note' })).hits).toEqual([]);
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Secret words.' });
    expect(await only()).toHaveLength(1);
  });

  it('is found by its passage and by what was written, also by an index made anew', async () => {
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Zwingli said so.' });
    const ids = async (typed: string) =>
      (await desk.call('search.find', { typed, pack: null, kind: 'note' })).hits.map((hit) => [hit.anchor, hit.type]);
    expect(await ids('zwingli')).toEqual([[one, 'lesson']]);
    expect(await ids('every twinning')).toEqual([[one, 'lesson']]);
  });

  it('says where it stood when a new edition does not have it any more', async () => {
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: '' });
    desk.edit(file, (text) => text.replace(/\{\{home\.supervisor\}\}.*\n/, 'All of this is new.\n'));
    await desk.restart();
    expect(await only()).toMatchObject([{ where: null, was: 'The text', quote }]);
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Where did it go?' });
    expect(await only()).toMatchObject([{ where: null, was: 'The text', text: 'Where did it go?' }]);
  });

  it('belongs to one page: its id is refused for another', async () => {
    desk.edit(file, (text) => text);
    await desk.call('highlight.write', { ...lesson, id: one, anchor, text: 'Mine.' });
    desk.edit('modules/01-harbour/02-offer.md', () => '---\ntype: lesson\ntitle: Two\nminutes: 1\n---\n\nText.\n');
    await desk.restart();
    expect(await desk.faultOf('highlight.write', { ...place('offer'), id: one, anchor, text: 'Theirs.' })).toBe(
      'not-found',
    );
    expect(await only()).toMatchObject([{ text: 'Mine.' }]);
    await desk.call('highlight.write', { ...place('offer'), id: other, anchor, text: '' });
  });

  it('is refused where it is no passage, or longer than can be', async () => {
    const write = (wrong: object) =>
      desk.faultOf('highlight.write', { ...lesson, id: one, anchor, text: '', ...wrong });
    expect(await write({ id: 'x' })).toBe('invalid-input');
    expect(await write({ anchor: { ...anchor, quote: '' } })).toBe('invalid-input');
    expect(await write({ anchor: { ...anchor, quote: 'x'.repeat(5_001) } })).toBe('invalid-input');
    expect(await write({ activity: 'harbour/check' })).toBe('not-found');
  });
});
