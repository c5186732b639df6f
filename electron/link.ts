/** What becomes of an address that a page wants to leave for. */
export type Decision = { readonly type: 'ask'; readonly address: string } | { readonly type: 'refuse' };

const outside: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const refuse: Decision = { type: 'refuse' };

/**
 * A web or mail address may be opened outside the program when the person agrees; anything else is refused. So is an
 * address with a name or password before the host, which serves to make one host look like another.
 */
export function decideLink(address: string): Decision {
  if (address.length > 2_000 || !URL.canParse(address)) return refuse;
  const url = new URL(address);
  if (!outside.has(url.protocol) || url.username !== '' || url.password !== '') return refuse;
  return { type: 'ask', address: url.href };
}
