import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { freeName } from '../../../core/studio/forms/form.ts';
import { type IssueRow, issuesOf, type OptionRow, weightOf } from '../../../core/studio/forms/table.ts';
import { Button } from '../../ui/button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Cell, NumberCell, TextCell } from './cells.tsx';
import type { Form } from './use-form.ts';

interface GridProps {
  readonly form: Form;
  /** What the sides are called. */
  readonly us: string;
  readonly them: string;
}

const sides = ['us', 'them'] as const;

/** Issues with their options, and what each is worth to both sides. */
export function IssuesGrid({ form, us, them }: GridProps) {
  const { t } = useTranslation('studio-forms');
  const wrongId = useId();
  const issues = issuesOf(form.value);
  const names = { us, them };
  const wrong = form.problem(['issues']);
  return (
    <>
      {issues.length === 0 ? null : (
        <Scroller label={t('issues')} className="form-scroll">
          <table className="form-table form-grid">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('label')}</th>
                <th scope="col">{t('worthTo', { name: us })}</th>
                <th scope="col">{t('worthTo', { name: them })}</th>
                <th scope="col">{t('mandate')}</th>
                <td />
              </tr>
            </thead>
            {issues.map((issue) => (
              <IssueRows
                key={issue.id}
                form={form}
                issue={issue}
                names={names}
                describedBy={wrong === null ? undefined : wrongId}
              />
            ))}
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('weights.sum')}
                </th>
                {sides.map((side) => (
                  <td key={side} className="form-sum">
                    {weightOf(issues, side) ?? t('weights.open')}
                  </td>
                ))}
                <td colSpan={2} />
              </tr>
            </tfoot>
          </table>
        </Scroller>
      )}
      {wrong === null ? null : (
        <p id={wrongId} className="ui-field-error">
          {wrong}
        </p>
      )}
      <Button
        className="form-add"
        onPress={() => {
          const id = freeName(
            'issue',
            issues.map((issue) => issue.id),
            '-',
          );
          form.set(['issues', id], {
            label: t('issue.new'),
            weight: { us: 0, them: 0 },
            options: {
              first: { label: t('option.first'), us: 100, them: 0 },
              second: { label: t('option.second'), us: 0, them: 100 },
            },
          });
        }}
      >
        {t('issue.add')}
      </Button>
    </>
  );
}

interface IssueProps {
  readonly form: Form;
  readonly issue: IssueRow;
  readonly names: Readonly<Record<(typeof sides)[number], string>>;
  readonly describedBy: string | undefined;
}

function IssueRows({ form, issue, names, describedBy }: IssueProps) {
  const { t } = useTranslation('studio-forms');
  const path = ['issues', issue.id];
  const called = issue.label || issue.id;
  const addOption = () => {
    const id = freeName(
      'option',
      issue.options.map((option) => option.id),
      '-',
    );
    form.set([...path, 'options', id], { label: t('option.new'), us: 50, them: 50 });
  };
  return (
    <tbody>
      <tr className="form-issue">
        <th scope="rowgroup">
          <code>{issue.id}</code>
        </th>
        <td className="form-wide">
          <TextCell
            form={form}
            path={[...path, 'label']}
            label={t('cell', { row: called, column: t('label') })}
            error={form.problem(path)}
          />
        </td>
        {sides.map((side) => (
          <td key={side}>
            <NumberCell
              form={form}
              path={[...path, 'weight', side]}
              label={t('weight.of', { issue: called, name: names[side] })}
              {...(describedBy === undefined ? {} : { describedBy })}
            />
          </td>
        ))}
        <td className="form-quiet">{t('weight')}</td>
        <td>
          <Button look="quiet" aria-label={t('remove.of', { name: called })} onPress={() => form.remove(path)}>
            {t('remove')}
          </Button>
        </td>
      </tr>
      {issue.options.map((option) => (
        <OptionCells key={option.id} form={form} issue={issue} option={option} names={names} />
      ))}
      <tr>
        <td />
        <td colSpan={5}>
          <Button look="quiet" aria-label={t('option.addTo', { issue: called })} onPress={addOption}>
            {t('option.add')}
          </Button>
        </td>
      </tr>
    </tbody>
  );
}

function OptionCells({ form, issue, option, names }: Omit<IssueProps, 'describedBy'> & { readonly option: OptionRow }) {
  const { t } = useTranslation('studio-forms');
  const path = ['issues', issue.id, 'options', option.id];
  const called = t('option.of', { issue: issue.label || issue.id, option: option.label || option.id });
  const mandate = [...path, 'outside'];
  return (
    <tr>
      <th scope="row">
        <code>{option.id}</code>
      </th>
      <td className="form-wide">
        <TextCell
          form={form}
          path={[...path, 'label']}
          label={t('cell', { row: called, column: t('label') })}
          error={form.problem(path)}
        />
      </td>
      {sides.map((side) => (
        <td key={side}>
          <NumberCell
            form={form}
            path={[...path, side]}
            label={t('cell', { row: called, column: t('worthTo', { name: names[side] }) })}
          />
        </td>
      ))}
      <td>
        <Cell label={t('cell', { row: called, column: t('mandate') })} error={form.problem(mandate, 'choice')}>
          {(parts) => (
            <select
              {...parts}
              className="ui-input form-cell form-cell-choice"
              value={option.outside}
              onChange={({ target }) => (target.value === '' ? form.remove(mandate) : form.set(mandate, target.value))}
            >
              <option value="">{t('mandate.within')}</option>
              <option value="never">{t('mandate.never')}</option>
              <option value="conceded">{t('mandate.conceded')}</option>
            </select>
          )}
        </Cell>
      </td>
      <td>
        <Button
          look="quiet"
          aria-label={t('remove.of', { name: called })}
          isDisabled={issue.options.length === 1}
          onPress={() => form.remove(path)}
        >
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
