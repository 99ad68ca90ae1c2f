import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { BegunReferrals } from '../../features/case/begun-referrals.panel.js';
import { referralDrafts } from '../../features/case/referral-draft.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { readDraft } from '../../ui/form-draft.js';
import { ReferralEditor } from './referral-editor.js';

const OPEN_HERE = 'referral/new';

/** A new referral, or one that was begun here or at another computer: written in three minutes, kept while it is written, sent once. */
export function ReferralPage() {
  const { draft: wanted } = useSearch({ from: '/house/referrals/new' });
  const navigate = useNavigate();
  const [turn, setTurn] = useState(0);
  // Kept anew with every letter: read once, or the form would be replaced under the typing hand.
  const { data: drafts, isPending, refetch } = useQuery({ ...referralDrafts, staleTime: 'static', gcTime: 0 });
  const place = wanted ? `referral/${wanted}` : OPEN_HERE;
  const typedHere = readDraft(place)?.['id'];
  const here = wanted ?? (typeof typedHere === 'string' ? typedHere : null);
  const draft = drafts?.find(({ id }) => id === here) ?? null;
  const theirs = async (id: string) => {
    await refetch();
    await navigate({ to: '/referrals/new', search: { draft: id } });
    setTurn(turn + 1);
  };
  const another = async () => {
    await refetch();
    await navigate({ to: '/referrals/new', search: {} });
    setTurn(turn + 1);
  };
  return (
    <Page>
      <PageHeader title="New referral" lead="Leave open what you do not know, or say why it is not known. Only the family name, the question, the suspicion of cord compression and the urgency are needed to submit." />
      {isPending ? (
        <LoadingLines label="Loading what you have begun" lines={6} />
      ) : wanted && !draft ? (
        <EmptyState title="This referral is not among those you have begun" >
          It was sent or thrown away, perhaps at another computer. Look in the worklist, or begin a new one.
        </EmptyState>
      ) : (
        <ReferralEditor key={`${place} ${turn}`} draft={draft} place={place} onTheirs={(id) => void theirs(id)} onAnother={() => void another()}>
          {!wanted && <BegunReferrals drafts={(drafts ?? []).filter(({ id }) => id !== here)} onContinue={(id) => void navigate({ to: '/referrals/new', search: { draft: id } })} />}
        </ReferralEditor>
      )}
    </Page>
  );
}
