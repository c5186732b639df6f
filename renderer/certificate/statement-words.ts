import type { TFunction } from 'i18next';
import type { ResultPreview } from '../../core/api/certificate.ts';

export type Item = ResultPreview['items'][number];

/** What a statement says, as a sentence. `t` has the catalogues of certificates and of judgement tests. */
export function statementWords(t: TFunction, item: Item): string {
  const { verb, kind, activity, text, where, ending, percent, correct, judged } = item;
  if (judged) {
    const reading = t(`judgement:reading.${judged.reading}`);
    const ratings = judged.ratings.map((one) => t(`judgement:rating.${one}`)).join(' · ');
    const said = { where: where || activity, reading, ratings, confidence: judged.confidence };
    return t(correct ? 'said.judged.right' : 'said.judged.wrong', said);
  }
  if (verb === 'progressed' || verb === 'answered') {
    if (kind === 'answer')
      return t(correct ? 'said.answer.right' : 'said.answer.wrong', { where: where || activity, text });
    return t(where === '' ? `said.${kind}` : `said.${kind}.in`, { where, text, activity });
  }
  if (verb === 'completed' && ending !== null) return t('said.ended', { activity, ending });
  if (percent !== null) return t(`said.${verb}.percent`, { activity, percent });
  return t(`said.${verb}`, { activity });
}
