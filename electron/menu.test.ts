import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { shellWords } from './words.ts';

const about = () => undefined;
const menu = (platform: NodeJS.Platform, isDevelopment = false, words = en) =>
  menuTemplate({ platform, isDevelopment, about, words });
const titles = (template: readonly MenuItemConstructorOptions[]) => template.map((item) => item.label);

function roles(template: readonly MenuItemConstructorOptions[]): (string | undefined)[] {
  return template.flatMap((item) => [item.role, ...(Array.isArray(item.submenu) ? roles(item.submenu) : [])]);
}

function entries(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
}

describe('the application menu', () => {
  it('has the menus people expect of a program', () => {
    expect(titles(menu('win32'))).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(titles(menu('linux'))).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(titles(menu('darwin'))).toEqual(['Civic Envoy', 'File', 'Edit', 'View', 'Window', 'Help']);
  });

  it('quits from the application’s own menu on a Mac and from File elsewhere', () => {
    const [application, file] = menu('darwin');
    expect(roles(application ? [application] : [])).toContain('quit');
    expect(roles(file ? [file] : [])).not.toContain('quit');
    expect(roles(menu('win32').slice(0, 1))).toContain('quit');
  });

  it('reloads and shows developer tools only while the program is being developed', () => {
    expect(roles(menu('linux'))).not.toContain('reload');
    expect(roles(menu('linux'))).not.toContain('toggleDevTools');
    expect(roles(menu('linux', true))).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
  });

  it.each(['darwin', 'win32', 'linux'] as const)('leads to About on %s', (platform) => {
    const clicks = menu(platform).flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : []));
    expect(clicks.filter((item) => item.click === about).map((item) => item.label)).toEqual(['About Civic Envoy']);
  });

  it.each(['darwin', 'win32', 'linux'] as const)(
    'says every word itself on %s, in the language it is given',
    (platform) => {
      for (const [language, words] of Object.entries(shellWords)) {
        const own: readonly (string | undefined)[] = ['Civic Envoy', ...Object.values(words)];
        const said = entries(menu(platform, true, words)).filter((item) => item.type !== 'separator');
        expect(
          said.filter((item) => !own.includes(item.label)).map((item) => item.role ?? item.label),
          language,
        ).toEqual([]);
      }
      expect(titles(menu(platform, true, fr))).toContain('Fichier');
    },
  );
});
