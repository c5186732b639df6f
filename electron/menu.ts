import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words/en.ts';
import { programName } from './words.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds reloading and the developer tools. */
  readonly isDevelopment: boolean;
  readonly about: () => void;
  readonly words: Words;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu: the platform's own roles, so that their shortcuts and places are the platform's. Each has its label,
 * because Electron's are English.
 */
export function menuTemplate({ platform, isDevelopment, about, words }: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const appMenu: MenuItemConstructorOptions = {
    label: programName,
    submenu: [
      { label: words.about, click: about },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      separator,
      { role: 'quit', label: words.quitApp },
    ],
  };
  const leave: MenuItemConstructorOptions = isMac
    ? { role: 'close', label: words.close }
    : { role: 'quit', label: platform === 'win32' ? words.exit : words.quit };
  const development: MenuItemConstructorOptions[] = [
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.toggleDevTools },
    separator,
  ];
  return [
    ...(isMac ? [appMenu] : []),
    { label: words.file, submenu: [leave] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pasteAndMatchStyle },
        { role: 'delete', label: words.delete },
        separator,
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        ...(isDevelopment ? development : []),
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        // A keyboard without a numeric block has no plus without shift.
        {
          role: 'zoomIn',
          label: words.zoomIn,
          accelerator: 'CommandOrControl+=',
          visible: false,
          acceleratorWorksWhenHidden: true,
        },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.toggleFullScreen },
      ],
    },
    {
      label: words.window,
      role: 'windowMenu',
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'zoom', label: words.zoom },
        ...(isMac ? [separator, { role: 'front' as const, label: words.front }] : []),
      ],
    },
    { label: words.help, role: 'help', submenu: isMac ? [] : [{ label: words.about, click: about }] },
  ];
}
