/**
 * What an attempt is worth, as a share of the best that could be reached: 1 is that best. A scenario's result stands on one
 * of six steps (a poor, fair or good ending, without its `pass` and with it; three where it has none), and between two steps
 * by the mean of its meters: the order is the one the debrief compares by. `score` is `scoreOf`'s.
 */
export function shareOf(score: number, best: number, hasPass: boolean): number {
  const [here, most] = [heightOf(score, hasPass), heightOf(best, hasPass)];
  return most <= 0 ? 1 : Math.min(1, Math.max(0, here / most));
}

/**
 * What each decision of a play cost, as a share of the best: by how much less could be reached after it than before. `along`
 * is `bestAlong`'s. All of them together are what the play fell short of the best.
 */
export function lossesOf(along: readonly number[], hasPass: boolean): readonly number[] {
  const shares = along.map((score) => shareOf(score, along[0] ?? 0, hasPass));
  return shares.slice(1).map((share, at) => Math.max(0, (shares[at] ?? 0) - share));
}

function heightOf(score: number, hasPass: boolean): number {
  const step = Math.floor(score / 100_000) - (hasPass ? 0 : 3);
  return Math.max(0, step) + (score % 100_000) / 10_000;
}
