import type { MenuItemConstructorOptions } from 'electron';
import { words } from './words.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds reloading and the developer tools. */
  readonly isDevelopment: boolean;
  readonly about: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu: the platform's own roles, so that their names, shortcuts and places are the platform's. */
export function menuTemplate({ platform, isDevelopment, about }: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const appMenu: MenuItemConstructorOptions = {
    label: words.name,
    submenu: [
      { label: words.about, click: about },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const development: MenuItemConstructorOptions[] = [{ role: 'reload' }, { role: 'toggleDevTools' }, separator];
  return [
    ...(isMac ? [appMenu] : []),
    { label: words.file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        separator,
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        ...(isDevelopment ? development : []),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // A keyboard without a numeric block has no plus without shift.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: words.window,
      role: 'windowMenu',
      submenu: [{ role: 'minimize' }, { role: 'zoom' }, ...(isMac ? [separator, { role: 'front' as const }] : [])],
    },
    { label: words.help, role: 'help', submenu: isMac ? [] : [{ label: words.about, click: about }] },
  ];
}
