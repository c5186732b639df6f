import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const about = () => undefined;
const menu = (platform: NodeJS.Platform, isDevelopment = false) => menuTemplate({ platform, isDevelopment, about });
const titles = (template: readonly MenuItemConstructorOptions[]) => template.map((item) => item.label);

function roles(template: readonly MenuItemConstructorOptions[]): (string | undefined)[] {
  return template.flatMap((item) => [item.role, ...(Array.isArray(item.submenu) ? roles(item.submenu) : [])]);
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
});
