import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './chromium.ts';
import { obtainElectron } from './electron.ts';
import { hasDisplay } from './root.ts';

/** How a project of the e2e tests can be run here: what goes before the command, what it runs in; or why it cannot. */
export type Ground =
  | { readonly can: true; readonly in: string; readonly wrap: readonly string[] }
  | { readonly can: false; readonly why: string };

// Left to itself the server begins anew when its last window closes, and turns away the one that opens just then.
const server = '-screen 0 1280x1024x24 -noreset';

/** The desktop program needs Electron and a display; on Linux a virtual one will do. */
export async function desktopGround(say: (sentence: string) => void): Promise<Ground> {
  const electron = await obtainElectron(say);
  if (electron.path === null) return { can: false, why: electron.why };
  if (hasDisplay) return { can: true, in: electron.path, wrap: [] };
  const virtual = onPath('xvfb-run');
  if (!virtual) return { can: false, why: 'there is no display, and no xvfb-run to stand in for one' };
  return { can: true, in: `${electron.path} on a virtual display`, wrap: [virtual, '-a', '-s', server] };
}

/** The browser host needs a Chromium; it shows nothing. */
export function browserGround(): Ground {
  const chromium = findChromium();
  return chromium.path === null ? { can: false, why: chromium.why } : { can: true, in: chromium.path, wrap: [] };
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
