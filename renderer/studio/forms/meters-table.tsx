import { useTranslation } from 'react-i18next';
import { freeName } from '../../../core/studio/forms/form.ts';
import { type MeterRow, metersOf, nextLevel } from '../../../core/studio/forms/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { NameCell, NumberCell, TextCell } from './cells.tsx';
import type { Form } from './use-form.ts';

const meterName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const wholeNumber = /^-?\d+$/;

/** The meters of a scenario, a row each. */
export function MetersTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  const rows = metersOf(form.value);
  const taken = rows.map(({ name }) => name);
  return (
    <>
      {rows.length === 0 ? null : (
        <Scroller label={t('meters')} className="form-scroll">
          <table className="form-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('label')}</th>
                <th scope="col">{t('meter.start')}</th>
                <th scope="col">{t('meter.min')}</th>
                <th scope="col">{t('meter.max')}</th>
                <th scope="col">{t('meter.levels')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the field keeps the focus while its name changes
                <Meter key={at} form={form} row={row} taken={taken} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      <Button
        className="form-add"
        onPress={() => form.set(['meters', freeName('meter', taken, '_')], { label: t('meter.new'), start: 50 })}
      >
        {t('meter.add')}
      </Button>
    </>
  );
}

interface MeterProps {
  readonly form: Form;
  readonly row: MeterRow;
  readonly taken: readonly string[];
}

function Meter({ form, row, taken }: MeterProps) {
  const { t } = useTranslation('studio-forms');
  const path = ['meters', row.name];
  const of = (column: string) => t('cell', { row: row.name, column: t(column) });
  return (
    <tr>
      <th scope="row">
        <NameCell form={form} path={path} label={of('name')} pattern={meterName} taken={taken} />
      </th>
      <td className="form-wide">
        <TextCell form={form} path={[...path, 'label']} label={of('label')} />
      </td>
      <td>
        <NumberCell form={form} path={[...path, 'start']} label={of('meter.start')} isWhole />
      </td>
      <td>
        <NumberCell form={form} path={[...path, 'min']} label={of('meter.min')} isWhole isOptional />
      </td>
      <td>
        <NumberCell form={form} path={[...path, 'max']} label={of('meter.max')} isWhole isOptional />
      </td>
      <td>
        <Levels form={form} row={row} />
      </td>
      <td>
        <Button look="quiet" aria-label={t('remove.of', { name: row.name })} onPress={() => form.remove(path)}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}

function Levels({ form, row }: Omit<MeterProps, 'taken'>) {
  const { t } = useTranslation('studio-forms');
  const path = ['meters', row.name, 'levels'];
  const taken = row.levels.map(({ from }) => from);
  return (
    <div className="form-levels">
      {row.levels.length === 0 ? null : (
        <ul>
          {row.levels.map(({ from }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the field keeps the focus while its threshold changes
            <li key={at}>
              <span className="form-level-from">
                <NameCell
                  form={form}
                  path={[...path, from]}
                  label={t('meter.levelFrom', { name: row.name, number: at + 1 })}
                  pattern={wholeNumber}
                  taken={taken}
                />
              </span>
              <span className="form-level-word">
                <TextCell form={form} path={[...path, from]} label={t('meter.levelWord', { name: row.name, from })} />
              </span>
              <Button
                look="quiet"
                aria-label={t('meter.removeLevel', { name: row.name, from })}
                onPress={() => form.remove([...path, from])}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        look="quiet"
        aria-label={t('meter.addLevelOf', { name: row.name })}
        onPress={() => form.set([...path, String(nextLevel(row))], t('meter.newLevel'))}
      >
        {t('meter.addLevel')}
      </Button>
    </div>
  );
}
