import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CertificateView } from '../../core/api/certificate.ts';
import { activityPath, diplomaPath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { commas, dateWords, series } from '../ui/local-words.ts';

type Rules = NonNullable<CertificateView['rule']>;
type Needed = Rules['needed'][number];

interface RuleProps {
  readonly pack: string;
  readonly rule: CertificateView['rule'];
}

/** Whether the certificate is there, and if not, what it still takes. */
export function Rule({ pack, rule }: RuleProps) {
  const { t } = useTranslation('certificate');
  return (
    <section className="certificate-part">
      <h2>{t('certificate')}</h2>
      {rule === null ? <p>{t('none')}</p> : <Asked pack={pack} rule={rule} />}
    </section>
  );
}

function Asked({ pack, rule: { met, needed } }: { readonly pack: string; readonly rule: Rules }) {
  const { t, i18n } = useTranslation('certificate');
  const missing = needed.filter(({ status }) => status !== 'met');
  const done = needed.filter(({ status }) => status === 'met');
  if (met) {
    const [from, to] = [dateWords(i18n.language, met.fromMs), dateWords(i18n.language, met.toMs)];
    return (
      <>
        <p className="certificate-met">{t(from === to ? 'met.day' : 'met', { from, to })}</p>
        <p>
          <LinkButton href={diplomaPath(pack)} look="main">
            {t('open')}
          </LinkButton>
        </p>
        <Folded pack={pack} needed={done} />
      </>
    );
  }
  return (
    <>
      <p>{t('asks', { count: needed.length, met: done.length })}</p>
      <h3 className="certificate-label">{t('missing')}</h3>
      <List pack={pack} needed={missing} />
      {done.length === 0 ? null : <Folded pack={pack} needed={done} />}
    </>
  );
}

function Folded({ pack, needed }: { readonly pack: string; readonly needed: readonly Needed[] }) {
  const { t } = useTranslation('certificate');
  return (
    <details className="certificate-fold">
      <summary>{t('metOnes', { count: needed.length })}</summary>
      <List pack={pack} needed={needed} />
    </details>
  );
}

function List({ pack, needed }: { readonly pack: string; readonly needed: readonly Needed[] }) {
  const { t, i18n } = useTranslation('certificate');
  return (
    <ul className="certificate-needed">
      {needed.map((one) => (
        <li key={one.activity}>
          <Link href={activityPath(pack, one)} className="certificate-needed-title">
            {one.title}
          </Link>
          <span className="certificate-needed-words">
            {commas(t, [t(`ui:type.${one.type ?? 'unknown'}`), stateWords(t, one, i18n.language)])}
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateWords(t: TFunction, { type, status, best, atMs }: Needed, language: string): string {
  if (status === 'met') return t('need.on', { day: dateWords(language, atMs ?? 0) });
  if (best?.type === 'points') return t('need.begun.quiz', { percent: best.percent });
  const words = t(`need.${type}`);
  return best?.type === 'ending' ? series(t, [words, t('need.begun.ending', { title: best.title })]) : words;
}
