import { expect } from '@playwright/test';
import { button, lookInto, said, saveHere, settled, type Walk } from './walk.ts';
import { openCourse } from './walk-studio.ts';

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const head = (format: string) => `:: StoryTitle
Ψωξ

:: StoryData
{ "ifid": "5D0F7C2E-0000-4000-8000-000000000000", "format": "${format}", "start": "Αβψ" }
`;

/** A story with one of each that a scenario has no place for. Its own words are Greek, or too short to be told of. */
const lossy = `${head('SugarCube')}
:: Αβψ
<<qq>> <<set $a to f(2)>> <<set $b to 1>> <<set $b to "x">>
<<if $b is 1>><<set $c to 2>><</if>>
<<if f(x)>>ψ<</if>>
[[ψωξ->Δεφ]]
[[ψ->Ξξξ]]

:: Δεφ
<<if $b is 1>>ψ

:: Ψψψ [script]
f(x)
`;

const harlowe = `${head('Harlowe')}
:: Αβψ
(qq: 1)[ψ] [[ψωξ->Δεφ]]

:: Δεφ
[[ψωξ->Αβψ]]
`;

const whole = harlowe.replace('(qq: 1)', '');

const file = (name: string, text: string | Buffer): Sent => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** A Twine story that becomes a scenario of the course that is open, and a scenario that is saved as one. */
export async function walkStories(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await openCourse(walk);
  const dialog = page.getByRole('dialog');
  const read = async (what: Sent, name: string) => {
    await button(page, 'Add…').click();
    const chosen = page.waitForEvent('filechooser');
    await button(dialog, 'A scenario from a Twine story…').click();
    await (await chosen).setFiles(what);
    await expect(dialog.getByRole('paragraph').first()).toBeVisible();
    await look(`studio, a story ${name}`);
  };
  for (const [what, name] of [
    [file('ψ.tw', 'ψ'), 'that is none'],
    [file('ψ.tw', Buffer.alloc(20_000_001)), 'that is too large'],
    [file('ψ.tw', whole), 'that is carried over'],
    [file('ψ.tw', harlowe), 'in another format'],
  ] as const) {
    await read(what, name);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await read(file('ψ.tw', lossy), 'with what is lost');
  await expect(dialog.getByRole('listitem')).toHaveCount(9);
  await button(dialog, 'Add the scenario').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: 'Ψωξ' })).toBeVisible();
  await settled(page);
  await look('studio, a scenario that was a story');
  await button(page, 'Actions for The offer').click();
  await saveHere(walk, 'offer.twee');
  await lookInto(
    walk,
    page.getByRole('menuitem', { name: said('Save as a Twine story (Twee 3)') }),
    'studio, as a story',
  );
}
