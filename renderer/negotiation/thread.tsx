import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { abbreviate, oneLine } from '../ui/gist.ts';
import { didWords } from './exchange-words.ts';
import type { Exchange } from './view.ts';
import { points } from './words.ts';

const glance = 90;

interface ThreadProps {
  readonly talk: readonly Exchange[];
  readonly onRead: (exchange: Exchange) => void;
}

/** Everything that was offered and said, oldest first, as a conversation: the trainee at one side, they at the other. */
export const Thread = memo(function Thread({ talk, onRead }: ThreadProps) {
  const { t } = useTranslation('negotiation');
  return (
    <ol className="table-thread">
      {talk
        .filter((one) => one.did.type !== 'prepare')
        .map((one, index, shown) => (
          <li key={one.step} className="table-turn" aria-current={index === shown.length - 1 ? 'step' : undefined}>
            <button type="button" className="table-turn-open" aria-haspopup="dialog" onClick={() => onRead(one)}>
              {one.did.type === 'opening' ? null : <span className="table-turn-ours">{didWords(t, one)}</span>}{' '}
              <Reply exchange={one} />
            </button>
          </li>
        ))}
    </ol>
  );
});

function Reply({ exchange }: { readonly exchange: Exchange }) {
  const { t } = useTranslation('negotiation');
  const text = abbreviate(
    oneLine(
      t,
      exchange.said.flatMap((one) => (one.by === 'ending' ? [] : one.text)),
    ),
    glance,
  );
  const { reply } = exchange;
  if (text === '' && !reply) return null;
  return (
    <span className="table-turn-theirs">
      {text}{' '}
      {reply ? (
        <span className="table-turn-worth">
          {t('reply.worth', { points: points(reply.worth), count: reply.worth })}
        </span>
      ) : null}
    </span>
  );
}
