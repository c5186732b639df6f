/** The marks of the chart, drawn about their own middle: told apart by their shape, and only then by their colour. */
export const marks = {
  us: 'M-4.5-4.5h9v9h-9z',
  them: 'M0-5.5L5.5 4.5h-11z',
  nash: 'M0-7L7 0L0 7L-7 0z',
  kalaiSmorodinsky: 'M-6-1.7h4.3v-4.3h3.4v4.3h4.3v3.4h-4.3v4.3h-3.4v-4.3h-4.3z',
  deal: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
} as const;
