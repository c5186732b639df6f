import { checkPack } from '../../core/pack/check.ts';
import { packFolder } from '../folder.ts';

export interface CheckFigure {
  readonly seconds: number;
  readonly files: number;
  readonly findings: number;
  /** States explored over all scenarios. */
  readonly states: number;
}

/** Reads, parses and checks a whole course, exploring included, as one command does: the code is cold. */
export function measureCheck(folder: string): CheckFigure {
  const files = packFolder(folder);
  let states = 0;
  const began = performance.now();
  const found = checkPack(files, {
    onExplored: (_, runs) => {
      for (const run of runs) states += run.found.states;
    },
  });
  return { seconds: (performance.now() - began) / 1_000, files: files.paths.length, findings: found.length, states };
}
