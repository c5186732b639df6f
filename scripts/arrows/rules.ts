import type { Arrow } from './imports.ts';
import { type Layer, packages } from './packages.ts';

export interface Rule {
  readonly name: string;
  /** What to do instead, for whoever meets it. */
  readonly remedy: string;
  readonly forbids: (arrow: Arrow) => boolean;
}

const npm = (...layers: Layer[]) => new Set(layers.flatMap((layer) => packages[layer].map((name) => `npm:${name}`)));
const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const tools = npm('development');

/** A layer sees only what it is given; its tests also see the tools and Node.js. */
function layer(name: string, from: (file: string) => boolean, sees: (to: string) => boolean, remedy: string): Rule {
  return {
    name,
    remedy,
    forbids: ({ from: file, to }) =>
      from(file) &&
      !sees(to) &&
      !(isTest(file) && (tools.has(to) || to.startsWith('node:') || to === 'scripts/folder.ts')),
  };
}

const corePackages = npm('core');
const hostPackages = npm('core', 'host');
const shellPackages = npm('core', 'host', 'shell');
const rendererPackages = npm('renderer');
const isHost = within('electron/host/');
const isShell = (file: string) => /^electron\/[^/]+$/.test(file);
const isBrowserHost = (file: string) => /^electron\/browser-host(\.test)?\.ts$/.test(file);
const isNode = (to: string) => to.startsWith('node:');
const feature = (file: string) => /^renderer\/([a-z-]+)\//.exec(file)?.[1] ?? null;
const shared = new Set(['ui', 'locales']);
const migration = /^electron\/host\/database\/migrations\/\d/;
const noun = /^electron\/host\/(?!handlers\/|fixtures\/)[a-z-]+\//;

export const rules: readonly Rule[] = [
  layer(
    'core-sees-only-core',
    within('core/'),
    (to) => within('core/')(to) || corePackages.has(to),
    'core takes data and gives data: hand it what it needs as an argument.',
  ),
  layer(
    'renderer-sees-core',
    within('renderer/'),
    (to) => within('renderer/', 'core/')(to) || rendererPackages.has(to),
    'A screen reaches the rest of the program by `call` of renderer/api.ts.',
  ),
  {
    name: 'renderer-carries-no-schemas',
    remedy: 'Take the type alone (`import type`): a schema brings all of zod into the first page.',
    forbids: ({ from, to, isType }) =>
      within('renderer/')(from) && !isTest(from) && !isType && /^core\/api[./]/.test(to),
  },
  {
    name: 'features-do-not-know-each-other',
    remedy: 'What two features need goes to renderer/ui or core.',
    forbids: ({ from, to }) => {
      const [mine, other] = [feature(from), feature(to)];
      return mine !== null && other !== null && mine !== other && !shared.has(other);
    },
  },
  layer(
    'host-knows-no-electron',
    isHost,
    (to) => within('electron/host/', 'core/')(to) || isNode(to) || hostPackages.has(to),
    'The host also runs under plain Node.js: hand it what it needs in `openHost`.',
  ),
  layer(
    'shell-sees-host-and-core',
    isShell,
    (to) => within('electron/', 'core/')(to) || isNode(to) || shellPackages.has(to),
    'The desktop program is Electron, the host and core; screens are reached by their address.',
  ),
  {
    name: 'browser-host-knows-no-electron',
    remedy: 'The browser host runs where Electron is not to be had.',
    forbids: ({ from, to }) => isBrowserHost(from) && to === 'npm:electron',
  },
  {
    name: 'one-door-for-calls',
    remedy: 'All of Electron’s IPC is in electron/ipc.ts and electron/preload.ts.',
    forbids: ({ from, to, names }) =>
      to === 'npm:electron' &&
      ((names.includes('ipcMain') && from !== 'electron/ipc.ts') ||
        (names.some((name) => name === 'ipcRenderer' || name === 'contextBridge') && from !== 'electron/preload.ts')),
  },
  {
    name: 'migrations-stand-alone',
    remedy: 'A migration is frozen once released: it takes the `Database` type and `sql`, nothing that may change.',
    forbids: ({ from, to, isType }) =>
      migration.test(from) &&
      !isTest(from) &&
      to !== 'electron/host/database/sql.ts' &&
      !(isType && (to === 'npm:better-sqlite3' || within('electron/host/database/')(to))),
  },
  {
    name: 'migrations-run-in-order',
    remedy: 'Only migrations/index.ts names a migration, in the order they are run.',
    forbids: ({ from, to }) =>
      migration.test(to) && from !== 'electron/host/database/migrations/index.ts' && !isTest(from),
  },
  {
    name: 'nouns-know-no-handlers',
    remedy: 'A handler calls host/<noun>, never the reverse.',
    forbids: ({ from, to }) =>
      noun.test(from) && !isTest(from) && /^electron\/host\/(handlers\/|dispatch\.ts|host\.ts)/.test(to),
  },
  {
    name: 'nouns-know-no-contract',
    remedy: 'host/<noun> takes and gives the types of core; the handler makes of them what the contract says.',
    forbids: ({ from, to, isType }) =>
      noun.test(from) && !isTest(from) && (to === 'core/api.ts' || (!isType && within('core/api/')(to))),
  },
  {
    name: 'play-knows-no-parser',
    remedy: 'Playing takes what was parsed; both sides share scenario.ts, or table.ts.',
    forbids: ({ from, to }) =>
      (/^core\/scenario\/(play|desk|debrief|explore\/[a-z-]+)\.ts$/.test(from) && to === 'core/scenario/parse.ts') ||
      (/^core\/negotiation\/(analysis|game|play|seat|talk|chart|profile|debrief|counterpart)\.ts$/.test(from) &&
        to === 'core/negotiation/parse.ts'),
  },
  {
    name: 'scripts-see-core-and-host',
    remedy: 'A script uses core, the host and the browser host.',
    forbids: ({ from, to }) =>
      within('scripts/')(from) && (within('renderer/', 'e2e/')(to) || (isShell(to) && !isBrowserHost(to))),
  },
  {
    name: 'e2e-sees-types-of-core',
    remedy: 'A specification drives the program as a person does; of its insides it may name types.',
    forbids: ({ from, to, isType }) =>
      within('e2e/')(from) && !within('e2e/')(to) && !isNode(to) && !tools.has(to) && !(within('core/')(to) && isType),
  },
];
