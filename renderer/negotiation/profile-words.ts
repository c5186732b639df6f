import type { TFunction } from 'i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { series } from '../ui/local-words.ts';
import { optionLabel } from './view.ts';
import { points, quoted } from './words.ts';

export type Tone = 'good' | 'fair' | 'poor' | 'plain';

/** One part of the profile: a word for it, and a sentence or two that say why. */
export interface Part {
  readonly key: 'mandate' | 'gain' | 'efficiency' | 'fairness' | 'trading' | 'information' | 'process' | 'walkAway';
  readonly tone: Tone;
  readonly verdict: string;
  readonly text: string;
}

const percent = (share: number): number => Math.round(share * 100);
const toneOf = (share: number, good: number, fair: number): Tone =>
  share >= good ? 'good' : share >= fair ? 'fair' : 'poor';

/** The profile in words, part by part; parts without anything to say are left out. They are never added up. */
export function profileWords(t: TFunction, language: string, view: TableDebriefView): readonly Part[] {
  return [mandate, gain, efficiency, fairness, trading, information, process, walkAway].flatMap(
    (part) => part(t, language, view) ?? [],
  );
}

type Wording = (t: TFunction, language: string, view: TableDebriefView) => Part | null;

const labelOf = ({ issues }: TableDebriefView, id: string): string => issues.find((one) => one.id === id)?.label ?? id;
const termLabel = (view: TableDebriefView, term: { readonly issue: string; readonly option: string }): string => {
  const issue = view.issues.find((one) => one.id === term.issue);
  return issue ? optionLabel(issue, term.option) : term.option;
};
const mandate: Wording = (t, language, view) => {
  const { isKept, crossed, consented } = view.debrief.profile.mandate;
  const named = (terms: typeof crossed) =>
    quoted(
      t,
      language,
      terms.map((term) => termLabel(view, term)),
    );
  if (!isKept)
    return {
      key: 'mandate',
      tone: 'poor',
      verdict: t('mandate.broken'),
      text: t('mandate.crossed', { list: named(crossed) }),
    };
  const text = view.debrief.deal === null ? t('mandate.nothing') : t('mandate.within');
  const consent = consented.length === 0 ? '' : ` ${t('mandate.consented', { list: named(consented) })}`;
  return { key: 'mandate', tone: 'good', verdict: t('mandate.kept'), text: text + consent };
};

const gain: Wording = (t, _, { debrief }) => {
  const { gain: won } = debrief.profile;
  if (won === null) return null;
  const count = Math.abs(won.points);
  if (won.points < 0)
    return {
      key: 'gain',
      tone: 'poor',
      verdict: t('gain.loss'),
      text: t('gain.below', { count, points: points(count) }),
    };
  const share = won.share === null ? '' : ` ${t('gain.share', { percent: percent(won.share) })}`;
  const tone = toneOf(won.share ?? 0, 0.5, 0.25);
  return {
    ...{ key: 'gain', tone, verdict: t(`gain.${tone}`) },
    text: t('gain.above', { count, points: points(count) }) + share,
  };
};

const efficiency: Wording = (t, _, { debrief }) => {
  const share = debrief.profile.efficiency;
  if (share === null) return null;
  if (share === 1)
    return { key: 'efficiency', tone: 'good', verdict: t('efficiency.whole'), text: t('efficiency.wholeText') };
  const tone = toneOf(share, 0.95, 0.8);
  return {
    key: 'efficiency',
    tone,
    verdict: t(`efficiency.${tone}`),
    text: t('efficiency.text', { percent: percent(share) }),
  };
};

const fairness: Wording = (t, _, { debrief }) => {
  const share = debrief.profile.fairness;
  if (share === null) return null;
  const { deal, chart } = debrief;
  const ours = (deal?.us ?? 0) - chart.reservation.us;
  const theirs = (deal?.them ?? 0) - chart.reservation.them;
  // How even, by the gains themselves: a small product may also come of waste.
  const even = Math.min(ours, theirs) / Math.max(ours, theirs, 1);
  const tone = toneOf(even, 0.7, 0.35);
  return {
    ...{ key: 'fairness', tone, verdict: t(`fairness.${tone}`) },
    text: t('fairness.text', { ours: points(ours), theirs: points(theirs), percent: percent(share) }),
  };
};

const trading: Wording = (t, _, view) => {
  const { trading: made } = view.debrief.profile;
  if (made === null) return null;
  const { possible, given, taken } = made;
  const list = (ids: readonly string[]) =>
    series(
      t,
      ids.map((id) => labelOf(view, id)),
    );
  const tone = possible <= 0 ? 'plain' : toneOf(made.gain / possible, 0.7, 0.3);
  const key = made.gain > 0 ? 'trading.more' : made.gain < 0 ? 'trading.less' : 'trading.same';
  const count = Math.abs(made.gain);
  const sentences = [
    t(key, { count, points: points(count), possible: points(possible) }),
    given.length > 0 ? t('trading.given', { list: list(given) }) : '',
    taken.length > 0 ? t('trading.taken', { list: list(taken) }) : '',
  ];
  return { key: 'trading', tone, verdict: t(`trading.${tone}`), text: sentences.filter(Boolean).join(' ') };
};

const information: Wording = (t, language, view) => {
  const { asked, notAsked, verified, unverified } = view.debrief.profile.information;
  const count = asked.length + notAsked.length;
  if (count === 0) return null;
  const titles = (ids: readonly string[]) =>
    quoted(
      t,
      language,
      ids.map((id) => plainText(view.questions.find((one) => one.id === id)?.title ?? [])),
    );
  const tone = asked.length === 0 ? 'poor' : asked.length * 2 >= count && unverified.length === 0 ? 'good' : 'fair';
  const sentences = [
    asked.length === 0 ? t('information.none', { count }) : t('information.asked', { asked: asked.length, count }),
    verified.length === 0 ? '' : t('information.verified', { list: titles(verified) }),
    unverified.length === 0 ? '' : t('information.unverified', { list: titles(unverified) }),
  ];
  return { key: 'information', tone, verdict: t(`information.${tone}`), text: sentences.filter(Boolean).join(' ') };
};

const process: Wording = (t, _, view) => {
  const all = view.debrief.profile.process.filter((one) => one.committed !== null);
  if (all.length === 0) return null;
  const name = (id: string) => plainText(view.channels.find((one) => one.id === id)?.title ?? []);
  const late = all.filter((one) => !one.isInTime);
  const names = (of: typeof all) => series(t, [...new Set(of.map((one) => name(one.channel)))]);
  const missed = late.filter((one) => one.consulted === null);
  const tooLate = late.filter((one) => one.consulted !== null);
  const tone = late.length === 0 ? 'good' : late.length < all.length ? 'fair' : 'poor';
  const sentences = [
    late.length === 0 ? t('process.all', { list: names(all) }) : '',
    tooLate.length === 0 ? '' : t('process.late', { list: names(tooLate) }),
    missed.length === 0 ? '' : t('process.missed', { list: names(missed) }),
  ];
  return { key: 'process', tone, verdict: t(`process.${tone}`), text: sentences.filter(Boolean).join(' ') };
};

const leaving = {
  right: 'good',
  'not-needed': 'plain',
  'too-soon': 'fair',
  missed: 'fair',
  overtaken: 'fair',
  'refused-a-deal': 'poor',
  'should-have-left': 'poor',
} as const;

const walkAway: Wording = (t, _, { debrief }) => {
  const how = debrief.profile.walkAway;
  return { key: 'walkAway', tone: leaving[how], verdict: t(`walkAway.${how}`), text: t(`walkAway.${how}.text`) };
};
