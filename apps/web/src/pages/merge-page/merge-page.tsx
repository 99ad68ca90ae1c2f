import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { useMay } from '../../api/session.queries.js';
import { comparison } from '../../features/patient/duplicates.queries.js';
import { WithIdentity } from '../../features/patient/identity-hidden.js';
import { MergeForm } from '../../features/patient/merge.form.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Two records side by side, to be made one. */
export function MergePage() {
  const { patientId, otherId } = useParams({ from: '/house/patients/$patientId/merge/$otherId' });
  const navigate = useNavigate();
  const may = useMay();
  const [hidden] = useIdentityHidden();
  const { data, error, refetch } = useQuery(comparison(patientId, otherId));
  const [swapped, setSwapped] = useState(false);
  const back = <Link to="/duplicates">To the list of doubles</Link>;
  const gone = data?.first.mergedInto ?? data?.second.mergedInto;
  return (
    <Page width="form">
      <PageHeader title="One person or two?" lead={data?.because && !hidden ? `${data.because.replace(/^./, (first) => first.toUpperCase())}.` : back} />
      <WithIdentity>
        {!may('patient.merge') || isProblem(error, 'not-found') ? (
          <EmptyState title="There are no such two patients, or they are not yours to compare" action={back} />
        ) : error && !data ? (
          <ErrorState title="The two records could not be loaded" error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <LoadingLines label="Loading both records" lines={12} />
        ) : gone ? (
          <EmptyState title="These two are one record already" action={back}>
            The merge stands on the list of doubles, with who made it and why, and can be undone there.
          </EmptyState>
        ) : (
          <MergeForm
            // Chosen answers belong to these versions and this direction.
            key={`${String(swapped)} ${data.first.version} ${data.second.version}`}
            surviving={swapped ? data.second : data.first}
            merged={swapped ? data.first : data.second}
            onSwap={() => setSwapped(!swapped)}
            onDone={() => void navigate({ to: '/duplicates' })}
          />
        )}
      </WithIdentity>
    </Page>
  );
}
