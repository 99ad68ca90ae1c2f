import type { Citation, ClinicalRule } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import classes from './dose.module.css';

/** How far a number was compared with its source, in words. */
export const READ: Readonly<Record<Citation['verified'], string>> = {
  verified: 'compared with the source',
  secondary: 'compared with publications that quote the source',
  unverified: 'source not verified',
};

/** Where the numbers come from and what they cannot say; stands under every calculation. */
export function RuleSource({ rule }: { rule: ClinicalRule }) {
  const { id, citation, checkedBy, limits } = rule;
  return (
    <footer className={classes['source']}>
      <details>
        <summary>What this cannot say</summary>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </details>
      <p>
        {citation.text}
        {citation.doi && (
          <>
            {' · '}
            <a href={`https://doi.org/${citation.doi}`} target="_blank" rel="noreferrer">
              doi {citation.doi}
            </a>
          </>
        )}
        {` · ${READ[citation.verified]} · ${checkedBy ? `checked by ${checkedBy}` : 'not yet checked by a clinician'} · `}
        <Link to="/scores/$scoreId" params={{ scoreId: id }}>
          Explanation
        </Link>
      </p>
    </footer>
  );
}
