import { useTranslation } from 'react-i18next';
import { type MeterRow, metersOf, nextLevel } from '../../../core/studio/forms/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { NameCell, NumberCell, TextCell } from './cells.tsx';
import { NamedTable } from './named-table.tsx';
import type { Form } from './use-form.ts';

const meterName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const wholeNumber = /^-?\d+$/;

/** The meters of a scenario, a row each. */
export function MetersTable({ form }: { readonly form: Form }) {
  const { t } = useTranslation('studio-forms');
  return (
    <NamedTable
      form={form}
      map="meters"
      rows={metersOf(form.value)}
      pattern={meterName}
      columns={['label', 'meter.start', 'meter.min', 'meter.max', 'meter.levels']}
      add={{ label: t('meter.add'), stem: 'meter', joint: '_', value: { label: t('meter.new'), start: 50 } }}
    >
      {({ row, path, label }) => (
        <>
          <td className="form-wide">
            <TextCell form={form} path={[...path, 'label']} label={label('label')} />
          </td>
          <td>
            <NumberCell form={form} path={[...path, 'start']} label={label('meter.start')} isWhole />
          </td>
          <td>
            <NumberCell form={form} path={[...path, 'min']} label={label('meter.min')} isWhole isOptional />
          </td>
          <td>
            <NumberCell form={form} path={[...path, 'max']} label={label('meter.max')} isWhole isOptional />
          </td>
          <td>
            <Levels form={form} row={row} />
          </td>
        </>
      )}
    </NamedTable>
  );
}

function Levels({ form, row }: { readonly form: Form; readonly row: MeterRow }) {
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
