import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['linux-unpacked/civic-envoy', 'linux-arm64-unpacked/civic-envoy'],
  win32: ['win-unpacked/Civic Envoy.exe'],
  darwin: ['mac-universal', 'mac', 'mac-arm64'].map((folder) => `${folder}/Civic Envoy.app/Contents/MacOS/Civic Envoy`),
};

/** The program as `npm run package -- --dir` leaves it in `dist/`; null where it has not been packaged. */
export function packagedProgram(): string | null {
  return (
    (places[process.platform] ?? []).map((place) => join(root, 'dist', place)).find((path) => existsSync(path)) ?? null
  );
}
