import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice as Told } from '../../core/api/learner.ts';
import { onLink } from '../api.ts';
import { useSession } from '../session.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { momentWords } from '../ui/local-words.ts';
import { Notice } from '../ui/notice.tsx';

const unreachable = { code: 'host-unreachable', subject: '', details: {} } as const;
const none: readonly Told[] = [];

/** What a person must be told whatever screen is open: what happened to the record at start, and a lost host. */
export function Notices() {
  const { t, i18n } = useTranslation('frame');
  const notices = useSession((state) => state.session?.notices ?? none);
  const unsaved = useSession((state) => state.unsaved);
  const tellUnsaved = useSession((state) => state.tellUnsaved);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [isUp, setUp] = useState(true);
  useEffect(() => onLink(setUp), []);

  const open = notices.filter((notice) => !dismissed.includes(JSON.stringify(notice)));
  if (open.length === 0 && isUp && unsaved === null) return null;
  return (
    <aside className="frame-notices" aria-label={t('notices')}>
      {isUp ? null : <FaultMessage fault={unreachable} />}
      {unsaved && isUp ? <FaultMessage fault={unsaved} onDismiss={() => tellUnsaved(null)} /> : null}
      {open.map((notice) => (
        <Notice
          key={JSON.stringify(notice)}
          tone={notice.type === 'no-sandbox' ? 'plain' : 'warn'}
          isAlert={notice.type !== 'no-sandbox'}
          title={t(`notice.${notice.type}`)}
          onDismiss={() => setDismissed([...dismissed, JSON.stringify(notice)])}
        >
          <p>{t(`notice.${notice.type}.text`, particulars(notice, i18n.language))}</p>
        </Notice>
      ))}
    </aside>
  );
}

function particulars(notice: Told, language: string): Record<string, string> {
  if (notice.type === 'started-anew') return { file: notice.setAside };
  if (notice.type !== 'restored') return {};
  const when = momentWords(language, notice.backupAtMs);
  return { file: notice.setAside, when };
}
