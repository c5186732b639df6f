import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldAt } from '../../../core/studio/forms/form.ts';
import { activityProblems } from '../../../core/studio/forms/problems.ts';
import { DealMap } from './deal-map.tsx';
import { NumberField, TextField } from './fields.tsx';
import { IssuesGrid } from './issues-grid.tsx';
import { FormGroup, FormSheet } from './sheet.tsx';
import { type FormProps, useForm } from './use-form.ts';

/** Who wants what at a negotiation table, as a grid, with every deal drawn as the figures change. */
export function TableForm(file: FormProps) {
  const { t } = useTranslation('studio-forms');
  const whole = useForm(file, activityProblems);
  const settled = useDeferredValue(whole?.value ?? null);
  return (
    <FormSheet form={whole} label={t('table')}>
      {(form) => {
        const us = fieldAt(form.value, 'us', 'name') || t('us');
        const them = fieldAt(form.value, 'them', 'name') || t('them');
        return (
          <>
            <TextField form={form} path={['title']} label={t('title')} />
            {(['us', 'them'] as const).map((side) => (
              <div key={side} className="form-row">
                <TextField form={form} path={[side, 'name']} label={t(`${side}.name`)} />
                <NumberField
                  form={form}
                  path={[side, 'reservation']}
                  label={t(`${side}.reservation`)}
                  hint={t('reservation.hint')}
                />
                <TextField form={form} path={[side, 'alternative']} label={t(`${side}.alternative`)} />
              </div>
            ))}
            <FormGroup title={t('issues')} hint={t('issues.hint')}>
              <IssuesGrid form={form} us={us} them={them} />
            </FormGroup>
            <FormGroup title={t('deals')}>{settled ? <DealMap value={settled} us={us} them={them} /> : null}</FormGroup>
          </>
        );
      }}
    </FormSheet>
  );
}
