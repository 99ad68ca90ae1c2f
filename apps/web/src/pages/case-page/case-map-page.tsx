import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSession } from '../../api/session.queries.js';
import { caseOf } from '../../features/case/case.queries.js';
import { birthWords, initialsOf, nameOf } from '../../features/patient/patient-words.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { useNow } from '../../ui/ago.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './case-map-page.module.css';
import { CaseSpine } from './case-spine.js';

/** The map and its table on one sheet of paper. */
export function CaseMapPage() {
  const { caseId } = useParams({ from: '/house/cases/$caseId/map' });
  const { centre } = useSession();
  const { data: theCase, error, refetch } = useQuery(caseOf(caseId));
  const [hidden] = useIdentityHidden();
  const printedAt = new Date(useNow(60_000)).toISOString();
  useDocumentTitle(theCase ? `Spine map · ${theCase.caseNumber} · Rachis` : 'Spine map · Rachis');
  if (!theCase) return <Page>{error ? <ErrorState title="The case could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the case" lines={12} />}</Page>;
  const { patient, caseNumber } = theCase;
  return (
    <Page>
      <header className={classes['head']}>
        <div>
          <h1>Spine map: {hidden ? initialsOf(patient) : nameOf(patient)}</h1>
          <p className={classes['facts']}>
            {[hidden ? null : birthWords(patient.birthDate) && `born ${birthWords(patient.birthDate) ?? ''}`, ...(hidden ? [] : (patient.identifiers ?? []).map(({ authority, value }) => `${authority} ${value}`)), caseNumber].filter(Boolean).join(' · ')} ·{' '}
            {centre.name} · <Timestamp at={printedAt} timeZone={centre.timeZone} />
          </p>
        </div>
        <div className={`${classes['actions'] ?? ''} no-print`}>
          <Link to="/cases/$caseId" params={{ caseId }}>
            Back to the case
          </Link>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </header>
      <div className={classes['sheet']}>
        <CaseSpine theCase={theCase} sheet />
      </div>
      <p className={classes['foot']}>The drawing is schematic and not measured. What is not recorded is not known; it does not say free of disease.</p>
    </Page>
  );
}
