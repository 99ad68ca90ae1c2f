import type { Citation } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import classes from './scores.module.css';

interface Props {
  id: string;
  citation: Citation;
  checkedBy: string | null;
  /** On the explanation itself there is no way to it. */
  here?: boolean;
}

const VERIFIED: Readonly<Record<Citation['verified'], string>> = {
  verified: 'compared with the source',
  secondary: 'compared with publications that quote the source',
  unverified: 'source not verified',
};

/** Where the numbers come from, how far our reading was checked, and the way to the explanation; stands under every total. */
export function ScoreSource({ id, citation, checkedBy, here = false }: Props) {
  return (
    <p className={classes['source']}>
      {citation.text}
      {citation.doi && (
        <>
          {' · '}
          <a href={`https://doi.org/${citation.doi}`} target="_blank" rel="noreferrer">
            doi {citation.doi}
          </a>
        </>
      )}
      {` · ${VERIFIED[citation.verified]} · ${checkedBy ? `checked by ${checkedBy}` : 'not yet checked by a clinician'}`}
      {!here && (
        <>
          {' · '}
          <Link to="/scores/$scoreId" params={{ scoreId: id }}>
            How it is counted
          </Link>
        </>
      )}
    </p>
  );
}
