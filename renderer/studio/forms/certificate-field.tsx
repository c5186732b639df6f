import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { needOf } from '../../../core/studio/forms/pack.ts';
import { Choices } from '../../ui/field.tsx';
import type { ActivityChoice, Form } from './use-form.ts';

const ways = ['none', 'all', 'chosen'] as const;
type Way = (typeof ways)[number];

interface CertificateFieldProps {
  readonly form: Form;
  readonly activities: readonly ActivityChoice[];
}

/** Whether a course gives a certificate, and which activities it asks for. */
export function CertificateField({ form, activities }: CertificateFieldProps) {
  const { t } = useTranslation('studio-forms');
  const need = needOf(form.value);
  const way: Way = need === null ? 'none' : need === 'all' ? 'all' : 'chosen';
  const choose = (next: Way) => {
    if (next === 'none') form.remove(['certificate']);
    else if (next === 'all') form.set(['certificate', 'need'], 'all');
    else
      form.set(
        ['certificate', 'need'],
        activities.map(({ id }) => id),
      );
  };
  return (
    <div className="form-certificate">
      <Choices
        legend={t('certificate')}
        hint={t('certificate.hint')}
        choices={ways
          .filter((one) => one !== 'chosen' || activities.length > 0 || way === 'chosen')
          .map((value) => ({ value, label: t(`certificate.${value}`) }))}
        value={way}
        onChange={choose}
      />
      {need === null || need === 'all' ? null : <Needed form={form} need={need} activities={activities} />}
    </div>
  );
}

function Needed({ form, need, activities }: CertificateFieldProps & { readonly need: readonly string[] }) {
  const { t } = useTranslation('studio-forms');
  const id = useId();
  const gone = need.filter((one) => !activities.some((activity) => activity.id === one));
  const all = [...activities, ...[...new Set(gone)].map((one) => ({ id: one, title: one }))];
  const wrong = [
    form.problem(['certificate', 'need'], 'choice'),
    ...need.map((_, at) => form.problem(['certificate', 'need', at])),
  ];
  const error = wrong.filter((one) => one !== null).join(' ');
  const toggle = (activity: string, isNeeded: boolean) => {
    if (isNeeded) form.add(['certificate', 'need'], null, activity);
    else form.remove(['certificate', 'need', need.indexOf(activity)]);
  };
  return (
    <fieldset className="form-checks" aria-describedby={error === '' ? undefined : id}>
      <legend className="ui-field-label">{t('certificate.needed')}</legend>
      {all.map((activity) => (
        <label key={activity.id} className="form-check">
          <input
            type="checkbox"
            checked={need.includes(activity.id)}
            // The last cannot go: a certificate asks for something, or there is none.
            disabled={need.length === 1 && need.includes(activity.id)}
            onChange={({ target }) => toggle(activity.id, target.checked)}
          />
          <span>
            {gone.includes(activity.id)
              ? t('certificate.gone', { id: activity.id })
              : t('activity', { id: activity.id, title: activity.title })}
          </span>
        </label>
      ))}
      {error === '' ? null : (
        <p id={id} className="ui-field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
