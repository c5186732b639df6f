/**
 * The point below which a share of a standard normal distribution lies, for shares strictly between 0 and 1. Relative error
 * below 1.15e-9 (Acklam, “An algorithm for computing the inverse normal cumulative distribution function”, 2003).
 */
export function probit(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is no share between 0 and 1.`);
  if (share < low) return tail(Math.sqrt(-2 * Math.log(share)));
  if (share > 1 - low) return -tail(Math.sqrt(-2 * Math.log(1 - share)));
  const q = share - 0.5;
  const r = q * q;
  return (
    (polynomial(
      r,
      [
        -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
        2.506628277459239,
      ],
    ) *
      q) /
    polynomial(
      r,
      [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1],
    )
  );
}

const low = 0.02425;

const tail = (q: number): number =>
  polynomial(
    q,
    [
      -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ],
  ) / polynomial(q, [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]);

const polynomial = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduce((sum, one) => sum * x + one, 0);
