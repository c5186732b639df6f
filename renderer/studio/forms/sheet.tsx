import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import type { Form } from './use-form.ts';
import './forms.css';

/** What all forms stand on; says so where a text cannot be shown as fields, or a field cannot change it. */
export function FormSheet({
  form,
  label,
  children,
}: {
  readonly form: Form | null;
  readonly label: string;
  readonly children: (form: Form) => ReactNode;
}) {
  const { t } = useTranslation('studio-forms');
  if (!form)
    return (
      <Notice tone="warn" title={t('unreadable')}>
        <p>{t('unreadable.text')}</p>
      </Notice>
    );
  return (
    <section className="form" aria-label={label}>
      {form.isRefused ? (
        <Notice tone="warn" isAlert title={t('refused')}>
          <p>{t('refused.text')}</p>
        </Notice>
      ) : null}
      {children(form)}
    </section>
  );
}

/** Fields that belong together. */
export function FormGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="form-group">
      <legend className="form-legend">{title}</legend>
      {hint === undefined ? null : <p className="ui-field-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
