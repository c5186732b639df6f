/** One thing a trainee does. Names scene, choice and channel by id, never by position, so that a text can be mended. */
export type Action =
  | { readonly type: 'choose'; readonly scene: string; readonly choice: string }
  | { readonly type: 'ask'; readonly channel: string };
