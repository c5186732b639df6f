import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldAt } from '../../../core/studio/forms/form.ts';
import { asWords, nextVersion, versionParts, wordsOf } from '../../../core/studio/forms/pack.ts';
import { packProblems } from '../../../core/studio/forms/problems.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { CertificateField } from './certificate-field.tsx';
import { CompetenciesTable } from './competencies-table.tsx';
import { AreaField, TextField } from './fields.tsx';
import { FormGroup, FormSheet } from './sheet.tsx';
import { useDraft } from './use-draft.ts';
import { type ActivityChoice, type Form, type FormProps, useForm } from './use-form.ts';

interface PackFormProps extends FormProps {
  readonly activities: readonly ActivityChoice[];
}

/** What a course is, as fields: `pack.yml`. */
export function PackForm({ activities, ...file }: PackFormProps) {
  const { t } = useTranslation('studio-forms');
  const problemsOf = useCallback(
    (path: string, text: string) =>
      packProblems(
        path,
        text,
        activities.map(({ id }) => id),
      ),
    [activities],
  );
  const whole = useForm(file, problemsOf);
  return (
    <FormSheet form={whole} label={t('pack')}>
      {(form) => (
        <>
          <TextField form={form} path={['title']} label={t('title')} />
          <VersionField form={form} />
          <div className="form-row">
            <TextField form={form} path={['publisher']} label={t('publisher')} />
            <LanguagesField form={form} />
            <TextField form={form} path={['licence']} label={t('licence')} hint={t('licence.hint')} />
          </div>
          <AreaField form={form} path={['description']} label={t('description')} />
          <FirstField form={form} activities={activities} />
          <CertificateField form={form} activities={activities} />
          <FormGroup title={t('competencies')} hint={t('competencies.hint')}>
            <CompetenciesTable form={form} />
          </FormGroup>
        </>
      )}
    </FormSheet>
  );
}

function VersionField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const version = fieldAt(form.value, 'version');
  return (
    <div className="form-version">
      <TextField form={form} path={['version']} label={t('version')} hint={t('version.hint')} kind="version" />
      <ul className="form-buttons" aria-label={t('version.next')}>
        {versionParts.map((part) => {
          const next = nextVersion(version, part);
          return (
            <li key={part}>
              <Button isDisabled={next === null} onPress={() => next !== null && form.set(['version'], next)}>
                {next === null ? t(`version.${part}`) : t(`version.${part}To`, { version: next })}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function LanguagesField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const draft = useDraft(wordsOf(form.value, 'languages'), (raw) => {
    const words = asWords(raw);
    return words.length > 0 && form.set(['languages'], words) ? words.join(', ') : null;
  });
  const each = asWords(draft.value).map((_, at) => form.problem(['languages', at], 'languages'));
  const error = asWords(draft.value).length === 0 ? t('wrong.languages') : each.find((one) => one !== null);
  return (
    <Field label={t('languages')} hint={t('languages.hint')} error={error ?? form.problem(['languages'], 'languages')}>
      {(parts) => <input {...parts} {...draft} type="text" spellCheck={false} className="ui-input" />}
    </Field>
  );
}

function FirstField({ form, activities }: { readonly form: Form; readonly activities: readonly ActivityChoice[] }) {
  const { t } = useTranslation('studio-forms');
  const first = fieldAt(form.value, 'first');
  const isKnown = first === '' || activities.some(({ id }) => id === first);
  return (
    <Field label={t('first')} hint={t('first.hint')} error={form.problem(['first'], 'choice')}>
      {(parts) => (
        <select
          {...parts}
          className="ui-input"
          value={first}
          onChange={({ target }) => (target.value === '' ? form.remove(['first']) : form.set(['first'], target.value))}
        >
          <option value="">{t('first.none')}</option>
          {isKnown ? null : <option value={first}>{first}</option>}
          {activities.map(({ id, title }) => (
            <option key={id} value={id}>
              {t('activity', { title, id })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
