import type { Issue, Terms } from './view.ts';
import { optionLabel } from './view.ts';

interface TermsListProps {
  readonly issues: readonly Issue[];
  readonly terms: Terms;
}

/** Terms as they would stand on paper, one line an issue. */
export function TermsList({ issues, terms }: TermsListProps) {
  return (
    <dl className="table-terms">
      {issues.map((issue) => {
        const option = terms[issue.id];
        return option === undefined ? null : (
          <div key={issue.id}>
            <dt>{issue.label}</dt>
            <dd>{optionLabel(issue, option)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
