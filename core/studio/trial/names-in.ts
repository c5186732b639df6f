import type { Values } from '../../scenario/condition.ts';

/** The names of a play that a condition asks for, in the order in which it does; what stands in quotation marks is none. */
export function namesIn(source: string, values: Values): readonly string[] {
  const words = source.replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""').matchAll(/(?<![\w.])[a-zA-Z_]\w*/g);
  return [...new Set([...words].map(([word]) => word))].filter((word) => Object.hasOwn(values, word));
}
