import { useTranslation } from 'react-i18next';
import { activityProblems } from '../../../core/studio/forms/problems.ts';
import { hasClock } from '../../../core/studio/forms/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { FactsTable } from './facts-table.tsx';
import { AreaField, NumberField, TextField } from './fields.tsx';
import { MetersTable } from './meters-table.tsx';
import { FormGroup, FormSheet } from './sheet.tsx';
import { type Form, type FormProps, useForm } from './use-form.ts';

/** What stands at the head of a scenario, as fields. */
export function ScenarioForm(file: FormProps) {
  const { t } = useTranslation('studio-forms');
  const whole = useForm(file, activityProblems);
  return (
    <FormSheet form={whole} label={t('scenario')}>
      {(form) => (
        <>
          <TextField form={form} path={['title']} label={t('title')} />
          <div className="form-row">
            <TextField form={form} path={['role']} label={t('role')} hint={t('role.hint')} />
            <NumberField form={form} path={['minutes']} label={t('minutes')} isWhole isOptional />
          </div>
          <AreaField form={form} path={['summary']} label={t('summary')} hint={t('summary.hint')} />
          <FormGroup title={t('clock')} hint={t('clock.hint')}>
            <ClockFields form={form} />
          </FormGroup>
          <FormGroup title={t('meters')} hint={t('meters.hint')}>
            <MetersTable form={form} />
          </FormGroup>
          <FormGroup title={t('facts')} hint={t('facts.hint')}>
            <FactsTable form={form} />
          </FormGroup>
          <TextField form={form} path={['pass']} label={t('pass')} hint={t('pass.hint')} isOptional />
        </>
      )}
    </FormSheet>
  );
}

function ClockFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  if (!hasClock(form.value))
    return (
      <Button
        className="form-add"
        onPress={() => form.set(['clock'], { name: 'days', label: t('clock.new'), start: 10, out: 'too-late' })}
      >
        {t('clock.add')}
      </Button>
    );
  return (
    <>
      <div className="form-row">
        <TextField form={form} path={['clock', 'name']} label={t('clock.name')} hint={t('clock.nameHint')} />
        <TextField form={form} path={['clock', 'label']} label={t('clock.label')} />
        <NumberField form={form} path={['clock', 'start']} label={t('clock.start')} isWhole />
        <TextField form={form} path={['clock', 'out']} label={t('clock.out')} hint={t('clock.outHint')} />
      </div>
      <Button className="form-add" onPress={() => form.remove(['clock'])}>
        {t('clock.remove')}
      </Button>
    </>
  );
}
