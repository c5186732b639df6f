import type { TFunction } from 'i18next';
import { plainText } from '../../core/markdown/text.ts';
import { oneLine } from '../ui/gist.ts';
import type { Exchange, Issue } from './view.ts';
import { points, termsWords } from './words.ts';

/** What the trainee did, as the head of an exchange. */
export function didWords(t: TFunction, { did }: Exchange): string {
  switch (did.type) {
    case 'offer':
    case 'propose':
    case 'accept':
      return t(`did.${did.type}`, { points: points(did.worth), count: did.worth });
    case 'ask':
    case 'consult':
      return t(`did.${did.type}`, { title: plainText(did.title) });
    case 'opening':
    case 'prepare':
    case 'walk-away':
      return t(`did.${did.type}`);
  }
}

/** An exchange read aloud: what was said, and what they now propose. */
export function exchangeWords(t: TFunction, exchange: Exchange): string {
  const said = exchange.said.map((one) => oneLine(t, one.text));
  const { reply } = exchange;
  return [...said, reply ? t('reply.worth', { points: points(reply.worth), count: reply.worth }) : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** The trade of an exchange in words; empty for any other. */
export const tradeWords = (t: TFunction, issues: readonly Issue[], { did }: Exchange): string =>
  did.type === 'propose'
    ? t('did.trade', { want: termsWords(t, issues, did.want), give: termsWords(t, issues, did.give) })
    : '';
