import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TermsList } from './terms-list.tsx';
import type { Action } from './view.ts';
import { giverOf, points, standingWords } from './words.ts';

interface AcceptDialogProps {
  readonly view: TableView;
  readonly onAct: (action: Action) => void;
  readonly onClose: () => void;
}

/** Confirms that their proposal is accepted: what it says, what it is worth, and whether it may be signed at all. */
export function AcceptDialog({ view, onAct, onClose }: AcceptDialogProps) {
  const { t } = useTranslation('negotiation');
  const { standing, issues, us, preparation } = view;
  if (!standing) return null;
  const named = issues.flatMap((issue) => {
    const option = issue.options.find((one) => one.id === standing.terms[issue.id]);
    return option ? [{ issue, option }] : [];
  });
  const barred = named.filter(({ option }) => option.status === 'needs-consent' || option.status === 'outside');
  const conceded = named.filter(({ option }) => option.status === 'can-be-conceded');
  return (
    <Dialog
      title={t(standing.canAccept ? 'accept.title' : 'accept.cannot')}
      isOpen
      onClose={onClose}
      actions={
        standing.canAccept ? (
          <>
            <Button onPress={onClose}>{t('notNow')}</Button>
            <Button look="main" onPress={() => onAct({ type: 'accept' })}>
              {t('accept')}
            </Button>
          </>
        ) : undefined
      }
    >
      {barred.map(({ issue, option }) => (
        <Notice key={issue.id} tone="warn">
          <p>
            {option.status === 'outside'
              ? t('accept.outside', { option: option.label })
              : t('accept.needs', {
                  option: option.label,
                  who: plainText(giverOf(view, option.needs)?.title ?? []),
                })}
          </p>
        </Notice>
      ))}
      {conceded.map(({ issue, option }) => (
        <Notice key={issue.id} tone="bad">
          <p>{t('accept.conceded', { option: option.label })}</p>
        </Notice>
      ))}
      <p className="table-accept-worth">
        {t('accept.worth', { points: points(standing.worth), count: standing.worth })}{' '}
        {standingWords(t, standing.worth, us.reservation, preparation?.aspiration ?? null)}
      </p>
      <TermsList issues={issues} terms={standing.terms} />
    </Dialog>
  );
}
