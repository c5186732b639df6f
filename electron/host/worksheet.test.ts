import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, place, setUp } from './fixtures/host.ts';
import { sheet, sheetPath } from './fixtures/sheet.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp({ files: { [sheetPath]: sheet } });
});
afterEach(() => desk.remove());

const here = place('sheet');

describe('a worksheet', () => {
  it('keeps what is written and how it is marked, and speaks of the home country', async () => {
    expect(await desk.call('worksheet.read', here)).toMatchObject({
      status: 'new',
      savedAtMs: null,
      sections: [{ id: 'who', text: '', mark: null }],
    });
    await desk.call('worksheet.write', { ...here, section: 'who', text: 'The mayor.' });
    await desk.call('worksheet.mark', { ...here, section: 'who', level: 'workable' });
    await desk.call('worksheet.mark', { ...here, section: 'who', level: 'sound' });
    await desk.restart();
    const read = await desk.call('worksheet.read', here);
    expect(read).toMatchObject({ status: 'begun', sections: [{ text: 'The mayor.', mark: 'sound' }] });
    expect(JSON.stringify(read.intro)).not.toContain('{{');
  });

  it('is finished once every section says something, and can be changed afterwards', async () => {
    expect(await desk.faultOf('worksheet.finish', here)).toBe('worksheet-empty');
    await desk.call('worksheet.write', { ...here, section: 'who', text: '   ' });
    expect(await desk.faultOf('worksheet.finish', here)).toBe('worksheet-empty');
    await desk.call('worksheet.write', { ...here, section: 'who', text: 'The mayor.' });
    await desk.call('worksheet.finish', here);
    await desk.call('worksheet.finish', here);
    await desk.call('worksheet.write', { ...here, section: 'who', text: 'The council.' });
    expect(await desk.call('worksheet.read', here)).toMatchObject({
      status: 'done',
      sections: [{ text: 'The council.' }],
    });
  });

  it('knows its own sections and levels, and no others', async () => {
    expect(await desk.faultOf('worksheet.write', { ...here, section: 'else', text: 'x' })).toBe('not-found');
    expect(await desk.faultOf('worksheet.mark', { ...here, section: 'who', level: 'brilliant' })).toBe('invalid-input');
    expect(await desk.faultOf('worksheet.write', { ...here, section: 'who', text: 'x'.repeat(20_001) })).toBe(
      'invalid-input',
    );
    expect(await desk.faultOf('worksheet.read', place('lesson'))).toBe('not-found');
  });

  it('counts for a certificate as a lesson does: once it is finished', async () => {
    desk.edit('pack.yml', (text) => `${text}certificate:\n  need: [harbour/sheet]\n`);
    await desk.restart();
    const met = async () => (await desk.call('certificate.read', { pack: 'harbour' })).rule?.met;
    expect(await met()).toBeNull();
    await desk.call('worksheet.write', { ...here, section: 'who', text: 'The mayor.' });
    await desk.call('worksheet.finish', here);
    expect(await met()).not.toBeNull();
  });
});
